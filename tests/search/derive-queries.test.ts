import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { deriveQueries } from '../../src/search/derive-queries.ts';
import { searchRecords } from '../../src/search/record.ts';
import { asOf, catalogue } from '../office/office.ts';

const titles = new Map([...searchRecords(catalogue, asOf)].map(({ path, title }) => [path, fold(title)]));
const asked = deriveQueries(catalogue, asOf);
const ofRule = (rule: string) => asked.filter(one => one.rule.startsWith(rule));

describe('what counts as the right first result', () => {
  test('of a whole title: a record of that title, not one whose title goes on', () => {
    const { query, right } = ofRule('tên đầy đủ').find(one => one.query.startsWith('Đăng ký tạm vắng'))!;
    expect(new Set([...right].map(path => titles.get(path)))).toEqual(new Set([fold(query)]));
    const going = [...titles.values()].filter(title => title.includes(fold(query)));
    expect(going.length).toBeGreaterThan(right.size);
  });

  test('of a slip: a record whose title holds the words but for one letter', () => {
    const slips = ofRule('sai một chữ');
    expect(slips.length).toBeGreaterThan(15);
    const { query, right } = slips.find(one => one.query.startsWith('nghia vu qun'))!;
    expect(right.size).toBeGreaterThan(0);
    for (const path of right) expect(titles.get(path)).toContain(query.replace('qun', 'quan'));
  });

  test('accented and unaccented queries are judged alike', () => {
    const plain = ofRule('tên đầy đủ, không dấu');
    for (const [index, { query, right }] of ofRule('tên đầy đủ, có dấu').entries()) {
      expect(plain[index]!.query).toBe(fold(query));
      expect(plain[index]!.right).toEqual(right);
    }
  });
});
