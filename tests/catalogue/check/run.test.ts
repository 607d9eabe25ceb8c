import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Catalogue, Procedure } from '../../../src/catalogue/catalogue.ts';
import { rules } from '../../../src/catalogue/check/all.ts';
import { checkCatalogue } from '../../../src/catalogue/check/run.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { Acknowledgement } from '../../../src/catalogue/schema/acknowledgement.ts';
import { garble } from '../../../src/language/garble.ts';
import { catalogue, changed, instrument, procedure, root, takes, withCase, withStage } from '../real-content.ts';

const checks = fileURLToPath(new URL('../../../src/catalogue/check', import.meta.url));
const subject = procedure('binh-phuoc-2025/ho-tro-kham-chua-benh-nghe-nghiep-sau-nghi-huu');
const [known] = subject.acknowledged!;

function holding(...changes: readonly Procedure[]): Catalogue {
  const procedures = new Map(catalogue.procedures);
  for (const change of changes) procedures.set(change.id, change);
  return changed(catalogue, { procedures });
}

/** What the check says of the file of one procedure. */
function findingsOn(change: Procedure): Finding[] {
  return checkCatalogue(holding(change), root).filter(({ file }) => file === change.file);
}

function acknowledging(...acknowledged: readonly Acknowledgement[]): Procedure {
  return changed(subject, { acknowledged: [...acknowledged] });
}

test('every finding on the real catalogue is acknowledged, with its reason', () => {
  const findings = checkCatalogue(catalogue, root);
  expect(findings.length).toBeGreaterThan(50);
  expect(findings.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
});

test('an acknowledgement that repeats the fact word for word takes the finding, with its reason', () => {
  expect(known).toMatchObject({ rule: 'stage-sum', fact: 'tổng các bước 6,75 ≠ in 7' });
  expect(findingsOn(subject)).toMatchObject([
    { rule: 'stage-sum', severity: 'error', fact: known!.fact, acknowledged: known!.why },
  ]);
});

test('a finding points at its own place in the file and speaks in a whole sentence', () => {
  const [finding] = findingsOn(subject);
  const lines = readFileSync(join(root, subject.file), 'utf8').split('\n');
  expect(lines[finding!.line - 1]!.slice(finding!.column - 1)).toBe('{ amount: 7, unit: working-day }');
  expect(finding!.message).toBe('Tổng các bước 6,75 ≠ in 7.');
});

test('when the figure changes, the finding stands open and the acknowledgement is a fault of its own', () => {
  const findings = findingsOn(withStage(subject, 0, 0, { duration: takes(0.5) }));
  expect(findings).toMatchObject([
    { rule: 'stage-sum', fact: 'tổng các bước 7 ≠ in 7' },
  ].slice(1).concat([
    {
      rule: 'acknowledgement-unused',
      message: 'Không còn phát hiện nào của quy tắc stage-sum ghi “tổng các bước 6,75 ≠ in 7”.',
    } as never,
  ]));
});
