import { expect, test } from 'vitest';
import { formerAddress } from '../../../src/catalogue/check/former-address.ts';
import { factsOf, toldCatalogue } from './courses-of.ts';

/** What is found where procedures say which addresses were theirs. */
function factsWith(former: Readonly<Record<string, string[]>>): string[] {
  const told = toldCatalogue(['A', 'B'].map(id => ({ id, from: '2026-01-01' })));
  const procedures = new Map(
    [...told.procedures].map(([id, own]) => [id, { ...own, formerAddresses: former[id] }]),
  );
  return factsOf([formerAddress], { ...told, procedures });
}

test('an address at which nothing stands any more may lead to a procedure', () => {
  expect(factsWith({ A: ['cu/a', 'cu/b'], B: ['cu/c'] })).toEqual([]);
});

test('the address of a procedure that is there leads nowhere else', () => {
  expect(factsWith({ A: ['B'] })).toEqual(['A formerAddresses.0: “B” là địa chỉ của một thủ tục đang có']);
  expect(factsWith({ A: ['A'] })).toEqual(['A formerAddresses.0: “A” là địa chỉ của chính thủ tục này']);
});

test('an old address that two procedures claim is told at both, one written twice once', () => {
  expect(factsWith({ A: ['cu/a'], B: ['cu/b', 'cu/a'] })).toEqual([
    'A formerAddresses.0: “cu/a” cũng là địa chỉ cũ của “B”',
    'B formerAddresses.1: “cu/a” cũng là địa chỉ cũ của “A”',
  ]);
  expect(factsWith({ A: ['cu/a', 'cu/a'] })).toEqual(['A formerAddresses.1: “cu/a” được ghi hai lần']);
});
