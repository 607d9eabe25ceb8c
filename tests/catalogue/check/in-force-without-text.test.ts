import { expect, test } from 'vitest';
import { inForceWithoutText } from '../../../src/catalogue/check/in-force-without-text.ts';
import { changed, decision, judge } from '../../office/office.ts';

const text = decision('thu-vien');
const { bases: _, ...baseless } = text;
const { articles: __, ...bare } = baseless;

test('an issued decision without bases or articles is told what it lacks', () => {
  expect(judge(inForceWithoutText, baseless).map(({ fact }) => fact)).toEqual([
    'quyết định đã ban hành mà không có căn cứ (bases)',
  ]);
  expect(judge(inForceWithoutText, bare).map(({ fact }) => fact)).toEqual([
    'quyết định đã ban hành mà không có căn cứ (bases) và các điều (articles)',
  ]);
});

test('a draft, a plan and a whole decision lack nothing', () => {
  expect(judge(inForceWithoutText, text)).toEqual([]);
  expect(judge(inForceWithoutText, changed(bare, { draft: true }))).toEqual([]);
  expect(judge(inForceWithoutText, changed(bare, { kind: 'plan' }))).toEqual([]);
});
