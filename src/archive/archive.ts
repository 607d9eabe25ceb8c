import { Inflate } from 'fflate';

/** Why an archive, or a part of it, is not opened; whoever asked says it in the words of the file at hand. */
export type ArchiveFault = 'damaged' | 'encrypted' | 'too-many-parts' | 'too-large';

export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A small archive may unpack to fill the memory, and may lie about how much it unpacks to. */
export interface Limits {
  readonly parts: number;
  /** Bytes, of all parts that are read. */
  readonly unpacked: number;
}

export interface Entry {
  readonly path: string;
  /** Its header in the central directory (APPNOTE 4.3.12), without the names behind it. */
  readonly header: Uint8Array;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly start: number;
}

/** Deflate makes at most 1,032 bytes of one: a step of this many gives 17 MB before it is counted. */
const step = 16_384;

const stored = 0;
const deflated = 8;

/** Stands where a number is too large for its place and follows in the extra field (APPNOTE 4.5.3). */
const elsewhere = 0xffff_ffff;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end of the central directory (APPNOTE 4.3.16): behind it stands only a comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ArchiveError('damaged');
}

const readLong = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/** How many entries the directory has and where it begins; large archives say it in a record of their own. */
function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const end = findEnd(view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if ((count !== 0xffff && start !== elsewhere) || view.getUint32(end - 20, true) !== 0x07064b50)
    return { count, start };
  const record = readLong(view, end - 12);
  if (view.getUint32(record, true) !== 0x06064b50) throw new ArchiveError('damaged');
  return { count: readLong(view, record + 32), start: readLong(view, record + 48) };
}

/** The numbers that had no room in the entry, in the order of the entry. */
function readLarge(view: DataView, from: number, to: number, wanted: number): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x0001) continue;
    return Array.from({ length: wanted }, (_, index) => readLong(view, at + 4 + index * 8));
  }
  return [];
}

/** All parts, in the order of the directory. */
export const entriesOf = (bytes: Uint8Array, limits: Limits) => inside(() => readEntries(bytes, limits));

function readEntries(bytes: Uint8Array, limits: Limits): readonly Entry[] {
  const view = viewOf(bytes);
  const { count, start } = findDirectory(view);
  if (count > limits.parts) throw new ArchiveError('too-many-parts');
  const entries: Entry[] = [];
  let at = start;
  while (entries.length < count) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ArchiveError('damaged');
    const name = at + 46;
    const extra = name + view.getUint16(at + 28, true);
    const comment = extra + view.getUint16(at + 30, true);
    const small = [at + 24, at + 20, at + 42].map(place => view.getUint32(place, true));
    const large = [...readLarge(view, extra, comment, small.filter(value => value === elsewhere).length)];
    const [unpacked = 0, packed = 0, local = 0] = small.map(value =>
      value === elsewhere ? (large.shift() ?? value) : value,
    );
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(name, extra)),
      header: bytes.subarray(at, name),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed,
      unpacked,
      start: local,
    });
    at = comment + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Reading past the end of the file is the file's fault. */
function inside<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? new ArchiveError('damaged') : error;
  }
}

/** The parts of a zip file (XLSX, DOCX …), unpacked when they are asked for and never beyond the limits. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left: number;

  /** Throws `ArchiveError`, as all that reads from it does. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#entries = new Map(entriesOf(bytes, limits).map(entry => [entry.path, entry]));
    this.#left = limits.unpacked;
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Gives a part piece by piece, so that none need be held whole; false where there is no such part. */
  stream(path: string, take: (piece: Uint8Array) => void): boolean {
    const entry = this.#entries.get(path);
    if (!entry) return false;
    if (entry.isEncrypted) throw new ArchiveError('encrypted');
    if (entry.unpacked > this.#left) throw new ArchiveError('too-large');
    this.#left -= entry.unpacked;
    let given = 0;
    const count = (piece: Uint8Array) => {
      given += piece.length;
      if (given > entry.unpacked) throw new ArchiveError('damaged');
      if (piece.length > 0) take(piece);
    };
    this.#unpack(entry, count);
    if (given !== entry.unpacked) throw new ArchiveError('damaged');
    return true;
  }

  read(path: string): Uint8Array | undefined {
    const pieces: Uint8Array[] = [];
    if (!this.stream(path, piece => pieces.push(piece))) return undefined;
    const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  #unpack(entry: Entry, take: (piece: Uint8Array) => void): void {
    const data = packedOf(this.#bytes, entry);
    if (entry.method === stored) {
      take(data);
      return;
    }
    if (entry.method !== deflated) throw new ArchiveError('damaged');
    const inflate = new Inflate(take);
    for (let at = 0; at < data.length; at += step) {
      const next = Math.min(at + step, data.length);
      push(inflate, data.subarray(at, next), next === data.length);
    }
  }
}

/** A part as it lies in the file. */
export function packedOf(bytes: Uint8Array, { start, packed }: Entry): Uint8Array {
  const view = viewOf(bytes);
  const data = inside(() => {
    if (view.getUint32(start, true) !== 0x04034b50) throw new ArchiveError('damaged');
    return start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  });
  if (data + packed > bytes.length) throw new ArchiveError('damaged');
  return bytes.subarray(data, data + packed);
}

/** What the unpacker says of broken data is the file's fault; what the reader throws stays as it is. */
function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    throw error instanceof Error && 'code' in error && typeof error.code === 'number'
      ? new ArchiveError('damaged')
      : error;
  }
}
