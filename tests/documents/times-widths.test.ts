import { expect, test } from 'vitest';
import { wordsWidth } from '../../src/document/times-widths.ts';
import { fonts } from './pdf-samples.ts';

/** Where the tables of a font file begin (OpenType, "Table directory"). */
function tablesOf(file: DataView): ReadonlyMap<string, number> {
  const count = file.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const tag = String.fromCodePoint(
        ...Array.from({ length: 4 }, (_, letter) => file.getUint8(at + letter)),
      );
      return [tag, file.getUint32(at + 8)] as const;
    }),
  );
}

/** The glyph of a letter, by a "cmap" of format 4: runs of letters with one distance or a list each. */
function glyphOf(file: DataView, cmap: number, letter: number): number {
  const count = file.getUint16(cmap + 2);
  const subtables = Array.from(
    { length: count },
    (_, index) => cmap + file.getUint32(cmap + 4 + index * 8 + 4),
  );
  const table = subtables.find(at => file.getUint16(at) === 4)!;
  const runs = file.getUint16(table + 6) / 2;
  for (let run = 0; run < runs; run += 1) {
    const end = file.getUint16(table + 14 + run * 2);
    if (letter > end) continue;
    const start = file.getUint16(table + 16 + (runs + run) * 2);
    if (letter < start) return 0;
    const distance = file.getInt16(table + 16 + (2 * runs + run) * 2);
    const place = table + 16 + (3 * runs + run) * 2;
    const offset = file.getUint16(place);
    if (offset === 0) return (letter + distance) & 0xffff;
    return file.getUint16(place + offset + (letter - start) * 2);
  }
  return 0;
}

/** Thousandths of the type size. */
function advance(bytes: Uint8Array, letter: string): number {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(file);
  const units = file.getUint16(tables.get('head')! + 18);
  const measured = file.getUint16(tables.get('hhea')! + 34);
  const glyph = Math.min(glyphOf(file, tables.get('cmap')!, letter.codePointAt(0)!), measured - 1);
  return (file.getUint16(tables.get('hmtx')! + glyph * 4) * 1000) / units;
}

const letters = Array.from(
  'AÀẢÃÁẠĂẮẶÂẤẬBCDĐEẺẼÊỀỆGHIÌỈĨÍỊKLMNOỌÔỐỘƠỚỢPQRSTUÙỤƯỨỰVXYỲỴabcdđeêghiklmnoôơpqrstuưvxyáạắằẳẵặấầẩẫậéẹếềểễệíịóọốồổỗộớờởỡợúụứừửữựýỳỷỹỵ0123456789.,;:-/()“”–…%&+ ',
);

test.each([
  ['regular', false, false],
  ['bold', true, false],
  ['italic', false, true],
  ['boldItalic', true, true],
] as const)('the %s face is as wide as the font file says, letter by letter', (face, bold, italic) => {
  const size = 1000;
  const wrong = letters.filter(letter => {
    const points = (wordsWidth(letter, size, bold, italic) * 72) / 25.4;
    return Math.abs(points - advance(fonts[face], letter)) > 1;
  });
  expect(wrong).toEqual([]);
});
