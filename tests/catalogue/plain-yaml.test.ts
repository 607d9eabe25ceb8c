import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { readPlainYaml } from '../../src/catalogue/plain-yaml.ts';
import { listFiles } from '../../src/catalogue/read.ts';
import { synthesise } from '../../src/catalogue/synthesise.ts';
import { catalogue, root } from '../office/office.ts';

const textsOf = (root: string) =>
  listFiles(root)
    .files.filter(file => file.endsWith('.yaml'))
    .map(file => readFileSync(`${root}/${file}`, 'utf8'));
const texts = [...textsOf(root), ...textsOf('examples/tinh-vi-du')];
const synthetic = Array.from(synthesise(catalogue, 200), ({ text }) => text);

/** What the full parser makes of a text; nothing when it finds a fault or an alias. */
function read(text: string): { readonly value: unknown } | undefined {
  const document = parseDocument(text, { uniqueKeys: true, stringKeys: true });
  if (document.errors.length > 0) return undefined;
  const aliases: unknown[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases.length > 0 ? undefined : { value: document.toJS() };
}

test('what is plain is read as the full parser reads it', () => {
  for (const text of [...texts, ...synthetic]) {
    const plain = readPlainYaml(text);
    if (plain !== undefined) expect({ value: plain }).toEqual(read(text));
  }
});

test('nearly every file that an office writes is plain', () => {
  const plain = texts.filter(text => readPlainYaml(text) !== undefined);
  expect(plain.length / texts.length).toBeGreaterThan(0.95);
  expect(synthetic.filter(text => readPlainYaml(text) === undefined)).toEqual([]);
});

test('a file with the line ends of Windows is plain too', () => {
  const [text] = synthetic;
  expect(readPlainYaml(text!.replaceAll('\n', '\r\n'))).toEqual(readPlainYaml(text!));
});

test.for([
  ['several lines of text', 'name: Cấp giấy\n  phép\n'],
  ['a text in quotation marks over two lines', 'name: "Cấp giấy\n\nphép"\n'],
  ['a block of text', 'name: |\n  Cấp giấy\n'],
  ['a comment beside a value', 'name: Cấp giấy # phép\n'],
  ['a comment between brackets', 'levels: [province #commune]\n'],
  ['an anchor', 'name: &ten Cấp giấy\n'],
  ['an alias', 'name: *ten\n'],
  ['a tag', 'name: !!str 1\n'],
  ['a key in quotation marks', '"name": Cấp giấy\n'],
  ['a key that asks', '? name\n: Cấp giấy\n'],
  ['a key written twice', 'name: Cấp giấy\nname: Cấp phép\n'],
  ['a key written twice between brackets', 'total: { unit: day, unit: hour }\n'],
  ['a tab', 'name:\tCấp giấy\n'],
  ['a colon inside a text', 'name: Cấp: giấy\n'],
  ['a missing space', 'name:Cấp giấy\n'],
  ['a line that is too deep', 'name: Cấp giấy\n   code: none\n'],
  ['a line at a depth that nobody opened', 'cases:\n    - title: none\n  - title: none\n'],
  ['a list as deep as its key', 'steps:\n- Nộp hồ sơ\n'],
  ['a bracket that is not closed', 'levels: [province\n'],
  ['a bracket over two lines', 'levels: [province,\n  commune]\n'],
  ['a comma before the bracket', 'levels: [province, ]\n'],
  ['a number of another kind', 'number: 0x1F\n'],
  ['a number with an exponent', 'number: 1e3\n'],
  ['two documents', 'name: Cấp giấy\n---\nname: Cấp phép\n'],
  ['a single word', 'Cấp giấy\n'],
  ['nothing', '# yaml-language-server: …\n'],
  ['brackets without end', `name: ${'['.repeat(100_000)}`],
  ['depth without end', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s is left to the full parser', ([, text]) => {
  expect(readPlainYaml(text!)).toBeUndefined();
});

const signs = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '\r',
    '\r\n',
    ':',
    ': ',
    '- ',
    '\n- ',
    '#',
    ' #',
    ',',
    ', ',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '"',
    "'",
    '""',
    "''",
    '\\',
    '\\n',
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '? ',
    '%',
    '@',
    '`',
    '~',
    '---\n',
    '...\n',
  ],
  ...[
    'null',
    'true',
    '1',
    '0o7',
    '.5',
    '5.',
    '-1',
    '010',
    '1.50',
    '12345678901234567890',
    'a: ',
    'b:',
    '<<: ',
  ],
  ...[
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\0',
    '__proto__: 1\n',
    'constructor: 1\n',
    '{ a: 1 }',
    '[a,b]',
  ],
);
const change = fc.record({
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  removed: fc.integer({ min: 0, max: 3 }),
  added: fc.oneof(signs, fc.constant('')),
});

function broken(text: string, changes: readonly { place: number; removed: number; added: string }[]): string {
  return changes.reduce((given, { place, removed, added }) => {
    const at = Math.floor(place * given.length);
    return given.slice(0, at) + added + given.slice(at + removed);
  }, text);
}

test('of a broken file nothing is read otherwise than by the full parser', () => {
  let plain = 0;
  const heads = texts.map(text => text.split('\n').slice(0, 25).join('\n'));
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (head, changes) => {
        const text = broken(head, changes);
        const value = readPlainYaml(text);
        if (value === undefined) return true;
        plain += 1;
        return isDeepStrictEqual({ value }, read(text));
      },
    ),
    { numRuns: 4000, seed: 20_261_128 },
  );
  expect(plain).toBeGreaterThan(300);
});
