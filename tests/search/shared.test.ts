import { expect, test } from 'vitest';
import { searchRecords } from '../../src/search/record.ts';
import { sampleStep } from '../../src/search/vocabulary.ts';
import { SharedPieces, unpackShared } from '../../src/search/shared.ts';
import { asOf, catalogue } from '../office/office.ts';

const real = [...searchRecords(catalogue, asOf)];
/** As many as a country has: the same records again and again. */
const crowd = Array.from({ length: 12 }, () => real).flat();

test('a piece that very many records share is marked in the first few of them', () => {
  const pieces = new SharedPieces(crowd);
  const marked = crowd.map(record => ({ record, marks: pieces.namesOf(record).marks }));
  const shared = unpackShared(pieces.packed);
  expect(shared.length).toBeGreaterThan(2);
  for (const { mark, part, text } of shared) {
    const bearers = marked.filter(({ marks }) => marks.includes(mark));
    expect(bearers).toHaveLength(16);
    expect(bearers.every(({ record }) => record[part].split(' · ').includes(text))).toBe(true);
  }
});

test('a piece is either marked as shared or the record’s own', () => {
  const pieces = new SharedPieces(crowd);
  const shared = new Set(unpackShared(pieces.packed).map(({ text }) => text));
  for (const record of crowd)
    for (const text of pieces.namesOf(record).rare) expect(shared.has(text), text).toBe(false);
});

test('a sample stands for a large catalogue, whatever its size', () => {
  for (const records of [10, 300, 20_000, 1_000_000]) {
    const size = Math.ceil(records / sampleStep(records));
    expect(size).toBeGreaterThanOrEqual(Math.min(records, 64));
    expect(size).toBeLessThanOrEqual(128);
  }
});
