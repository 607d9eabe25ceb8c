import { spawnSync } from 'node:child_process';
import * as files from 'node:fs';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { filesBelow, mark } from '../../src/integration/marker.ts';
import { sweepBeside, takePlace } from '../../src/integration/take-place.ts';

vi.mock(import('node:fs'), { spy: true });

let around = '';
let place = '';

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'niem-yet-swap-'));
  place = join(around, 'trang');
  make('trang', 'cũ');
});

afterEach(() => {
  vi.mocked(files.renameSync).mockReset();
  rmSync(around, { recursive: true, force: true });
});

/** A folder as a build makes it. */
function make(name: string, words: string): string {
  const folder = join(around, name);
  mkdirSync(join(folder, 'trong'), { recursive: true });
  for (const file of ['index.html', 'trong/index.html']) writeFileSync(join(folder, file), words);
  mark(folder, filesBelow(folder), 'replaced');
  return folder;
}

const shown = () => ['index.html', 'trong/index.html'].map(file => readFileSync(join(place, file), 'utf8'));

const fault = (code: string) => Object.assign(new Error(code), { code });

function swapEndedAt(operation: string, path: string) {
  const moment = new URL('./at-moment.ts', import.meta.url);
  moment.search = String(new URLSearchParams({ operation, path }));
  const script = fileURLToPath(new URL('./take-place-process.ts', import.meta.url));
  return spawnSync(process.execPath, ['--import', moment.href, script, make('mới', 'mới'), place]);
}

test('a swap killed at any moment leaves one of the two whole, or both beside; the next run ends it', () => {
  for (const [operation, path, words] of [
    ['renameSync', '/mới$', 'cũ'],
    ['renameSync', '/trang$', 'cũ'],
    ['renameSync', '\\.new$', 'cũ'],
    ['rmSync', '\\.old$', 'mới'],
  ] as const) {
    rmSync(place, { recursive: true, force: true });
    make('trang', 'cũ');
    expect(swapEndedAt(operation, path)).toMatchObject({ signal: 'SIGKILL' });
    sweepBeside(place);
    expect([path, shown()]).toEqual([path, [words, words]]);
    takePlace(make('mới', 'sau cùng'), place, place);
    expect(shown()).toEqual(['sau cùng', 'sau cùng']);
    expect(readdirSync(around)).toEqual(['trang']);
  }
});

test('when another build takes the place in the middle, the later one wins whole', async () => {
  const { renameSync: rename } = await vi.importActual<typeof files>('node:fs');
  const made = make('mới', 'mới');
  let met = 0;
  vi.mocked(files.renameSync).mockImplementation((from, to) => {
    if (to === place && met === 0) {
      met += 1;
      cpSync(make('của bản kia', 'bản kia'), place, { recursive: true });
    }
    rename(from, to);
  });
  takePlace(made, place, place);
  expect(met).toBe(1);
  expect(shown()).toEqual(['mới', 'mới']);
  expect(readdirSync(around).sort()).toEqual(['của bản kia', 'trang']);
});

test('where the new one cannot be brought over whole, the old one stays and nothing is left beside', () => {
  for (const code of ['ENOSPC', 'EACCES']) {
    const made = make('mới', 'mới');
    vi.mocked(files.renameSync).mockImplementationOnce(() => {
      throw fault('EXDEV');
    });
    vi.mocked(files.copyFileSync).mockImplementationOnce((_, to) => {
      writeFileSync(String(to), 'nửa');
      throw fault(code);
    });
    expect(() => {
      takePlace(made, place, place);
    }).toThrow(code);
    expect(shown()).toEqual(['cũ', 'cũ']);
    expect(readdirSync(around).sort()).toEqual(['mới', 'trang']);
  }
});

test('a file that somebody put into the place while the build ran is not taken away', () => {
  const made = make('mới', 'mới');
  writeFileSync(join(place, 'ghi chú.txt'), 'của ai đó');
  expect(() => {
    takePlace(made, place, place);
  }).toThrow('ghi chú.txt');
  expect(shown()).toEqual(['cũ', 'cũ']);
  expect(existsSync(join(place, 'ghi chú.txt'))).toBe(true);
});
