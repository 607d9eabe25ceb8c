import { zipSync, type Zippable } from 'fflate';
import { entriesOf, packedOf, type Entry, type Limits } from './archive.ts';

/** The first day a zip file can name: no clock has a part in it. */
const firstDay = new Date(1980, 0, 1);

const sizes = { local: 30, central: 46, end: 22 } as const;

/** Sizes follow the data where this flag is set (APPNOTE 4.4.4); here they always stand before it. */
const sizesFollow = 0x0008;

interface Placed {
  readonly entry: Entry;
  readonly name: Uint8Array;
  readonly data: Uint8Array;
}

/** Version, flags, method, time, checksum, sizes, length of the name: in both headers alike (APPNOTE 4.3.7). */
function writeFacts(view: DataView, at: number, { entry, name }: Omit<Placed, 'data'>): void {
  const { buffer, byteOffset } = entry.header;
  const from = new DataView(buffer, byteOffset);
  view.setUint16(at, from.getUint16(6, true), true);
  view.setUint16(at + 2, from.getUint16(8, true) & ~sizesFollow, true);
  for (let field = 4; field < 12; field += 2)
    view.setUint16(at + field, from.getUint16(6 + field, true), true);
  view.setUint16(at + 12, from.getUint16(18, true), true);
  view.setUint32(at + 14, entry.packed, true);
  view.setUint32(at + 18, entry.unpacked, true);
  view.setUint16(at + 22, name.length, true);
}

function pack(parts: readonly Placed[]): Uint8Array {
  const total = parts.reduce<number>(
    (sum, { name, data }) => sum + sizes.local + sizes.central + name.length * 2 + data.length,
    sizes.end,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, part);
    bytes.set(part.name, at + sizes.local);
    bytes.set(part.data, at + sizes.local + part.name.length);
    at += sizes.local + part.name.length + part.data.length;
  }
  const directory = at;
  parts.forEach((part, index) => {
    bytes.set(part.entry.header, at);
    writeFacts(view, at + 6, part);
    // No extra field, no comment.
    view.setUint32(at + 30, 0, true);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(part.name, at + sizes.central);
    at += sizes.central + part.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The same archive with some parts rewritten or added; all others keep their packed bytes. */
export function withParts(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  limits: Limits,
): Uint8Array {
  const files: Zippable = Object.fromEntries(
    Array.from(parts, ([path, content]) => [path, [content, { mtime: firstDay, level: 6 }]] as const),
  );
  const patch = zipSync(files);
  const fresh = new Map(entriesOf(patch, limits).map(entry => [entry.path, entry]));
  const place = (source: Uint8Array) => (entry: Entry) => ({
    entry,
    name: new TextEncoder().encode(entry.path),
    data: packedOf(source, entry),
  });
  const kept = entriesOf(bytes, limits);
  const known = new Set(kept.map(({ path }) => path));
  return pack([
    ...kept.map(entry => {
      const changed = fresh.get(entry.path);
      return changed ? place(patch)(changed) : place(bytes)(entry);
    }),
    ...[...fresh.values()].filter(({ path }) => !known.has(path)).map(place(patch)),
  ]);
}
