import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

type Files = typeof import('node:fs');

/** The disk is full after so many letters. */
const room = vi.hoisted(() => ({ left: Infinity }));

vi.mock('node:fs', async original => {
  const files = await original<Files>();
  const writeFileSync = (path: string, content: string) => {
    files.writeFileSync(path, content.slice(0, room.left));
    if (content.length > room.left) throw new Error('ENOSPC');
  };
  return { ...files, writeFileSync };
});

const { writeStream, writeWhole } = await import('../../src/integration/write-whole.ts');

test('a text that finds no room leaves the old file as it was, and no piece of the new one', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'van-ban.txt');
  room.left = Infinity;
  writeWhole(path, 'văn bản cũ');
  room.left = 3;
  expect(() => {
    writeWhole(path, 'văn bản mới');
  }).toThrow('ENOSPC');
  expect(readFileSync(path, 'utf8')).toBe('văn bản cũ');
  expect(readdirSync(folder)).toEqual(['van-ban.txt']);
  room.left = Infinity;
  writeWhole(path, 'văn bản mới');
  expect(readFileSync(path, 'utf8')).toBe('văn bản mới');
});

test('a long text that breaks off midway leaves the old file as it was, and no piece of the new one', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'danh-muc.json');
  await writeStream(path, ['danh mục cũ']);
  function* breaking() {
    yield 'danh mục ';
    throw new Error('hết chỗ');
  }
  await expect(writeStream(path, breaking())).rejects.toThrow('hết chỗ');
  expect(readFileSync(path, 'utf8')).toBe('danh mục cũ');
  expect(readdirSync(folder)).toEqual(['danh-muc.json']);
  await writeStream(path, ['danh mục ', 'mới']);
  expect(readFileSync(path, 'utf8')).toBe('danh mục mới');
});
