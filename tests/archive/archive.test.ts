import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Archive, ArchiveError, type ArchiveFault } from '../../src/archive/archive.ts';

const limits = { parts: 10, unpacked: 100_000 };
const long = strToU8('Đăng ký '.repeat(5000));
const zip = zipSync({ 'a.txt': [strToU8('a'), { level: 0 }], 'b/c.txt': long, empty: new Uint8Array() });

/** Why the whole of an archive is not read. */
function faultOf(bytes: Uint8Array, given = limits): ArchiveFault | undefined {
  try {
    const archive = new Archive(bytes, given);
    for (const path of ['a.txt', 'b/c.txt', 'empty']) archive.read(path);
    return undefined;
  } catch (error) {
    if (error instanceof ArchiveError) return error.fault;
    throw error;
  }
}

const directory = 'PK\u0001\u0002';

/** The archive with other bytes, so far behind the head of its directory's first entry. */
function patched(change: (bytes: Buffer, entry: number) => void): Uint8Array {
  const bytes = Buffer.from(zip);
  change(bytes, bytes.indexOf(directory, 0, 'latin1'));
  return new Uint8Array(bytes);
}

test('parts come back as they were, packed or not; what is not there is undefined', () => {
  const archive = new Archive(zip, limits);
  expect(archive.read('a.txt')).toEqual(strToU8('a'));
  expect(archive.read('b/c.txt')).toEqual(long);
  expect(archive.read('empty')).toEqual(new Uint8Array());
  expect(archive.read('d.txt')).toBeUndefined();
  expect([archive.has('empty'), archive.has('d.txt')]).toEqual([true, false]);
});

test('an archive that stands behind other bytes of a larger buffer is read', () => {
  const buffer = new Uint8Array(zip.length + 7);
  buffer.set(zip, 7);
  expect(new Archive(buffer.subarray(7), limits).read('a.txt')).toEqual(strToU8('a'));
});

test('limits hold for what the directory says, for all parts that are read and for the number of parts', () => {
  expect(faultOf(zip)).toBeUndefined();
  expect(faultOf(zip, { parts: 2, unpacked: 100_000 })).toBe('too-many-parts');
  expect(faultOf(zip, { parts: 10, unpacked: long.length })).toBe('too-large');
  const archive = new Archive(zip, { parts: 10, unpacked: long.length + 1 });
  archive.read('b/c.txt');
  expect(() => archive.read('b/c.txt')).toThrow(ArchiveError);
});

test('a part of another size than the directory says is damaged', () => {
  for (const size of [0, 2, 50_000])
    expect(faultOf(patched((bytes, entry) => bytes.writeUInt32LE(size, entry + 24)))).toBe('damaged');
});

test('a part under a password is told apart from a damaged one', () => {
  expect(faultOf(patched((bytes, entry) => bytes.writeUInt16LE(1, entry + 8)))).toBe('encrypted');
  expect(faultOf(patched((bytes, entry) => bytes.writeUInt16LE(9, entry + 10)))).toBe('damaged');
});

test('whatever is cut off or overwritten, an archive is read or told to be damaged, never more', () => {
  const known: readonly (ArchiveFault | undefined)[] = [
    undefined,
    'damaged',
    'encrypted',
    'too-large',
    'too-many-parts',
  ];
  for (let length = 0; length < zip.length; length += 1)
    expect(faultOf(zip.subarray(0, length))).toBe('damaged');
  for (let at = 0; at < zip.length; at += 1) {
    const bytes = zip.slice();
    bytes[at] = 0xff;
    expect(known).toContain(faultOf(bytes));
  }
});

test('numbers that stand in the extra field, as for large archives, are read from there', () => {
  const end = Buffer.from(zip).lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const start = Buffer.from(zip).indexOf(directory, 0, 'latin1');
  const name = start + 46 + 'a.txt'.length;
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(1n, 4);
  extra.writeBigUInt64LE(1n, 12);
  const entry = Buffer.from(zip.subarray(start, name));
  entry.writeUInt32LE(0xffff_ffff, 20);
  entry.writeUInt32LE(0xffff_ffff, 24);
  entry.writeUInt16LE(extra.length, 30);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(3n, 32);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end + extra.length), 8);
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(0xffff, 10);
  tail.writeUInt32LE(0xffff_ffff, 16);
  const large = Buffer.concat([
    zip.subarray(0, start),
    entry,
    extra,
    zip.subarray(name, end),
    record,
    locator,
    tail,
  ]);
  expect(faultOf(new Uint8Array(large))).toBeUndefined();
  expect(new Archive(new Uint8Array(large), limits).read('a.txt')).toEqual(strToU8('a'));
});
