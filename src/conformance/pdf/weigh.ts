import { Unzlib } from 'fflate';

/** Bytes that streams unpack to: a page, its fonts and pictures at 300 dots an inch stay far below. */
const largestStream = 64_000_000;
const largestWhole = 1_000_000_000;

/** Streams packed in streams again. */
const deepestPacking = 4;

/** Deflate makes at most 1,032 bytes of one: a step of this many gives 17 MB before it is counted. */
const step = 16_384;

const signs = (word: string) => Uint8Array.from(word, letter => letter.charCodeAt(0));
const [opening, closing] = [signs('stream'), signs('endstream')];

function find(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (word.every((sign, index) => bytes[at + index] === sign)) return at;
  return -1;
}

/** How every stream of FlateDecode begins (RFC 1950, 2.2); looked for in the data, since a name can be written in many ways. */
function isPacked(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return bytes.length > 2 && (method & 15) === 8 && ((method << 8) | flags) % 31 === 0;
}

class TooLarge extends Error {}

/** Counts what a stream unpacks to, without keeping it. */
class Scale {
  weight = 0;

  take(piece: Uint8Array): void {
    this.weight += piece.length;
    if (this.weight > largestStream) throw new TooLarge();
  }

  /** Takes pieces of data that may be packed. */
  into(depth: number): (piece: Uint8Array) => void {
    let inner: ((piece: Uint8Array) => void) | undefined;
    return piece => {
      if (piece.length === 0) return;
      this.take(piece);
      inner ??= depth < deepestPacking && isPacked(piece) ? this.#unpack(depth + 1) : () => undefined;
      inner(piece);
    };
  }

  #unpack(depth: number): (piece: Uint8Array) => void {
    const unzlib = new Unzlib(this.into(depth));
    let isSpoilt = false;
    return piece => {
      for (let at = 0; at < piece.length && !isSpoilt; at += step) {
        try {
          unzlib.push(piece.subarray(at, at + step));
        } catch (error) {
          if (error instanceof TooLarge) throw error;
          // No packed data after all, or its end: the reader of PDFs will find out.
          isSpoilt = true;
        }
      }
    };
  }
}

/** Whether some stream, or all together, would unpack to more than a memory should hold. */
export function isTooLarge(bytes: Uint8Array): boolean {
  let whole = 0;
  for (let at = find(bytes, opening, 0); at >= 0; at = find(bytes, opening, at)) {
    const start = at + opening.length + (bytes[at + opening.length] === 13 ? 2 : 1);
    const end = find(bytes, closing, start);
    const scale = new Scale();
    try {
      scale.into(0)(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch (error) {
      if (error instanceof TooLarge) return true;
      throw error;
    }
    whole += scale.weight;
    if (whole > largestWhole) return true;
    if (end < 0) return false;
    at = end + closing.length;
  }
  return false;
}
