import { expect, test } from 'vitest';
import type { Instrument } from '../../src/catalogue/schema/instrument.ts';
import { sayLastChecked, sayStanding, standingDetails } from '../../src/wording/standing.ts';

const replaced: Instrument = {
  id: 'qd-892',
  kind: 'decision',
  number: '892/QĐ-UBND',
  date: 'unknown',
  issuer: 'unknown',
  title: 'unknown',
  status: 'unknown',
};
const catalogue = { instruments: new Map([[replaced.id, replaced]]) };
const status = {
  state: 'in-force',
  effectiveFrom: 'unknown',
  replacedBy: 'unknown',
  lastChecked: '2026-11-05',
} as const;

test('each standing has its words', () => {
  expect(
    (['draft', 'in-force', 'replaced', 'unknown'] as const).map(state => sayStanding({ state })),
  ).toEqual(['Dự thảo, chưa ban hành', 'Đang có hiệu lực', 'Đã bị thay thế', 'Chưa rõ hiệu lực hiện nay']);
});

test('a standing says from when a text holds, what it replaces and what replaces it', () => {
  const whole = {
    ...status,
    effectiveFrom: '2026-01-05',
    replaces: ['qd-892'],
    replacedBy: 'Quyết định số 20/QĐ-UBND',
  };
  expect(standingDetails(whole, catalogue)).toEqual([
    'Có hiệu lực từ ngày 05/01/2026',
    'Thay thế Quyết định số 892/QĐ-UBND',
    'Bị thay thế bởi Quyết định số 20/QĐ-UBND',
  ]);
  expect(standingDetails({ ...status, effectiveFrom: 'signing' }, catalogue)).toEqual([
    'Có hiệu lực từ ngày ký',
  ]);
});

test('what the text does not say of its standing is not guessed', () => {
  expect(standingDetails(status, catalogue)).toEqual([]);
  expect(sayLastChecked(status)).toBe('Đối chiếu với văn bản gốc lần cuối ngày 05/11/2026');
});
