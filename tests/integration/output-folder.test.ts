import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mark, settleMark } from '../../src/integration/marker.ts';
import { CopiedProgram, holdings } from './copied-program.ts';
import type { Answer, Trial, Tries, Until } from './tried-outputs.ts';

const program = new CopiedProgram();
const { around } = program;
const home = join(around, 'home');

afterAll(() => {
  program[Symbol.dispose]();
});

function put(path: string, text = `của ai đó: ${path}`): void {
  const file = join(around, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

/** What a person may have lying about. */
beforeAll(() => {
  put('people.csv', 'Tên tôi là\nNguyễn Văn Ví Dụ\n');
  put('home/ảnh gia đình.jpg');
  put('precious/sổ tay.txt');
  put('precious/trong/danh sách.xlsx');
  put('program-2/a.txt');
  put('file.txt');
  put('one/một.txt');
  put('no-name-of-ours/.niem-yet', 'ai đó đặt tên tệp như thế\nmột.txt\n');
  put('no-name-of-ours/một.txt');
  mkdirSync(join(around, 'empty'));
  mkdirSync(join(program.root, '.git'));
  symlinkSync(join(around, 'precious'), join(around, 'link'));
  symlinkSync(join(around, 'nowhere'), join(around, 'dangling'));
  symlinkSync('loop', join(around, 'loop'));
  for (const name of ['added', 'nested', 'linked', 'edited', 'papers']) {
    put(`${name}/index.html`, 'trang');
    put(`${name}/quyet-dinh.docx`, 'bản dựng');
    mark(join(around, name), ['index.html', 'quyet-dinh.docx'], name === 'papers' ? 'kept' : 'replaced');
    settleMark(join(around, name));
  }
  put('added/ghi chú.txt');
  put('nested/của tôi/sâu/ghi chú.txt');
  symlinkSync(join(around, 'precious'), join(around, 'linked/index'));
  put('edited/quyet-dinh.docx', 'đã điền số và ngày');
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return String(address.port);
}

async function answersTo(tries: Tries, until: Until = 'done'): Promise<readonly Answer[]> {
  const child = fork(fileURLToPath(new URL('./tried-outputs.ts', import.meta.url)), {
    cwd: program.root,
    execArgv: [],
    env: { ...process.env, HOME: home },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send({ tries, until } satisfies Trial);
  const [[answers]] = (await Promise.all([once(child, 'message'), once(child, 'exit')])) as [
    [readonly Answer[]],
    unknown,
  ];
  return answers;
}

/** All but what is known to change: Astro's own notes and our caches. */
const passing = new Set(['home/.config', 'program/.astro', 'program/.cache', 'program/node_modules']);
const everything = () => holdings(around, path => passing.has(path));

const forms = [
  'fill',
  '--form',
  'to-khai-trong-cay',
  '--data',
  join(around, 'people.csv'),
  '--format',
  'docx',
];
const slips = [
  ...['--procedure', 'vi-du-danh-muc/dang-ky-trong-cay-truoc-ngo', '--kind', 'receipt'],
  ...['--received', '2026-07-01', '--format', 'docx'],
];
const adding: Readonly<Record<string, readonly string[]>> = { documents: [], forms, slips, schema: [] };

const replacing = async (): Promise<Record<string, readonly string[]>> => ({
  build: [],
  start: ['--port', await freePort()],
});

/** Refused by every command. */
const dangerous = [
  '/',
  '',
  '.',
  '..',
  home,
  'content',
  join('content', 'moi'),
  join('content', 'procedures'),
  'src',
  'src/moi',
  'templates',
  'node_modules',
  'node_modules/moi',
  '.git',
  '.cache',
  '.cache/work/moi',
  '.astro',
  '../program',
  '../program-2',
  '../precious',
  '../link',
  '../link/trong',
  '../dangling',
  '../loop',
  '../file.txt',
  '../file.txt/moi',
  '../one',
  '../no-name-of-ours',
  '../linked/index',
  `..${sep}empty${sep}..${sep}one`,
];

/** Refused by what replaces a folder whole; others may add to some of these. */
const irreplaceable = [
  'public',
  '../added',
  '../nested',
  '../nested/của tôi',
  '../linked',
  '../edited',
  '../papers',
  '../a#b',
  '../a%b',
  '../a?b',
];

const outOf = (args: readonly string[], out: string) => [...args, '--out', out];

test('no command writes to a folder that is not its own, and every file is still there', async () => {
  const before = everything();
  const whole = Object.entries(await replacing());
  const rows = [...whole, ...Object.entries(adding)];
  const tries = [
    ...dangerous.flatMap(out => rows.map(([name, args]) => [name, outOf(args, out)] as const)),
    ...irreplaceable.flatMap(out => whole.map(([name, args]) => [name, outOf(args, out)] as const)),
  ];
  const answers = await answersTo(tries);
  const done = answers.flatMap(({ refused, words }, index) =>
    refused ? [] : [[...(tries[index] ?? []), words]],
  );
  expect(done).toEqual([]);
  expect(answers).toHaveLength(tries.length);
  expect(everything()).toEqual(before);
});

const outputs = new Map(Object.keys(adding).map(name => [name, join(around, 'output', name)]));
const again = () =>
  answersTo(
    Object.entries(adding).map(([name, args]) => [name, outOf(args, outputs.get(name) ?? '')] as const),
    'all',
  );

test('what adds files lets those of others be, and never writes over one that somebody has gone on with', async () => {
  expect((await again()).map(({ words }) => words)).toEqual(['0', '0', '0', '0']);
  for (const out of outputs.values()) writeFileSync(join(out, 'ghi chú.txt'), 'của ai đó');
  expect((await again()).map(({ words }) => words)).toEqual(['0', '0', '0', '0']);
  const edited = [...outputs.values()].flatMap(out => {
    const made = [...holdings(out).keys()].find(file => file.endsWith('.docx'));
    return made === undefined ? [] : [join(out, made)];
  });
  expect(edited).toHaveLength(3);
  for (const file of edited) writeFileSync(file, 'đã điền số và ngày');
  // A batch lets be what needs no new making; here it does.
  put('people.csv', 'Tên tôi là,Ngày sinh\nNguyễn Văn Ví Dụ,1/1/1960\n');
  expect((await again()).map(({ refused }) => refused)).toEqual([true, true, true, false]);
  for (const file of edited) expect(readFileSync(file, 'utf8')).toBe('đã điền số và ngày');
  for (const out of outputs.values())
    expect(readFileSync(join(out, 'ghi chú.txt'), 'utf8')).toBe('của ai đó');
});

test('papers of people are not put where the next build takes them away', async () => {
  mark(join(around, 'site'), [], 'replaced');
  const inside = join(around, 'site/giấy');
  const answers = await answersTo([
    ['forms', outOf(forms, inside)],
    ['slips', outOf(slips, inside)],
  ]);
  expect(answers).toHaveLength(2);
  for (const { words } of answers) expect(words).toContain('lần dựng sau sẽ thay hết');
});

test('a checkout on a path that Astro cannot read is refused in words, whoever builds', async () => {
  using odd = new CopiedProgram('chương #1');
  const astro = join(odd.root, 'node_modules/astro/bin/astro.mjs');
  for (const { status, output } of [
    await odd.run('build'),
    await odd.run('start', '--port', await freePort()),
    await odd.startNode([astro, 'build']).ended,
  ]) {
    expect([status, output]).toEqual([1, expect.stringContaining('Đường dẫn chương trình có dấu “#”')]);
    expect(output).not.toMatch(/^ +at /m);
  }
});

test('astro build says what is wrong and what to do, without a stack', async () => {
  using other = new CopiedProgram();
  const build = () => other.startNode([join(other.root, 'node_modules/astro/bin/astro.mjs'), 'build']).ended;
  mkdirSync(join(other.root, 'dist'));
  writeFileSync(join(other.root, 'dist/của tôi.txt'), '');
  const refused = await build();
  expect([refused.status, refused.output]).toEqual([1, expect.stringContaining('của tôi.txt')]);
  rmSync(join(other.root, 'dist'), { recursive: true });
  writeFileSync(join(other.root, 'content', 'fields.yaml'), 'a: [');
  const faulty = await build();
  expect([faulty.status, faulty.output]).toEqual([
    1,
    expect.stringMatching(/fields\.yaml:\d+:\d+ {2}yaml-syntax/),
  ]);
  expect(faulty.output).toContain('Sửa các lỗi trên rồi chạy lại.');
  for (const { output } of [refused, faulty]) {
    expect(output).not.toMatch(/^ +at /m);
    expect(output).not.toContain('unhandled');
  }
});
