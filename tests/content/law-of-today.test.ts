import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citations } from '../../src/catalogue/citation.ts';
import { citedInGuide, endedInGuides } from '../../src/catalogue/guide-citations.ts';
import { instrumentStanding } from '../../src/catalogue/instrument-standing.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Instrument } from '../../src/catalogue/schema/instrument.ts';
import { sure } from '../../src/sure.ts';
import { modelsBy } from '../../templates/slips/parts.ts';

const { catalogue } = loadCatalogue('content');
if (!catalogue) throw new Error('the shipped content has faults');
const instruments = [...catalogue.instruments.values()];
const of = (id: string): Instrument => sure(catalogue.instruments.get(id), id);
const stateOn = (id: string, day: string) => instrumentStanding(of(id), day)?.state;

test.for([
  ['nghi-dinh-61-2018-nd-cp', '2025-06-30', '2025-07-01'],
  ['nghi-dinh-107-2021-nd-cp', '2025-06-30', '2025-07-01'],
  ['thong-tu-01-2018-tt-vpcp', '2025-06-30', '2025-07-01'],
  ['nghi-dinh-42-2022-nd-cp', '2026-06-30', '2026-07-01'],
  ['luat-ho-tich', '2027-02-28', '2027-03-01'],
] as const)('%s has not ended on %s and has on %s', ([id, before, after]) => {
  expect(stateOn(id, before)).not.toBe('ended');
  expect(stateOn(id, after)).toBe('ended');
});

const guides = readdirSync('content/guides').map(name => `content/guides/${name}`);

test('no guide leans on what has ended, and each that cites says how it knows', () => {
  const texts = guides.map(file => [file, readFileSync(file, 'utf8')] as const);
  const guideProse = new Map(texts.map(([file, text]) => [file, { cited: citedInGuide(text) }]));
  expect(endedInGuides(guideProse, instruments, '2026-11-30')).toEqual([]);
  const citing = texts.filter(([file]) => (guideProse.get(file)?.cited ?? []).length > 0);
  expect(citing.length).toBeGreaterThan(1);
  for (const [file, text] of citing) expect([file, text]).toEqual([file, expect.stringContaining('chưa đối chiếu bản chính')]);
});

test('the circular that slips name is one of the instruments and has not ended', () => {
  const [named] = citations([modelsBy]);
  const circular = instruments.find(({ kind, number }) => kind === named?.kind && number === named.number);
  expect([circular?.id, circular && instrumentStanding(circular, '2026-11-30')?.state]).toEqual([
    'thong-tu-03-2025-tt-vpcp',
    'unknown',
  ]);
});
