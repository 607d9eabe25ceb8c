import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { searchRecords } from '../../src/search/record.ts';
import { sampleMark, sampleStep, SharedPieces, unpackShared } from '../../src/search/shared.ts';

const real = [...searchRecords(loadCatalogue('content').catalogue!)];
/** As many as a country has: the same records again and again. */
const crowd = Array.from({ length: 12 }, () => real).flat();

test('a piece that very many records share is marked in the first few of them', () => {
  const pieces = new SharedPieces(crowd);
  const marked = crowd.map(record => ({ record, marks: pieces.marksOf(record).split(' ') }));
  const shared = unpackShared(pieces.packed);
  expect(shared.length).toBeGreaterThan(5);
  for (const { mark, part, text } of shared) {
    const bearers = marked.filter(({ marks }) => marks.includes(mark));
    expect(bearers).toHaveLength(16);
    expect(bearers.every(({ record }) => record[part].split(' · ').includes(text))).toBe(true);
  }
});

test('one record in so many is marked as the sample', () => {
  const pieces = new SharedPieces(crowd);
  const sampled = crowd.filter(record => pieces.marksOf(record).split(' ').includes(sampleMark));
  expect(sampled).toHaveLength(Math.ceil(crowd.length / sampleStep));
});
