import { mkdirSync, mkdtempSync, rmSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { entities } from '../../src/catalogue/entities.ts';
import { checkCatalogue } from '../../src/catalogue/check/run.ts';
import type { Finding } from '../../src/catalogue/finding.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { listFiles } from '../../src/catalogue/read.ts';

/** A small real catalogue, so that thousands of broken copies can be read in good time. */
const kept = [
  /^[a-z]+\.yaml$/,
  /^decisions\/hue-1581\.yaml$/,
  /^decisions\/binh-phuoc-2025\.yaml$/,
  /^procedures\/hue-1581\/(?:05|14)-/,
  /^procedures\/binh-phuoc-2025\/(?:05|30|32|33|45|46|58|84)-/,
  /^forms\/mau-0[23]-nd23/,
];
const root = mkdtempSync(join(tmpdir(), 'niem-yet-'));
const files = listFiles('content').files.filter(file => kept.some(pattern => pattern.test(file)));
for (const file of files) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  cpSync(join('content', file), join(root, file));
}
keepWhatIsCited();

/** Of the long list of instruments, those that the kept files cite. */
function keepWhatIsCited(): void {
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

const originals = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function judge(): readonly Finding[] {
  const { catalogue, findings } = loadCatalogue(root);
  return catalogue ? checkCatalogue(catalogue, root) : findings;
}

/** What the small catalogue says before anything is broken (counts stated for the whole one do not fit it). */
const say = ({ file, rule, fact, message }: Finding) => [file, rule, fact ?? message].join(' | ');
const before = new Set(judge().map(say));

function judgeWith(file: string, text: string): readonly Finding[] {
  writeFileSync(join(root, file), text);
  try {
    return judge();
  } finally {
    writeFileSync(join(root, file), originals.get(file)!);
  }
}

const anyFile = fc.constantFrom(...files);

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

test('whatever happens to a file, the answer is findings with a place and a remedy, never an exception', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
          put: fc.oneof(
            fc.constant(''),
            fc.constantFrom(...tokens),
            fc.string({ maxLength: 20, unit: 'binary' }),
          ),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (file, edits) => {
        let text = originals.get(file)!;
        for (const { at, cut, put } of edits) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        for (const finding of judgeWith(file, text)) {
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.column).toBeGreaterThanOrEqual(1);
          expect(finding.message).not.toBe('');
          expect(finding.remedy).not.toBe('');
          expect(finding.message + finding.remedy).not.toMatch(/undefined|\[object|Error:/);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

interface Figure {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Every amount of a stage or a total whose case has a sum to break. */
const figures: Figure[] = files
  .filter(file => file.startsWith('procedures/'))
  .flatMap(file => {
    const text = originals.get(file)!;
    // Cases without a printed total or without figures have no sum.
    if (file.includes('/58-')) return [];
    return [...text.matchAll(/(?:duration|total): \{ amount: (?<figure>[\d.]+)/dg)].flatMap(match => {
      const [start, end] = match.indices!.groups!['figure']!;
      const lastCase = file.includes('/46-') && start > text.lastIndexOf('  - number:');
      return lastCase ? [] : [{ file, start, end, value: Number(match.groups!['figure']) }];
    });
  });

test('a changed figure that breaks a sum is never called sound', () => {
  expect(figures.length).toBeGreaterThan(80);
  fc.assert(
    fc.property(
      fc.constantFrom(...figures),
      fc.integer({ min: 0, max: 400 }).map(quarters => quarters / 4),
      ({ file, start, end, value }, changed) => {
        fc.pre(changed !== value);
        const text = originals.get(file)!;
        const live = judgeWith(file, text.slice(0, start) + String(changed) + text.slice(end)).filter(
          finding => finding.acknowledged === undefined && !before.has(say(finding)),
        );
        expect(live.map(({ rule }) => rule)).toEqual(
          expect.arrayContaining([
            expect.stringMatching(/^(?:stage-sum|office-subtotal|acknowledgement-unused)$/),
          ]),
        );
      },
    ),
    { numRuns: 1000 },
  );
});

/** Top-level fields that a file may do without, by the schema's own word. */
const optional = new Set(
  Object.values(entities).flatMap(({ schema }) =>
    schema instanceof z.ZodObject
      ? Object.entries(schema.shape).flatMap(([key, field]) => (field instanceof z.ZodOptional ? [key] : []))
      : [],
  ),
);

const requiredLines = files.flatMap(file =>
  originals
    .get(file)!
    .split('\n')
    .flatMap((line, index) => {
      const key = /^([a-zA-Z]+):/.exec(line)?.[1];
      return key === undefined || optional.has(key) ? [] : [{ file, index }];
    }),
);

test.for(requiredLines)('without line $index, $file is not called sound', ({ file, index }) => {
  const lines = originals.get(file)!.split('\n');
  const findings = judgeWith(file, lines.toSpliced(index, 1).join('\n'));
  expect(findings.filter(finding => !before.has(say(finding)))).not.toEqual([]);
});
