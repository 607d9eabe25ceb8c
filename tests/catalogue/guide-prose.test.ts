import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProse } from '../../src/catalogue/guide-prose.ts';

const head = '---\ntitle: Tìm\ndescription: Gõ thế nào.\norder: 1\n---\n';

/** "line:column rule" of each finding in a guide with this prose, which begins on line 6. */
const found = (prose: string, components?: Readonly<Record<string, readonly string[]>>) =>
  checkProse('guides/a.mdx', `${head}${prose}`, components).map(
    ({ line, column, rule }) => `${line}:${column} ${rule}`,
  );

test.each([
  ['import', '\nimport x from "node:fs"\n', '7:1 guide-code'],
  ['export', '\nexport const x = 1\n', '7:1 guide-code'],
  ['an expression between words', 'Hữu Ỷ {process.exit()}', '6:7 guide-code'],
  ['an expression of its own', '\n{1 + 1}\n', '7:1 guide-code'],
  ['an indented expression, which is code in Markdown only', '\n    {1 + 1}\n', '7:5 guide-code'],
  ['a comment in braces', 'a {/* b */}', '6:3 guide-code'],
  ['an escaped backslash before a brace', 'a \\\\{b}', '6:5 guide-code'],
  ['a script', '<script>alert(1)</script>', '6:1 guide-code'],
  ['a frame', 'xem <iframe src="https://a.vn"/>', '6:5 guide-code'],
  ['a style', '<style>a</style>', '6:1 guide-code'],
  ['an attribute that acts', '<p onclick="alert(1)">a</p>', '6:1 guide-code'],
  ['a component we do not have', '\n<Note>a</Note>', '7:1 guide-code'],
  ['a fragment', '<>a</>', '6:1 guide-code'],
  ['an address that acts', '[a](javascript:alert(1))', '6:1 guide-address'],
  ['the same in signs', '[a](java&Tab;script:alert(1))', '6:1 guide-address'],
  ['the same in capitals, at a reference', '[a][b]\n\n[b]: JAVASCRIPT:alert(1)', '8:1 guide-address'],
  ['a picture that holds data', '- ![a](data:image/svg+xml;base64,AAAA)', '6:3 guide-address'],
  ['a tag that is not closed', 'a\n\n<b>c', '8:1 guide-syntax'],
  ['an address in angle brackets, which MDX does not know', '<https://a.vn>', '6:1 guide-syntax'],
  ['quotes nested without end', `${'>'.repeat(50)} a`, '6:41 guide-syntax'],
])('%s is a finding at its place', (_, prose, place) => {
  const all = found(prose);
  expect(all[0]).toBe(place);
  expect(all.length).toBeLessThanOrEqual(10);
});

test('Markdown is none: tables, lists, notes, links, and code that is shown', () => {
  expect(
    found(
      [
        '## Gõ **thế nào**',
        '| a | b |\n| - | - |\n| `{a}` | [b](/thu-tuc/) |',
        '- [x] [một](https://a.vn/?q={b}#c "d") [hai](mailto:a@b.vn) [ba](tel:+84) [bốn](./a) [năm](#a)'.replace(
          '{b}',
          'b',
        ),
        'a[^1] ~~b~~ https://a.vn ![c](/d.png)\n\n[^1]: chú thích',
        'Ghi `import x` hay `<b>` hay \\{a\\} hay 1 \\< 2.',
        '```js\nimport x from "y"\nexport { x }\n<script>{x}</script>\n```',
        '> - ~~~\n>   {a}\n>   ~~~',
      ].join('\n\n'),
    ),
  ).toEqual([]);
});

test('a component on the list takes its attributes as words and no others', () => {
  const components = { Note: ['kind', 'href'] };
  expect(found('<Note kind="a" href="/b">*c*</Note>', components)).toEqual([]);
  for (const given of ['onclick="a"', 'kind={1}', '{...a}', 'style="a"'])
    expect(found(`<Note ${given}>a</Note>`, components)).toContainEqual(
      expect.stringContaining('guide-code'),
    );
  expect(found('<Note href="javascript:a">a</Note>', components)).toEqual(['6:1 guide-address']);
  expect(found('<constructor>a</constructor>', components)).toEqual(['6:1 guide-code']);
});

test('code cannot hide behind lines that Astro takes for the end of the head', () => {
  for (const end of ['--- x', '----', '+++'])
    expect(
      checkProse('guides/a.mdx', `---\ntitle: a\n${end}\nimport x from "y"\n---\n`).map(({ line }) => line),
    ).toContain(4);
});

test('JavaScript that would fell a parser is never given to one', () => {
  for (const code of [
    '{'.repeat(100_000),
    `{${'['.repeat(100_000)}`,
    `{${'!'.repeat(100_000)}a}`,
    `export const a = ${'('.repeat(100_000)}`,
    `<a b={${'('.repeat(100_000)}`,
    '<a>'.repeat(20_000) + '</a>'.repeat(20_000),
  ])
    expect(found(code).length).toBeGreaterThan(0);
});

test('any text is judged without falling over, and one with braces never passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), words => {
      const all = found(words);
      expect(Array.isArray(all)).toBe(true);
      expect(found(`a ${words.replace(/[`~\\\\<]/gu, '')} {b}`)).not.toEqual([]);
    }),
  );
});
