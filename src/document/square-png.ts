import { zlibSync } from 'fflate';
import { squaresOf } from './square-code.ts';

/** Dots of the picture for one square of the code: programs that draw it larger or smaller blur its edges no more. */
const dotsPerSquare = 12;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum >>> 0;
});

/** PNG, annex D. */
function crc(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = crcTable[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

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
