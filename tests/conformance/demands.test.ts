import { expect, test } from 'vitest';
import { conformanceRules } from '../../src/conformance/judge.ts';
import { allKinds, letterKind, type Demand, type Kind } from '../../src/conformance/kinds.ts';
import { findParts } from '../../src/conformance/parts.ts';
import { decision, fileOf, letter, type Sheet } from './sheet.ts';

/** A sound text of a kind. */
function sheetOf(kind: Kind): Sheet {
  if (kind === letterKind) return letter;
  const enacts = kind.demands.has('enactment');
  return {
    ...decision,
    number: `Số: 05/${kind.symbol ?? ''}-SNV`,
    title: kind.name.toUpperCase(),
    ...(!enacts && { promulgator: '', bases: [], enacting: '' }),
    ...(kind.demands.has('addressees') && {
      body: ['Kính gửi: Ủy ban nhân dân tỉnh', 'Nội dung của văn bản./.'],
    }),
    ...(!kind.demands.has('subject') && { subject: '' }),
    ...(!kind.demands.has('date') && { date: '' }),
    ...(!kind.demands.has('closing') && { recipients: [], authority: [], signer: '' }),
  };
}

/** What may be left out, the demand it belongs to, and the rule that misses it. */
const parts: readonly (readonly [
  part: string,
  without: (sheet: Sheet) => Partial<Sheet>,
  Demand,
  rule: string,
])[] = [
  ['country', () => ({ country: '' }), 'head', 'country'],
  ['motto', () => ({ motto: '' }), 'head', 'motto'],
  ['issuer', () => ({ superior: '', issuer: '' }), 'issuer', 'issuer'],
  ['number', () => ({ number: '' }), 'number', 'number-form'],
  ['date', () => ({ date: '' }), 'date', 'place-and-date'],
  ['title', () => ({ title: '' }), 'title', 'title'],
  ['subject', () => ({ subject: '' }), 'subject', 'subject'],
  ['“V/v”', () => ({ about: '' }), 'about', 'about'],
  ['“Kính gửi”', ({ body }) => ({ body: body.slice(-1) }), 'addressees', 'addressees'],
  ['promulgator', () => ({ promulgator: '' }), 'enactment', 'promulgator'],
  ['bases', () => ({ bases: [] }), 'enactment', 'bases'],
  ['enacting words', () => ({ enacting: '' }), 'enactment', 'enacting-words'],
  ['recipients', () => ({ recipients: [] }), 'closing', 'recipients-label'],
  ['authority', () => ({ authority: [] }), 'closing', 'signature'],
  ['name', () => ({ signer: '' }), 'closing', 'signature'],
  ['end', ({ body }) => ({ body: body.map(text => text.replace('./.', '.')) }), 'end', 'text-end'],
];

/** Of a sheet without paper: what is said of parts, not of margins and lines. */
const said = new Set(parts.map(([, , , rule]) => rule));

function faultsOf(sheet: Sheet): readonly string[] {
  const file = fileOf(sheet);
  const seen = findParts(file);
  return conformanceRules
    .filter(({ id }) => said.has(id) || id === 'kind' || id === 'symbol' || id === 'authority')
    .filter(({ check }) => (check(file, seen) ?? []).length > 0)
    .map(({ id }) => id);
}

const judged = allKinds.filter(kind => kind.symbol !== undefined || kind === letterKind);

test.each(judged)('a sound $name is recognised and misses nothing', kind => {
  const sheet = sheetOf(kind);
  expect(findParts(fileOf(sheet)).recognised).toBe(kind);
  expect(faultsOf(sheet)).toEqual([]);
});

const missing = judged.flatMap(kind =>
  parts
    .filter(([, , demand]) => kind.demands.has(demand))
    // Nothing but its title tells a contract, whose symbol is its own.
    .filter(([part]) => part !== 'title' || kind.demands.has('number'))
    .map(([part, without, , rule]) => ({ name: kind.name, kind, part, without, rule })),
);

test.each(missing)('$name without its $part → $rule', ({ kind, without, rule }) => {
  const sheet = sheetOf(kind);
  expect(faultsOf({ ...sheet, ...without(sheet) })).toContain(rule);
});
