import { zlibSync } from 'fflate';
import { crc } from './crc.ts';
import { squaresOf } from './square-code.ts';

/** Dots of the picture for one square of the code: programs that draw it larger or smaller blur its edges no more. */
const dotsPerSquare = 12;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const fourBytes = (value: number) => [24, 16, 8, 0].map(shift => (value >>> shift) & 0xff);

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...Array.from(name, letter => letter.charCodeAt(0)), ...data];
  return [...fourBytes(data.length), ...named, ...fourBytes(crc(named))];
}

/** One bit a dot, the first in the highest; 1 is white. */
function packed(row: readonly boolean[]): number[] {
  const dots = row.flatMap(isDark => Array.from({ length: dotsPerSquare }, () => Number(!isDark)));
  return Array.from({ length: Math.ceil(dots.length / 8) }, (_, index) =>
    dots.slice(index * 8, index * 8 + 8).reduce((byte, dot, bit) => byte | (dot << (7 - bit)), 0),
  );
}

function draw(address: string): Uint8Array {
  const { side, rows } = squaresOf(address);
  const length = side * dotsPerSquare;
  // Before each row the filter it was packed with: none.
  const lines = rows.flatMap(row => {
    const line = [0, ...packed(row)];
    return Array.from({ length: dotsPerSquare }, () => line).flat();
  });
  return new Uint8Array([
    ...signature,
    // One bit of grey, packed and laced as everyone does.
    ...chunk('IHDR', [...fourBytes(length), ...fourBytes(length), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', [...zlibSync(new Uint8Array(lines), { level: 9 })]),
    ...chunk('IEND', []),
  ]);
}

const drawn = new Map<string, Uint8Array>();

/** The code of an address as a picture, for formats that hold no outlines everyone can read. */
export function squarePng(address: string): Uint8Array {
  const known = drawn.get(address) ?? draw(address);
  drawn.set(address, known);
  return known;
}
