import { expect, test } from 'vitest';
import { sameNumber } from '../../../src/catalogue/check/same-number.ts';
import { factsOf, toldCatalogue } from './courses-of.ts';

function twins(change: Readonly<Record<string, unknown>>): string[] {
  const told = toldCatalogue([
    { id: 'A', from: '2026-01-01' },
    { id: 'B', from: '2026-01-01' },
  ]);
  const decisions = new Map(told.decisions);
  const one = decisions.get('van-ban-A')!;
  decisions.set('van-ban-B', { ...decisions.get('van-ban-B')!, serial: one.serial, ...change });
  return factsOf([sameNumber], { ...told, decisions });
}

test('two texts of one number, date and place are told, the later by its id', () => {
  expect(twins({})).toEqual([
    expect.stringMatching(/^van-ban-B serial: cùng số \d+\/.* với văn bản “van-ban-A”$/),
  ]);
});

test('another day, another sign, another place or a blank number is another text', () => {
  for (const other of [
    { date: '2026-02-01' },
    { symbol: 'KH-UBND' },
    { placeOfIssue: 'Nơi khác' },
    { serial: 'blank' },
  ])
    expect(twins(other)).toEqual([]);
});
