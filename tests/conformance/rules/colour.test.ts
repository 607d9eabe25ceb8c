import { expect, test } from 'vitest';
import { colour } from '../../../src/conformance/rules/colour.ts';
import { check, decision, fileOf } from '../sheet.ts';

const words = (text: string, shade: string) => ({ where: 'đoạn 3', text, colour: shade });

test('each colour beside black is told once, with its first words', () => {
  const coloured = [words('Một', 'FF0000'), words('Hai', '0000FF'), words('Ba', 'FF0000')];
  expect(check(colour, fileOf(decision, { coloured }))).toMatchObject([
    { where: 'đoạn 3, “Một”', found: 'chữ màu #FF0000' },
    { where: 'đoạn 3, “Hai”', found: 'chữ màu #0000FF' },
  ]);
  expect(check(colour, fileOf(decision))).toEqual([]);
});
