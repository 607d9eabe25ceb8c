import { expect, test } from 'vitest';
import { onlineNone } from '../../../src/catalogue/check/online-none.ts';
import type { Channels } from '../../../src/catalogue/schema/channels.ts';
import { catalogue, changed, judge, procedure } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (online: Channels['online'], onlineLevel: 'none' | 'unknown' = 'none') =>
  judge(
    onlineNone,
    changed(subject, { onlineLevel, channels: { inPerson: 'accepted', postal: 'unknown', online } }),
  ).map(({ fact }) => fact);

test('no service online and dossiers taken online cannot both be', () => {
  expect(facts('accepted')).toEqual(['ghi không có dịch vụ công trực tuyến mà nhận hồ sơ trực tuyến']);
  expect(facts({ accepted: 'accepted', fee: 'none' })).toHaveLength(1);
});

test('what the text does not say is no contradiction', () => {
  expect([...facts('unknown'), ...facts('refused'), ...facts('accepted', 'unknown')]).toEqual([]);
  expect([...catalogue.procedures.values()].flatMap(each => judge(onlineNone, each))).toEqual([]);
});
