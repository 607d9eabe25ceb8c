import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Rows of pixels from 0, black, to 255, white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Enough to tell pages apart, and small in the file. */
const greys = 16;
const coarse = 255 / (greys - 1);

/** A grey picture as `pdftoppm -gray` writes it: "P5 width height 255", then the pixels. */
export function readPgm(pgm: Buffer): Picture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/u.exec(pgm.toString('latin1', 0, 40));
  if (!head) throw new TypeError('Not a PGM of eight bits.');
  const [all, width, height] = head;
  const pixels = pgm.subarray(all.length).map(grey => Math.round(Math.round(grey / coarse) * coarse));
  return { width: Number(width), height: Number(height), pixels: new Uint8Array(pixels) };
}

/** A PNG that `writePng` wrote: one grey byte a pixel, one part, rows without filters. */
export function readPng(png: Buffer): Picture {
  const [width, height, length] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt32BE(33)];
  const rows = inflateSync(png.subarray(41, 41 + length));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    pixels.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  return { width, height, pixels };
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

export function writePng({ width, height, pixels }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Every pixel the mean of the nine around it: the edges of letters differ between versions of a renderer. */
function blurred({ width, height, pixels }: Picture): Float32Array {
  const soft = new Float32Array(pixels.length).fill(255);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = -width; row <= width; row += width)
        for (let column = -1; column <= 1; column += 1) sum += pixels[y * width + x + row + column]!;
      soft[y * width + x] = sum / 9;
    }
  }
  return soft;
}

/** Greys that two soft pixels may be apart and still count as the same. */
const sameGrey = 48;

/** How much of the page differs, from 0 to 1, and where: white for the same, black for the other. */
export function difference(one: Picture, other: Picture): { share: number; where: Picture } {
  if (one.width !== other.width || one.height !== other.height) return { share: 1, where: one };
  const [soft, otherSoft] = [blurred(one), blurred(other)];
  const pixels = new Uint8Array(one.pixels.length).fill(255);
  let differing = 0;
  soft.forEach((grey, at) => {
    if (Math.abs(grey - otherSoft[at]!) <= sameGrey) return;
    pixels[at] = 0;
    differing += 1;
  });
  return { share: differing / pixels.length, where: { ...one, pixels } };
}
