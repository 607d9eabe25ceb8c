import { expect, test } from 'vitest';
import { decidedLevel } from '../../../src/catalogue/check/decided-level.ts';
import type { Level } from '../../../src/catalogue/schema/level.ts';
import { catalogue, changed, judge, procedure } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (levels: Level[] | 'unknown', decides: string) =>
  judge(
    decidedLevel,
    changed(subject, { levels, authority: { decides, delegated: 'none', performs: 'unknown' } }),
  ).map(({ fact }) => fact);

test('what the commune decides is done at the commune', () => {
  expect(facts(['province'], 'Ủy ban nhân dân cấp xã')).toEqual([
    '“Ủy ban nhân dân cấp xã” quyết định mà cấp thực hiện không có cấp xã',
  ]);
  expect(facts(['central'], 'Chủ tịch UBND xã, phường')).toHaveLength(1);
});

test('received in the commune and decided above is lawful', () => {
  expect(facts(['commune'], 'Ủy ban nhân dân tỉnh')).toEqual([]);
  expect([...facts(['province', 'commune'], 'UBND cấp xã'), ...facts('unknown', 'UBND cấp xã')]).toEqual([]);
  expect([...catalogue.procedures.values()].flatMap(each => judge(decidedLevel, each))).toEqual([]);
});
