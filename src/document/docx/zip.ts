import { deflateSync } from 'fflate';

/** A file inside a ZIP file, ready to be written into one again and again. */
export interface Entry {
  readonly name: Uint8Array;
  readonly checksum: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32. APPNOTE 4.4.7 */
function checksum(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

export function entry(path: string, content: Uint8Array): Entry {
  return {
    name: new TextEncoder().encode(path),
    checksum: checksum(content),
    size: content.length,
    packed: deflateSync(content, { level: 6 }),
  };
}

const localHeader = 30;
const centralHeader = 46;
const end = 22;
/** Deflate, as any program since 1993 reads it. APPNOTE 4.4.3 */
const version = 20;
const deflated = 8;
/** 1 January 1980, the first day a ZIP file can name. */
const firstDay = (1 << 5) | 1;

/** What stands in the local and in the central header alike. APPNOTE 4.3.7 */
function writeFacts(view: DataView, at: number, { name, checksum: crc, size, packed }: Entry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, deflated, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** A ZIP file of entries in this order, without a clock. */
export function zipped(entries: readonly Entry[]): Uint8Array {
  const sizeOf = ({ name, packed }: Entry) => localHeader + centralHeader + name.length * 2 + packed.length;
  const bytes = new Uint8Array(entries.reduce((sum, own) => sum + sizeOf(own), end));
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const own of entries) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, own);
    bytes.set(own.name, at + localHeader);
    bytes.set(own.packed, at + localHeader + own.name.length);
    at += localHeader + own.name.length + own.packed.length;
  }
  const directory = at;
  for (const [index, own] of entries.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, version, true);
    writeFacts(view, at + 6, own);
    view.setUint32(at + 42, starts[index]!, true);
    bytes.set(own.name, at + centralHeader);
    at += centralHeader + own.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
