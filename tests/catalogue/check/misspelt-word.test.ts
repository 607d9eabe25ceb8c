import { expect, test } from 'vitest';
import { misspeltWord } from '../../../src/catalogue/check/misspelt-word.ts';
import { Vocabulary } from '../../../src/catalogue/vocabulary.ts';
import { catalogue, changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(misspeltWord, 'procedure');
const subject = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');

function facts(method: string): string[] {
  const written = changed(subject, { method });
  const own = written.decision.procedures.map(each => (each.id === written.id ? written : each));
  const decision = changed(written.decision, { procedures: own });
  return judge(rule, changed(written, { decision })).map(({ fact }) => fact);
}

test('no word of the office is taken for a slip', () => {
  const found = misspeltWord.filter(({ scope }) => scope === 'procedure' || scope === 'decision');
  expect(found).toHaveLength(2);
  expect([...catalogue.procedures.values()].flatMap(each => judge(rule, each))).toEqual([]);
});

test.for([
  ['Công dân đằng ký tại xã', '“đằng ký” không gặp ở đâu khác trong danh mục; có lẽ là “đăng ký”'],
  ['Nộp hồ xơ tại xã', '“hồ xơ” không gặp ở đâu khác trong danh mục; có lẽ là “hồ sơ”'],
  ['Do ủy bna nhân dân', '“ủy bna” không gặp ở đâu khác trong danh mục; có lẽ là “ủy ban”'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toContain(fact);
});

test.for(['Nộp tại Krông Pắc', 'Nộp hồ sơ scan', 'Cấp mã số', 'Liệt sỹ, liệt sĩ; hòa, hoà', 'Đến từ từ'])(
  '%s is sound',
  method => {
    expect(facts(method)).toEqual([]);
  },
);

test('the answer stays the same object while it says the same', () => {
  const vocabulary = new Vocabulary();
  const all = [...catalogue.procedures.values()].map(({ decision: _, ...own }) => own);
  const before = vocabulary.look(all);
  const [first, ...rest] = all;
  expect(vocabulary.look([{ ...first, method: 'Nộp tại xã' }, ...rest])).toBe(before);
  const after = vocabulary.look([{ ...first, method: 'Công dân đằng ký tại xã' }, ...rest]);
  expect(after).not.toBe(before);
  expect(vocabulary.look(all)).toEqual(before);
});
