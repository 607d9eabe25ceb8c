import { expect, test } from 'vitest';
import { inForceTold } from '../../../src/catalogue/check/in-force-told.ts';
import { catalogue, changed, decision, judge } from '../../office/office.ts';

const text = changed(decision('thu-vien'), { date: '2026-06-15' });
const facts = (from: string, words: string) =>
  judge(inForceTold, changed(text, { inForce: { ...text.inForce, from }, articles: [{ text: words }] })).map(
    ({ fact }) => fact,
  );

test('the day in the article is the day in inForce, however it is written', () => {
  expect(facts('2026-07-01', 'Quyết định này có hiệu lực từ ngày 01 tháng 8 năm 2026.')).toEqual([
    'điều 1 ghi có hiệu lực từ 01/8/2026, inForce ghi từ 01/7/2026',
  ]);
  expect(facts('2026-07-01', 'Quyết định này có hiệu lực thi hành kể từ ngày 07/01/2026.')).toHaveLength(1);
  expect(facts('2026-07-01', 'Quyết định này có hiệu lực thi hành kể từ ngày ký.')).toEqual([
    'điều 1 ghi có hiệu lực từ ngày ký, inForce ghi từ 01/7/2026',
  ]);
  expect(facts('signing', 'Quyết định này có hiệu lực từ ngày 01/7/2026.')).toHaveLength(1);
});

test('the same day in other words is no contradiction, nor what is told of other texts', () => {
  expect(facts('2026-07-01', 'Quyết định này có hiệu lực kể từ ngày 01 tháng 7 năm 2026.')).toEqual([]);
  expect(facts('2026-06-15', 'Quyết định này có hiệu lực thi hành từ ngày ký.')).toEqual([]);
  expect(facts('signing', 'Quyết định này có hiệu lực từ ngày 15/6/2026.')).toEqual([]);
  expect(facts('2026-07-01', 'Nghị định số 118/2025/NĐ-CP có hiệu lực từ ngày 09/6/2025.')).toEqual([]);
  expect(facts('unknown', 'Quyết định này có hiệu lực từ ngày 01/8/2026.')).toEqual([]);
  expect([...catalogue.decisions.values()].flatMap(each => judge(inForceTold, each))).toEqual([]);
});
