import { expect, test } from 'vitest';
import { channelRefused } from '../../../src/catalogue/check/channel-refused.ts';
import { changed, judge, procedure } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const { channels } = subject;

test('a full or partial online service that refuses dossiers online is found', () => {
  const refusing = changed(subject, { onlineLevel: 'full', channels: { ...channels, online: 'refused' } });
  const fact = 'dịch vụ công toàn trình mà không nhận hồ sơ trực tuyến';
  expect(judge(channelRefused, refusing)).toEqual([{ path: ['channels', 'online'], fact }]);
  expect(judge(channelRefused, changed(refusing, { onlineLevel: 'partial' }))).toHaveLength(1);
  expect(judge(channelRefused, changed(refusing, { onlineLevel: 'information' }))).toEqual([]);
  expect(judge(channelRefused, changed(refusing, { onlineLevel: 'unknown' }))).toEqual([]);
});

test('one way in is enough, and what the text does not say is none refused', () => {
  const none = { ...channels, inPerson: 'refused', postal: 'refused', online: 'refused' } as const;
  const closed = changed(subject, { onlineLevel: 'unknown', channels: none });
  expect(judge(channelRefused, closed)).toEqual([
    { path: ['channels'], fact: 'không nhận hồ sơ bằng cách nào (trực tiếp, bưu chính, trực tuyến)' },
  ]);
  const open = changed(closed, { channels: { ...none, postal: 'unknown' } });
  expect(judge(channelRefused, open)).toEqual([]);
});
