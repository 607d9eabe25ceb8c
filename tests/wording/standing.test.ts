import { expect, test } from 'vitest';
import type { InForce } from '../../src/catalogue/schema/in-force.ts';
import type { Instrument } from '../../src/catalogue/schema/instrument.ts';
import {
  sayLastChecked,
  sayStanding,
  sayVersionStanding,
  standingDetails,
} from '../../src/wording/standing.ts';
import { lineagesOf } from '../catalogue/histories.ts';
import { decision } from '../office/office.ts';

const replaced: Instrument = {
  id: 'qd-892',
  kind: 'decision',
  number: '892/QĐ-UBND',
  date: 'unknown',
  issuer: 'unknown',
  title: 'unknown',
  inForce: 'unknown',
};
const library = decision('thu-vien');
const texts = {
  instruments: new Map([[replaced.id, replaced]]),
  decisions: new Map([[library.id, library]]),
};
const silent: InForce = {
  from: 'unknown',
  until: 'unknown',
  replacedBy: 'unknown',
  source: 'Chính văn bản',
  checked: '2026-11-05',
};

test('each standing has its words', () => {
  expect(
    (['draft', 'not-yet', 'in-force', 'in-part', 'ended', 'unknown'] as const).map(state =>
      sayStanding({ state }),
    ),
  ).toEqual([
    'Dự thảo, chưa ban hành',
    'Chưa có hiệu lực',
    'Đang có hiệu lực',
    'Còn hiệu lực một phần',
    'Đã hết hiệu lực',
    'Chưa rõ hiệu lực hiện nay',
  ]);
});

test('a standing says from when until when a text holds, what it replaces and what replaces it', () => {
  const inForce: InForce = {
    ...silent,
    from: '2026-01-05',
    until: '2027-03-01',
    replacedBy: [
      {
        by: { text: 'Quyết định số 20/QĐ-UBND' },
        on: '2026-02-03',
        scope: 'part',
        what: 'Mục II',
      },
      { by: { decision: 'thu-vien', clause: 'Điều 3' }, on: 'unknown', scope: 'whole' },
    ],
  };
  expect(standingDetails({ inForce, replaces: ['qd-892'] }, texts)).toEqual([
    'Có hiệu lực từ ngày 05/01/2026',
    'Hết hiệu lực từ ngày 01/3/2027',
    'Bị thay thế một phần (Mục II) bởi Quyết định số 20/QĐ-UBND từ ngày 03/02/2026',
    expect.stringMatching(/^Bị thay thế bởi Quyết định số .* \(Điều 3\)$/),
    'Thay thế Quyết định số 892/QĐ-UBND',
  ]);
  expect(standingDetails({ inForce: { ...silent, from: 'signing' } }, texts)).toEqual([
    'Có hiệu lực từ ngày ký',
  ]);
});

test('what the text does not say of its standing is not guessed', () => {
  expect(standingDetails({ inForce: silent }, texts)).toEqual([]);
  expect(sayLastChecked(silent)).toBe('Nguồn: Chính văn bản; đối chiếu lần cuối ngày 05/11/2026');
});

test('a version that was abolished is told so, until another takes its place', () => {
  const lineages = lineagesOf(
    [
      { id: 'A', from: '2025-01-01' },
      { id: 'B', from: '2026-07-01', kind: 'restated', of: ['A'] },
    ],
    [{ of: 'A', from: '2026-01-01' }],
  );
  const [version] = lineages.of({ id: 'A' }).versions;
  if (!version) throw new Error('A is a version');
  const said = (day: string) => sayVersionStanding(lineages.standingOf(version, day));
  expect([said('2025-12-31'), said('2026-01-01'), said('2026-07-01')]).toEqual([
    'Đang có hiệu lực',
    'Đã bị bãi bỏ',
    'Đã hết hiệu lực',
  ]);
});

test('a version that was printed only to say that it is abolished says so itself', () => {
  const lineages = lineagesOf([
    { id: 'A', from: '2025-01-01' },
    { id: 'B', from: '2026-01-01', kind: 'abolished', of: ['A'] },
  ]);
  const said = (day: string) =>
    lineages.all
      .flatMap(({ versions }) => versions)
      .map(version => sayVersionStanding(lineages.standingOf(version, day)));
  expect(said('2025-12-31')).toEqual(['Đang có hiệu lực', 'Chưa có hiệu lực']);
  expect(said('2026-01-01')).toEqual(['Đã bị bãi bỏ', 'Đã bị bãi bỏ']);
});
