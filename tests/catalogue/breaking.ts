import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { entities } from '../../src/catalogue/entities.ts';
import type { Finding } from '../../src/catalogue/finding.ts';
import { judgeContent, openContent } from '../../src/integration/judged-content.ts';
import { anyEdits, copySmallCatalogue, edited } from './small-catalogue.ts';

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

const say = ({ file, rule, fact, message }: Finding) => [file, rule, fact ?? message].join(' | ');

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
  const { root, originals } = copySmallCatalogue(from, kept);
  const files = [...originals.keys()];
  const open = openContent(root);

  /** What the small catalogue says before anything is broken (counts stated for the whole one do not fit it). */
  const before = new Set(open.judge().findings.map(say));

  /** The last file that was broken, since put right again. */
  let mended: string | undefined;
  let judgements = 0;

  /** Only what changed is read again: thousands of whole readings would show no more. Every so often one is held beside it. */
  function judgeWith(file: string, text: string): readonly Finding[] {
    writeFileSync(join(root, file), text);
    try {
      const { findings } = open.judge([file, ...(mended === undefined ? [] : [mended])]);
      if (judgements % 25 === 0) expect(findings).toEqual(judgeContent(root).findings);
      judgements += 1;
      return findings;
    } finally {
      writeFileSync(join(root, file), originals.get(file)!);
      mended = file;
    }
  }

  const anyFile = fc.constantFrom(...files);

  test('whatever happens to a file, the answer is findings with a place and a remedy, never an exception', () => {
    fc.assert(
      fc.property(anyFile, anyEdits, (file, edits) => {
        const text = edited(originals.get(file)!, edits);
        for (const finding of judgeWith(file, text)) {
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.column).toBeGreaterThanOrEqual(1);
          expect(finding.message).not.toBe('');
          expect(finding.remedy).not.toBe('');
          expect(finding.message + finding.remedy).not.toMatch(/undefined|\[object|Error:/);
        }
      }),
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
