import { deflateSync } from 'fflate';
import { crc } from './crc.ts';

/** A file inside a ZIP file, ready to be written into one again and again. */
export interface Entry {
  readonly name: Uint8Array;
  readonly checksum: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export function entry(path: string, content: Uint8Array): Entry {
  return {
    name: new TextEncoder().encode(path),
    checksum: crc(content),
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
function writeFacts(view: DataView, at: number, { name, checksum, size, packed }: Entry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, deflated, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** A ZIP file of entries in this order, without a clock. */
export function zipped(entries: readonly Entry[]): Uint8Array {
  const sizeOf = ({ name, packed }: Entry) => localHeader + centralHeader + name.length * 2 + packed.length;
  const bytes = new Uint8Array(entries.reduce((sum, part) => sum + sizeOf(part), end));
  const view = new DataView(bytes.buffer);
  const placed: { readonly part: Entry; readonly start: number }[] = [];
  let at = 0;
  for (const part of entries) {
    placed.push({ part, start: at });
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, part);
    bytes.set(part.name, at + localHeader);
    bytes.set(part.packed, at + localHeader + part.name.length);
    at += localHeader + part.name.length + part.packed.length;
  }
  const directory = at;
  for (const { part, start } of placed) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, version, true);
    writeFacts(view, at + 6, part);
    view.setUint32(at + 42, start, true);
    bytes.set(part.name, at + centralHeader);
    at += centralHeader + part.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
