import { expect, test } from 'vitest';
import type { Agency } from '../../src/catalogue/schema/agency.ts';
import { dialled, geoLink, sayExistence, sayTelephone } from '../../src/wording/agency.ts';

type Exists = NonNullable<Agency['exists']>;
const said = (exists: Partial<Exists>, asOf = '2026-11-30') =>
  sayExistence(
    {
      exists: {
        from: '2025-07-01',
        until: 'none',
        successors: 'none',
        source: 'Nghị quyết',
        checked: '2026-11-21',
        ...exists,
      },
    },
    asOf,
  );

test('whether an agency is there is said as of the day, with the days that are known', () => {
  expect(said({})).toBe('Đang hoạt động, có từ ngày 01/7/2025');
  expect(said({}, '2025-06-30')).toBe('Chưa hoạt động, có từ ngày 01/7/2025');
  expect(said({ until: '2027-01-01' })).toBe(
    'Đang hoạt động, có từ ngày 01/7/2025, sẽ không còn từ ngày 01/01/2027',
  );
  expect(said({ until: '2026-01-01' })).toBe('Không còn từ ngày 01/01/2026, có từ ngày 01/7/2025');
  expect(said({ from: 'unknown', until: '2026-01-01' })).toBe('Không còn từ ngày 01/01/2026');
  expect(said({ from: 'unknown', until: 'unknown' })).toBe('Chưa rõ nay còn hoạt động hay không');
  expect(sayExistence({}, '2026-11-30')).toBe(undefined);
});

test('a telephone dials figures, and a point on the map asks nobody on the net', () => {
  expect(dialled('(0234) 399.9123')).toBe('02343999123');
  expect(dialled('+84 234 3999 123')).toBe('+842343999123');
  expect(sayTelephone('0234 3999 123')).toBe('0234\u00a03999\u00a0123');
  expect(geoLink({ latitude: 16.4637, longitude: 107.5909 })).toBe('geo:16.4637,107.5909');
});
