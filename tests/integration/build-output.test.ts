import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mark } from '../../src/integration/marker.ts';
import { CopiedProgram, holdings, mountingRefused, type Ended } from './copied-program.ts';

const program = new CopiedProgram();
const refusal = mountingRefused();

const build = (out: string): Promise<Ended> => program.run('build', '--no-documents', '--out', out);
const around = (name: string) => join(program.around, name);
const besideIn = (folder: string) => readdirSync(folder).filter(name => name.includes('niem-yet-'));

beforeAll(async () => {
  expect(await build(around('một mình'))).toMatchObject({ status: 0 });
});

afterAll(() => {
  program[Symbol.dispose]();
});

test('builds at once do not meet: to folders of their own, and to one and the same', async () => {
  const ends = await Promise.all([build(around('trái')), build(around('chung')), build(around('chung'))]);
  for (const end of ends) expect(end).toMatchObject({ status: 0 });
  const alone = holdings(around('một mình'));
  for (const name of ['trái', 'chung']) expect(holdings(around(name))).toEqual(alone);
  expect(besideIn(program.around)).toEqual([]);
  expect(readdirSync(join(program.root, '.cache/work'))).toEqual([]);
});

/** As an earlier build left it, only smaller. */
function earlier(folder: string): ReadonlyMap<string, string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'trang cũ');
  mark(folder, ['index.html'], 'replaced');
  return holdings(folder);
}

/** A sentence and what to do; no stack. */
function expectSentence({ status, output }: Ended, words: string): void {
  expect([status, output]).toEqual([1, expect.stringContaining(`Lỗi: ${words}`)]);
  expect(output).toMatch(/^ {2}→ .+/m);
  expect(output).not.toMatch(/^ +at .+:\d+/m);
}

if (refusal !== undefined)
  test.skip(`builds to other devices: none can be mounted here (${refusal})`, () => undefined);
else {
  test('another device gets the same site; its root, which cannot be replaced, is refused', async () => {
    const device = around('ổ khác');
    program.mount(device, 50_000);
    earlier(join(device, 'trang'));
    expect(await build(join(device, 'trang'))).toMatchObject({ status: 0 });
    expect(holdings(join(device, 'trang'))).toEqual(holdings(around('một mình')));
    expect(besideIn(device)).toEqual([]);
    rmSync(join(device, 'trang'), { recursive: true });
    expectSentence(await build(device), `Nơi nhận (${device}) là gốc của một ổ đĩa.`);
  });

  test('a device that is full keeps the old site whole, with nothing beside it', async () => {
    const device = around('ổ nhỏ');
    program.mount(device, 400);
    const old = earlier(join(device, 'trang'));
    expectSentence(await build(join(device, 'trang')), 'Ổ đĩa đã đầy.');
    expect(holdings(join(device, 'trang'))).toEqual(old);
    expect(readdirSync(device)).toEqual(['trang']);
  });

  test('a device that may only be read is refused before any work begins', async () => {
    const device = around('ổ chỉ đọc');
    program.mount(device, 400);
    const old = earlier(join(device, 'trang'));
    expect(spawnSync('mount', ['-o', 'remount,ro', device]).status).toBe(0);
    for (const ended of [
      await build(join(device, 'trang')),
      await program.run('documents', '--out', join(device, 'văn bản')),
    ]) {
      expectSentence(ended, 'Ổ đĩa chỉ cho đọc.');
      expect(ended.output).not.toContain('Danh mục hợp lệ');
    }
    expect(holdings(join(device, 'trang'))).toEqual(old);
  });

  test('a full disk is told in a sentence wherever work is done, and leaves the old site whole', async () => {
    // Enough for a few documents; for neither bundles nor index.
    for (const [kilobytes, args] of [
      [200, []],
      [700, ['--no-documents']],
    ] as const) {
      using other = new CopiedProgram();
      other.mount(join(other.root, '.cache'), kilobytes);
      const old = earlier(join(other.root, 'dist'));
      const ended = await other.run('build', ...args);
      expect([kilobytes, ended.status]).toEqual([kilobytes, 1]);
      expect(ended.output).toMatch(/^Lỗi: (?:Ổ đĩa đã đầy|Bộ tạo chỉ mục tìm kiếm dừng giữa chừng)\./m);
      expect(holdings(join(other.root, 'dist'))).toEqual(old);
      expect(readdirSync(join(other.root, '.cache/work'))).toEqual([]);
    }
  });
}

test('what the system refuses while pages or the last files are written comes out as a sentence', async () => {
  const old = earlier(join(program.root, 'dist'));
  for (const [moment, words] of [
    [{ operation: 'writeFile', path: '/site/404\\.html$', fault: 'EMFILE' }, 'Mở quá nhiều tệp cùng lúc.'],
    [{ operation: 'createWriteStream', path: '/catalogue\\.json', fault: 'ENOSPC' }, 'Ổ đĩa đã đầy.'],
  ] as const)
    expectSentence(await program.startUntil(moment, 'build', '--no-documents').ended, words);
  expect(holdings(join(program.root, 'dist'))).toEqual(old);
  expect(readdirSync(join(program.root, '.cache/work'))).toEqual([]);
});
