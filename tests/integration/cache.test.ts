import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache } from '../../src/integration/cache.ts';

let folder: string;
let cache: Cache;
const bytes = new TextEncoder().encode('Quyết định');
const entry = (key: string) => join(folder, 'a', key);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'niem-yet-'));
  cache = new Cache('a', folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is kept comes back as it was, an empty result too; what is not kept does not', () => {
  cache.write('one', bytes);
  cache.write('none', new Uint8Array());
  expect(cache.read('one')).toEqual(bytes);
  expect(cache.read('none')).toEqual(new Uint8Array());
  expect(cache.read('other')).toBeUndefined();
});

test('an entry with any byte changed, cut short at any place, or under another name is a miss', () => {
  cache.write('one', bytes);
  const whole = readFileSync(entry('one'));
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (whole[at] ?? 0) ^ 1;
    writeFileSync(entry('one'), changed);
    expect(cache.read('one')).toBeUndefined();
    writeFileSync(entry('one'), whole);
    truncateSync(entry('one'), at);
    expect(cache.read('one')).toBeUndefined();
  }
  writeFileSync(entry('one'), whole);
  renameSync(entry('one'), entry('other'));
  expect(cache.read('other')).toBeUndefined();
});

test('a bad entry is replaced by the next result', () => {
  writeFileSync(join(folder, 'a'), 'một tệp ở chỗ của thư mục');
  cache.write('one', bytes);
  expect(cache.read('one')).toBeUndefined();
  rmSync(join(folder, 'a'));
  cache.write('one', bytes);
  writeFileSync(entry('one'), 'hỏng');
  cache.write('one', bytes);
  expect(cache.read('one')).toEqual(bytes);
});

test('a folder that may not be read or written fails no run', () => {
  cache.write('one', bytes);
  chmodSync(join(folder, 'a'), 0o000);
  expect(() => {
    cache.write('two', bytes);
    cache.read('one');
  }).not.toThrow();
  chmodSync(join(folder, 'a'), 0o700);
});
