import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Finding } from '../../src/catalogue/finding.ts';
import { listFiles } from '../../src/catalogue/read.ts';
import { openContent } from '../../src/integration/judged-content.ts';
import { CopiedContent } from '../office/copied-content.ts';

const content = new CopiedContent();
const open = openContent(content.folder);
const sound = open.judge();
const files = listFiles(content.folder).files.filter(file => /\.(?:yaml|mdx)$/.test(file));

afterAll(() => {
  content[Symbol.dispose]();
});

/** What is found while something is wrong with a file, which is then put right again. */
function foundWith(file: string, breakIt: () => void): readonly Finding[] {
  const text = content.read(file);
  breakIt();
  try {
    return open.judge([file]).findings;
  } finally {
    content.write(file, text);
    open.judge([file]);
  }
}

const live = (findings: readonly Finding[]) =>
  findings.filter(({ acknowledged }) => acknowledged === undefined);
const say = ({ file, rule, message }: Finding) => `${file}  ${rule}  ${message}`;

test('the copy is sound as long as nothing is broken', () => {
  expect(sound.errors).toEqual([]);
  expect(sound.acknowledged.length).toBeGreaterThan(10);
});

test.for(files)('an emptied %s is one fault, and makes none of any other file', file => {
  const found = live(foundWith(file, () => content.write(file, '')));
  expect(found.map(({ rule }) => rule)).toEqual(['file-empty']);
  expect(found.map(finding => finding.file)).toEqual([file]);
});

/** In the first entry of a list, else at the head of the whole. */
function withStrayKey(text: string): string {
  const first = /^[^#\s].*/m.exec(text)?.[0] ?? '';
  if (first.startsWith('- {')) return text.replace('- {', '- { la: 1,');
  if (first.startsWith('- ')) return text.replace('- ', '- la: 1\n  ');
  return text.replace(/^(?=[a-z]+:)/im, 'la: 1\n');
}

test.for(files)('a stray key in %s is one fault, and makes none of any other file', file => {
  const stray = withStrayKey(content.read(file));
  const found = live(foundWith(file, () => content.write(file, stray)));
  expect(found.map(({ rule }) => rule)).toEqual(['unknown-key']);
  expect(found.map(finding => finding.file)).toEqual([file]);
});

const first = 'procedures/quy-trinh-noi-vu/01-cap-giay-phep-dich-vu-viec-lam.yaml';

test('what the rules find in sound files is still found while another file is broken', () => {
  const broken = 'forms/mau-01-nd159-11.yaml';
  const elsewhere = sound.acknowledged.filter(({ file }) => !file.includes('quan-su-cap-xa'));
  const found = foundWith(broken, () => content.write(broken, ''));
  expect(found.map(say)).toEqual(expect.arrayContaining(elsewhere.map(say)));
});

test('a fault that only a rule finds is told in the same run as a file that cannot be read', () => {
  const text = content.read(first);
  content.replace(first, 'amount: 3.5', 'amount: 4.5');
  open.judge([first]);
  const broken = 'decisions/quan-su-cap-xa.yaml';
  const found = foundWith(broken, () => content.write(broken, 'loại: [\n'));
  content.write(first, text);
  open.judge([first]);
  expect(live(found).map(({ file, rule }) => [file, rule])).toEqual([
    [broken, 'yaml-syntax'],
    [first, 'stage-sum'],
  ]);
});

test('a decision is not said to state a wrong count while one of its procedures is broken', () => {
  const stated = files.find(file => file.startsWith('procedures/quan-su-cap-xa/05-')) ?? '';
  const removed = live(foundWith(stated, () => rmSync(content.path(stated)))).map(({ rule }) => rule);
  expect(removed).toContain('stated-count');
  const broken = live(foundWith(stated, () => content.replace(stated, /^field: .*/m, 'field: khong-co')));
  expect(broken.map(({ file, rule }) => [file, rule])).toEqual([[stated, 'dangling-id']]);
});
