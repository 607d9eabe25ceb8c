import { expect, test } from 'vitest';
import { OpenJudgement } from '../../../src/catalogue/check/run.ts';
import { takeApart } from '../../../src/catalogue/understood.ts';
import { citesEnded } from '../../../src/catalogue/check/cites-ended.ts';
import { Lineages } from '../../../src/catalogue/lineage.ts';
import type { Law } from '../../../src/catalogue/check/rule.ts';
import type { InForce } from '../../../src/catalogue/schema/in-force.ts';
import { catalogue, changed, decision, instrument, procedure } from '../../office/office.ts';

const known: InForce = {
  from: 'unknown',
  until: 'none',
  replacedBy: 'none',
  source: 'Bản sao',
  checked: '2026-11-30',
};
const cited = 'nghi-dinh-44-2012-nd-cp';
const subject = procedure('quan-su-cap-xa/dang-ky-tam-vang-phuong-tien-ky-thuat');
const ended = changed(instrument(cited), { inForce: { ...known, until: '2025-07-01' } });
const ofProcedure = citesEnded[0]!;

function found(asOf: string, state: Partial<InForce> = {}) {
  const { draft: _, ...whole } = decision('quan-su-cap-xa');
  const law: Law = {
    asOf,
    instruments: new Map([...catalogue.instruments, [cited, ended]]),
    decision: { ...whole, inForce: { ...known, from: 'signing', ...state } },
    courses: {
      lineages: new Lineages([], []),
      versions: new Map(),
      decisions: new Map(),
      formerly: new Map(),
    },
  };
  return ofProcedure.check(subject, law).map(({ path, fact }) => ({ path, fact }));
}

test('a text in force that leans on an ended decree is found at the basis', () => {
  expect(found('2026-11-30')).toEqual([
    {
      path: ['legalBases', 1, 'instrument'],
      fact: 'văn bản đang có hiệu lực dựa vào nghi-dinh-44-2012-nd-cp, đã hết hiệu lực từ ngày 01/7/2025',
    },
  ]);
});

test('before that day, and in a text that has ended itself or of which nobody knows, it is not', () => {
  expect(found('2025-06-30')).toEqual([]);
  expect(found('2026-11-30', { until: '2025-07-01' })).toEqual([]);
  expect(found('2026-11-30', { until: 'unknown' })).toEqual([]);
});

test('a version that another has followed may lean on what has ended with it', () => {
  const after = changed(catalogue, {
    procedures: new Map([
      ...catalogue.procedures,
      [
        'thu-vien/sau',
        {
          ...subject,
          id: 'thu-vien/sau',
          file: 'procedures/thu-vien/09-sau.yaml',
          decision: decision('thu-vien'),
          change: { kind: 'replaced', of: [{ procedure: subject.id }], from: '2026-03-01' },
        },
      ],
    ]),
    instruments: new Map([...catalogue.instruments, [cited, ended]]),
  });
  const found = (asOf: string) =>
    new OpenJudgement()
      .judge(takeApart(after), asOf)
      .filter(({ rule, file }) => rule === 'cites-ended' && file === subject.file);
  expect(found('2026-02-28')).toHaveLength(1);
  expect(found('2026-03-01')).toEqual([]);
});
