import { expect, test } from 'vitest';
import { present } from '../../../src/catalogue/known.ts';
import { sure } from '../../../src/sure.ts';
import { readList } from '../../../templates/compose/read-list.ts';
import { catalogue } from '../../office/office.ts';

const all = [...catalogue.procedures.values()];
const coded = Map.groupBy(all, ({ code }) => present(code));
const single = sure(
  all.find(({ code }) => present(code) !== undefined && coded.get(code)?.length === 1),
  'procedure with a code of its own',
);
const [code, twins] = sure(
  [...coded].find(([own, { length }]) => own !== undefined && length > 1),
  'code of several procedures',
);
const idsOf = (text: string, holds?: Parameters<typeof readList>[2]) =>
  readList(catalogue, text, holds).found.map(({ id }) => id);

test('a line is read by its code, with or without the tail of the national database, its id or its name', () => {
  const own = present(single.code) ?? '';
  for (const line of [
    own,
    `1\t${own}.000.00.00.H10\tTên gì cũng được`,
    `  ${single.id} `,
    single.name.toUpperCase(),
    `12. ${single.name}`,
    `7\t${single.name}\t05 ngày`,
  ])
    expect(idsOf(line), line).toContain(single.id);
});

test('of a code that several have those are taken that hold, all where none does, and the code is told', () => {
  const [first] = twins;
  expect(idsOf(code ?? '')).toEqual(twins.map(({ id }) => id));
  expect(readList(catalogue, code ?? '').shared).toEqual([code]);
  expect(idsOf(code ?? '', ({ id }) => id === first?.id)).toEqual([first?.id]);
  expect(idsOf(code ?? '', () => false)).toEqual(twins.map(({ id }) => id));
});

test('the order of the list stays, nothing is taken twice, and what names nothing is told', () => {
  const lines = [all[5], all[1], all[5]].map(own => own?.id);
  const read = readList(catalogue, [...lines, '9.999999', 'Thủ tục không có'].join('\r\n'));
  expect(read.found).toEqual([all[5], all[1]]);
  expect(read.unread).toEqual(['9.999999', 'Thủ tục không có']);
});
