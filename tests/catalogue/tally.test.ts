import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';
import { tallyOf, type Count, type Tally } from '../../src/catalogue/tally.ts';
import { termBandOf } from '../../src/catalogue/term-band.ts';
import { sure } from '../../src/sure.ts';
import { caseOf, decision, procedure, takes, withCase } from '../office/office.ts';

const workflow = decision('quy-trinh-noi-vu');
const model = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

const sumOf = (counts: readonly Count<unknown>[]) => counts.reduce((sum, { count }) => sum + count, 0);

const tallied = (procedures: readonly Procedure[], abolishes?: Decision['abolishes']): Tally =>
  tallyOf({ ...workflow, procedures, abolishes });

/** "value: count" of each. */
const told = <Value>(counts: readonly Count<Value>[], say: (value: Value) => string = String) =>
  counts.map(({ value, count }) => `${say(value)}: ${count}`);

/** Every head counts each procedure once; what only a list abolishes is counted among the changes as well. */
function expectWhole(
  { procedures, change, ...heads }: Tally,
  { abolishes = [] }: Pick<Decision, 'abolishes'>,
) {
  for (const [head, counts] of Object.entries(heads)) expect(sumOf(counts), head).toBe(procedures);
  expect(sumOf(change)).toBe(procedures + abolishes.length);
  for (const counts of [change, ...Object.values(heads)])
    for (const { count } of counts) expect(count).toBeGreaterThan(0);
}

test.for(['content', 'examples/tinh-vi-du', 'tests/office/content'])(
  'in %s every count of a decision adds up to its procedures',
  folder => {
    const decisions = [...sure(loadCatalogue(folder).catalogue, 'catalogue').decisions.values()];
    for (const own of decisions) {
      const tally = tallyOf(own);
      expect(tally.procedures).toBe(own.procedures.length);
      expectWhole(tally, own);
    }
    expect(decisions.some(({ procedures }) => procedures.length > 8)).toBe(true);
  },
);

const charged: Fee = { amount: 5000, unit: 'đồng' };
const laidDown: Fee = { basis: { instrument: 'thong-tu-85-2019-tt-btc' } };

const anyTerm = fc.constantFrom<Procedure['cases'][number]['total']>(
  'none',
  'unknown',
  takes(4),
  takes(4, 'month'),
  { atOnce: true },
  { within: 'day' },
  { notPrescribed: true },
);
const anyFee = fc.constantFrom<'none' | 'unknown' | Fee[]>(
  'none',
  'unknown',
  [charged],
  [laidDown],
  [charged, laidDown],
);
const anyLevels = fc.oneof(
  fc.constantFrom('none' as const, 'unknown' as const),
  fc.uniqueArray(fc.constantFrom('central' as const, 'province' as const, 'commune' as const), {
    minLength: 1,
  }),
);
const anyProcedure = fc
  .record({
    cases: fc.array(fc.record({ total: anyTerm, fee: anyFee }), { minLength: 1, maxLength: 3 }),
    fee: fc.oneof(anyFee, fc.constant('by-case' as const)),
    levels: anyLevels,
    onlineLevel: fc.constantFrom('full', 'partial', 'information', 'none', 'unknown'),
    kind: fc.constantFrom('new', 'amended', 'replaced', 'abolished', 'restated', undefined),
    field: fc.constantFrom('A', 'B', 'C'),
  })
  .map(({ cases, kind, field, ...own }): Procedure => ({
    ...model,
    ...own,
    cases: cases.map(one => ({ ...caseOf(model), ...one })),
    change: kind && { kind },
    field: { id: field, name: field, ministry: 'none' },
  }));

const abolition = { of: { code: 'none', name: 'Cấp thẻ' } } as const;

test('whatever the procedures, every count adds up to them, and what is none is never counted as not said', () => {
  fc.assert(
    fc.property(fc.array(anyProcedure), fc.nat(3), (procedures, lists) => {
      const abolishes = Array.from({ length: lists }, () => abolition);
      const tally = tallied(procedures, abolishes);
      expectWhole(tally, { abolishes });
      const countOf = <Value>(counts: readonly Count<Value>[], value: Value) =>
        counts.find(own => own.value === value)?.count ?? 0;
      for (const said of ['none', 'unknown'] as const) {
        const having = (is: (own: Procedure) => boolean) => procedures.filter(is).length;
        expect(countOf(tally.level, said)).toBe(having(({ levels }) => levels === said));
        expect(countOf(tally.onlineLevel, said)).toBe(having(own => own.onlineLevel === said));
        expect(countOf(tally.duration, said)).toBe(
          having(own => own.cases.every(({ total }) => total === said)),
        );
      }
    }),
  );
});

test('a procedure whose cases take differently long, or cost differently, is counted once and apart', () => {
  const [short, long] = [caseOf(model), { ...caseOf(model), total: takes(90, 'day') }];
  const differing = { ...model, cases: [{ ...short, total: takes(5) }, long] };
  const alike = {
    ...model,
    cases: [
      { ...short, total: takes(5) },
      { ...short, total: takes(7) },
    ],
  };
  expect(told(tallied([differing, alike]).duration)).toEqual(['to-10-days: 1', 'differs: 1']);
  const byCase = withCase({ ...differing, fee: 'by-case' }, 0, { fee: 'none' });
  expect(told(tallied([withCase(byCase, 1, { fee: [charged] })]).fee)).toEqual(['differs: 1']);
});

test('charged as stated, charged as another text lays down, free and not said are four things', () => {
  const fees = [[charged], [charged, laidDown], [laidDown], 'none', 'unknown'] as const;
  const procedures = fees.map(fee => ({ ...model, fee: typeof fee === 'string' ? fee : [...fee] }));
  expect(told(tallied(procedures).fee)).toEqual(['none: 1', 'stated: 2', 'elsewhere: 1', 'unknown: 1']);
});

test('levels are counted together as the text names them, whatever their order', () => {
  const levels = [['commune', 'province'], ['province', 'commune'], ['commune'], 'unknown', 'none'] as const;
  const procedures = levels.map(own => ({ ...model, levels: typeof own === 'string' ? own : [...own] }));
  expect(told(tallied(procedures).level)).toEqual([
    'commune: 1',
    'province,commune: 2',
    'none: 1',
    'unknown: 1',
  ]);
});

test('what a list abolishes is counted among the changes, a part of a procedure apart', () => {
  const { change } = tallied(
    [{ ...model, change: { kind: 'new' } }],
    [abolition, { ...abolition, what: ['fee'] }],
  );
  expect(told(change)).toEqual(['new: 1', 'abolished: 1', 'abolished-in-part: 1']);
});

test('a time limit lies in one band, at its upper end', () => {
  const bands = [
    [takes(8, 'hour'), 'within-day'],
    [{ atOnce: true }, 'within-day'],
    [takes(3), 'to-3-days'],
    [{ ...takes(3), upTo: 4 }, 'to-10-days'],
    [takes(1, 'month'), 'to-30-days'],
    [takes(31, 'day'), 'over-30-days'],
    [{ notPrescribed: true }, 'not-prescribed'],
    ['none', 'none'],
    ['unknown', 'unknown'],
  ] as const;
  for (const [limit, band] of bands) expect(termBandOf(limit), JSON.stringify(limit)).toBe(band);
});
