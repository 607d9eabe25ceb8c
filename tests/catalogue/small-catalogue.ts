import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { listFiles } from '../../src/catalogue/read.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export interface SmallCatalogue {
  readonly root: string;
  /** Its files as they were copied. */
  readonly originals: ReadonlyMap<string, string>;
}

/** Copies the kept files: small enough that thousands of broken copies can be read in good time. */
export function copySmallCatalogue(from: string, kept: readonly RegExp[]): SmallCatalogue {
  const root = temporaryFolder();
  const files = listFiles(from).files.filter(file => kept.some(pattern => pattern.test(file)));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(from, file), join(root, file));
  }
  keepWhatIsCited(root, files);
  return { root, originals: new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')])) };
}

/** Of the long list of instruments, those that the kept files cite. */
function keepWhatIsCited(root: string, files: readonly string[]): void {
  const citing = files
    .filter(file => file.includes('/'))
    .map(file => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const [head, ...entries] = readFileSync(join(root, 'instruments.yaml'), 'utf8').split(/^(?=- id: )/m);
  const cited = entries.filter(
    entry => citing.includes(/^- id: (\S+)/.exec(entry)![1]!) || entry.includes('amends:'),
  );
  const amended = new Set(
    cited.flatMap(entry => [...entry.matchAll(/^ {4}- (\S+)$/gm)].map(match => match[1]!)),
  );
  const kept = entries.filter(entry => cited.includes(entry) || amended.has(/^- id: (\S+)/.exec(entry)![1]!));
  writeFileSync(join(root, 'instruments.yaml'), [head, ...kept].join(''));
}

const tokens = [
  '\t',
  '  ',
  '\n',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '&a',
  '*a',
  '!!x',
  '|',
  '>',
  '#',
  '---\n',
  '? ',
  '\u0000',
  '\ufeff',
  '\u202e',
  'null',
  '1e999',
  'unknown',
  'none',
  '<script>',
  '__proto__: 1\n',
  'constructor: x\n',
  'é'.normalize('NFD'),
];

/** What may happen to a text: at some places something is cut out and something put in. */
export const anyEdits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...tokens), fc.string({ maxLength: 20, unit: 'binary' })),
  }),
  { minLength: 1, maxLength: 4 },
);

type Edits = typeof anyEdits extends fc.Arbitrary<infer Value> ? Value : never;

export function edited(text: string, edits: Edits): string {
  let result = text;
  for (const { at, cut, put } of edits) {
    const place = Math.floor(at * result.length);
    result = result.slice(0, place) + put + result.slice(place + cut);
  }
  return result;
}
