import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { fold } from '../../src/language/fold.ts';
import { deriveQueries } from '../../src/search/derive-queries.ts';
import { searchRecords } from '../../src/search/record.ts';

const catalogue = loadCatalogue('content').catalogue!;
const titles = new Map([...searchRecords(catalogue)].map(({ path, title }) => [path, fold(title)]));
const asked = deriveQueries(catalogue);
const ofRule = (rule: string) => asked.filter(one => one.rule.startsWith(rule));

describe('what counts as the right first result', () => {
  test('of a whole title: a record of that title, not one whose title goes on', () => {
    const { query, right } = ofRule('tên đầy đủ').find(one => one.query === 'Khám chữa bệnh bảo hiểm y tế')!;
    expect([...right].map(path => titles.get(path))).toEqual([fold(query)]);
    expect([...titles.values()].filter(title => title.includes(fold(query))).length).toBeGreaterThan(1);
  });

  test('of a slip: a record whose title holds the words but for one letter', () => {
    const slips = ofRule('sai một chữ');
    expect(slips.length).toBeGreaterThan(15);
    const { query, right } = slips.find(one => one.query.startsWith('viec lm'))!;
    expect(right.size).toBeGreaterThan(0);
    for (const path of right) expect(titles.get(path)).toContain(query.replace('viec lm', 'viec lam'));
  });

  test('accented and unaccented queries are judged alike', () => {
    const plain = ofRule('tên đầy đủ, không dấu');
    for (const [index, { query, right }] of ofRule('tên đầy đủ, có dấu').entries()) {
      expect(plain[index]!.query).toBe(fold(query));
      expect(plain[index]!.right).toEqual(right);
    }
  });
});
