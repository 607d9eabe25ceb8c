import { expect, test } from 'vitest';
import { changeWhat } from '../../../src/catalogue/check/change-what.ts';
import type { Change } from '../../../src/catalogue/schema/change.ts';
import { changed } from '../../office/office.ts';
import { factsOf, toldCatalogue } from './courses-of.ts';

function facts(name: string, what: Change['what'], kind: Change['kind'] = 'amended') {
  const told = toldCatalogue([
    { id: 'A', from: '2025-01-01' },
    { id: 'B', from: '2026-01-01', change: { kind, of: ['A'], what } },
  ]);
  const procedures = new Map(
    [...told.procedures].map(([id, own]) => [id, changed(own, { name: id === 'A' ? 'Cấp thẻ' : name })]),
  );
  return factsOf([changeWhat], { ...told, procedures });
}

test('a name told as amended is another, and another name is told', () => {
  expect(facts('Cấp thẻ', ['name', 'fee'])).toEqual([
    'B change.what: ghi tên thủ tục thay đổi, hai bản đều là “Cấp thẻ”',
  ]);
  expect(facts('Cấp thẻ bạn đọc', ['fee'])).toEqual([
    'B change.what: tên thủ tục khác bản trước (“Cấp thẻ”) mà không ghi là thay đổi',
  ]);
});

test('what agrees, what tells no parts and what takes the place of another is left alone', () => {
  expect([...facts('Cấp thẻ bạn đọc', ['name']), ...facts('Cấp thẻ', ['fee'])]).toEqual([]);
  expect([...facts('Cấp thẻ bạn đọc', undefined), ...facts('Cấp lại thẻ', ['fee'], 'replaced')]).toEqual([]);
});
