import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newInItalics, redline } from '../../src/document/redline.ts';
import type { Block, Paragraph, Run } from '../../src/document/tree.ts';

const body = (...text: readonly Run[]): Paragraph => ({ kind: 'paragraph', role: 'body', text });
const said = (text: readonly Run[]) => text.map(run => run.text).join('');

/** The lines as they stand once every change is accepted, or rejected. */
const settled = (lines: readonly { readonly text: readonly Run[] }[], dropped: Run['revision']): string[] =>
  lines.flatMap(({ text }) => {
    const left = text.filter(({ revision }) => revision !== dropped);
    return left.length === 0 ? [] : [said(left)];
  });

const word = fc.constantFrom('hồ', 'sơ', 'phí', '05', 'ngày', 'Điều\u00a05', 'nộp', 'tại', 'xã;', '-');
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' '));
const run = fc.record({ text: line }, { requiredKeys: ['text'] });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.array(run, { minLength: 1, maxLength: 3 }).map(runs => body(...runs)),
  line.map((text): Block => ({ kind: 'heading', level: 3, align: 'left', text: [{ text, bold: true }] })),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((texts): Block => ({
    kind: 'list',
    items: texts.map((text, index) => ({
      mark: index === 0 ? '' : '-',
      text: [{ text }],
      ...(index === 1 ? { items: [{ mark: '+', text: [{ text }] }] } : {}),
    })),
  })),
);
const prose = fc.array(block, { maxLength: 10 });

test('accepted, a redline is the new text; rejected, the old one', () => {
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const lines = redline(before, after);
      expect(settled(lines, 'deleted')).toEqual(settled(redline([], after), undefined));
      expect(settled(lines, 'inserted')).toEqual(settled(redline(before, []), undefined));
    }),
    { numRuns: 500 },
  );
});

test('what both texts say is not marked, what one alone says is, word by word', () => {
  const before = [
    body({ text: 'Thời hạn:', bold: true }, { text: ' 05 ngày làm việc.' }),
    body({ text: 'Phí: không.' }),
  ];
  const after = [
    body({ text: 'Thời hạn:', bold: true }, { text: ' 03 ngày làm việc.' }),
    body({ text: 'Phí: không.' }),
  ];
  expect(redline(before, after).map(({ text }) => text)).toEqual([
    [
      { text: 'Thời hạn:', bold: true },
      { text: ' ' },
      { text: '05 ', revision: 'deleted' },
      { text: '03 ', revision: 'inserted' },
      { text: 'ngày làm việc.' },
    ],
    [{ text: 'Phí: không.' }],
  ]);
});

test('a change at the end of a line never touches one of its kind that follows: LibreOffice would reject both ends', () => {
  const before = [body({ text: 'Luật Hộ tịch.' })];
  const after = [body({ text: 'Luật Hộ tịch;' }), body({ text: 'Nghị định mới.' })];
  const revisions = (lines: ReturnType<typeof redline>) =>
    lines.map(({ text }) => text.map(({ revision }) => revision));
  expect(revisions(redline(before, after))).toEqual([[undefined, 'inserted', 'deleted'], ['inserted']]);
  expect(revisions(redline(after, before))).toEqual([[undefined, 'deleted', 'inserted'], ['deleted']]);
});

test('in italics the new text stands as it is laid out, and only what is new is slanted', () => {
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const upright = (blocks: readonly Block[]): unknown =>
        JSON.parse(
          JSON.stringify(blocks, (key, value: unknown) =>
            key === 'text' && Array.isArray(value) ? said(value as Run[]) : value,
          ),
        );
      expect(upright(newInItalics(before, after))).toEqual(upright(after));
    }),
    { numRuns: 300 },
  );
  const [only] = newInItalics([body({ text: 'Nộp tại huyện' })], [body({ text: 'Nộp tại xã' })]);
  expect(only).toEqual(body({ text: 'Nộp tại ' }, { text: 'xã', italic: true }));
  expect(JSON.stringify(newInItalics([body({ text: 'Nộp' })], [body({ text: 'Nộp' })]))).not.toContain(
    'italic',
  );
});
