import { mkdirSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { entities } from '../../src/catalogue/entities.ts';
import { checkCatalogue } from '../../src/catalogue/check/run.ts';
import type { Finding } from '../../src/catalogue/finding.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { listFiles } from '../../src/catalogue/read.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What of a catalogue is broken again and again: small enough that thousands of broken copies can be read in good time. */
interface Breaking {
  readonly from: string;
  readonly kept: readonly RegExp[];
  /** Figures of cases without a printed total or without a figure in every stage: there is no sum to break. */
  readonly isOutsideSums: (file: string, text: string, at: number) => boolean;
  readonly figures: number;
  readonly edits: number;
  readonly changedFigures: number;
}

/** Copies the kept files, and of the long list of instruments those that they cite. */
function copyKept(from: string, root: string, kept: readonly RegExp[]): readonly string[] {
  const files = listFiles(from).files.filter(file => kept.some(pattern => pattern.test(file)));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(from, file), join(root, file));
  }
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
  const needed = entries.filter(
    entry => cited.includes(entry) || amended.has(/^- id: (\S+)/.exec(entry)![1]!),
  );
  writeFileSync(join(root, 'instruments.yaml'), [head, ...needed].join(''));
  return files;
}

const say = ({ file, rule, fact, message }: Finding) => [file, rule, fact ?? message].join(' | ');

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

interface Figure {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Top-level fields that a file may do without, by the schema's own word. */
const optional = new Set(
  Object.values(entities).flatMap(({ schema }) =>
    schema instanceof z.ZodObject
      ? Object.entries(schema.shape).flatMap(([key, field]) => (field instanceof z.ZodOptional ? [key] : []))
      : [],
  ),
);

/** The tests that every catalogue passes: nothing that happens to its files is an exception or goes unseen. */
export function testBreaking({
  from,
  kept,
  isOutsideSums,
  figures: leastFigures,
  edits,
  changedFigures,
}: Breaking): void {
  const root = temporaryFolder();
  const files = copyKept(from, root, kept);
  const originals = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]));

  function judge(): readonly Finding[] {
    const { catalogue, findings } = loadCatalogue(root);
    return catalogue ? checkCatalogue(catalogue, root) : findings;
  }

  /** What the small catalogue says before anything is broken (counts stated for the whole one do not fit it). */
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
      { numRuns: edits },
    );
  });

  /** Every amount of a stage or a total whose case has a sum to break. */
  const figures: Figure[] = files
    .filter(file => file.startsWith('procedures/'))
    .flatMap(file => {
      const text = originals.get(file)!;
      return [...text.matchAll(/(?:duration|total): \{ amount: (?<figure>[\d.]+)/dg)].flatMap(match => {
        const [start, end] = match.indices!.groups!['figure']!;
        return isOutsideSums(file, text, start)
          ? []
          : [{ file, start, end, value: Number(match.groups!['figure']) }];
      });
    });

  test('a changed figure that breaks a sum is never called sound', () => {
    expect(figures.length).toBeGreaterThan(leastFigures);
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
      { numRuns: changedFigures },
    );
  });

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
}
