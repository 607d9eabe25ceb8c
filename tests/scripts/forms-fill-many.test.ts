import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../src/forms/table/read-csv.ts';
import { form, root } from '../office/office.ts';
import { flowingText } from '../documents/read-pdf.ts';
import { niemYet, type Ran } from './run.ts';
import { answersOf, badAnswers, every, isBad, oddAnswers, manyPeople } from './many-people.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Each mistake and each oddity once: more people would show no more. */
const count = 100;
const grant = form('mau-02-nd23-2012');
const folder = temporaryFolder();
const data = join(folder, 'nhieu-nguoi.csv');
const whole = join(folder, 'mot-lan');
const argumentsFor = (out: string, table = data) => [
  'forms',
  'fill',
  '--content',
  root,
  '--form',
  grant.id,
  '--data',
  table,
  '--out',
  out,
];

const isForm = (name: string) => /\.(?:pdf|docx)$/.test(name);
const namesIn = (out: string) => readdirSync(out).sort();
const madeIn = (out: string) => {
  try {
    return namesIn(out).filter(isForm).length;
  } catch {
    return 0;
  }
};
const contentOf = (out: string): readonly (readonly [name: string, hash: string])[] =>
  namesIn(out).map(name => [
    name,
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex'),
  ]);

const badRows = Array.from({ length: count }, (_, index) => index).filter(isBad);

let run: Ran;

beforeAll(() => {
  writeFileSync(data, manyPeople(grant, count));
  run = niemYet(...argumentsFor(whole));
});

test('of 100 people with 10 to be mended, 90 have their PDF and Word file and 10 are explained', () => {
  expect([run.status, run.stderr.includes('Lỗi:')], run.stderr).toEqual([1, false]);
  expect(run.stdout).toContain('100 người: 90 in được, 10 phải sửa.');
  const said = run.stdout.split('\n').filter(line => line.startsWith('Lỗi. '));
  expect(said).toHaveLength(10);
  for (const [turn, index] of badRows.entries()) {
    const [, words] = badAnswers[turn % badAnswers.length]!;
    expect(said[turn]).toMatch(new RegExp(`^Lỗi\\. Dòng ${index + 2}, cột [A-Z]+: .+ .+`, 'u'));
    expect(said[turn]).toContain(words);
  }
  const names = namesIn(whole);
  for (const format of ['.pdf', '.docx'])
    expect(names.filter(name => name.endsWith(format))).toHaveLength(90);
  expect(names.filter(name => !isForm(name))).toEqual(['.da-lam', '.niem-yet', 'errors.csv', 'tong-ket.txt']);
  expect(readdirSync(folder).sort()).toEqual(['mot-lan', 'nhieu-nguoi.csv']);
  const errors = readCsv(readFileSync(join(whole, 'errors.csv')));
  if ('message' in errors) throw new Error(errors.message);
  expect(errors.value.rows.slice(1).map(({ cells }) => cells[0])).toEqual(
    badRows.map(index => String(index + 2)),
  );
  const summary = readFileSync(join(whole, 'tong-ket.txt'), 'utf8');
  expect(summary).toContain('Số dòng: 100; in được: 90; phải sửa: 10\nSố tệp: 180\n');
});

/** The letters of a text that any font has: signs and marks of direction have tests of their own. */
const lettersOf = (text: string) => text.normalize('NFC').replaceAll(/[^\p{Script=Latin}]/gu, '');

const fileOf = (index: number, format: string) => {
  const start = String(index + 2).padStart(5, '0');
  const name = namesIn(whole).find(own => own.startsWith(start) && own.endsWith(format));
  return new Uint8Array(readFileSync(join(whole, name!)));
};

test.for(oddAnswers.map((answers, turn) => [turn, answers] as const))(
  'what is odd is printed whole, on the form or its added sheet: %s',
  async ([turn, answers]) => {
    const index = turn * every + every - 3;
    expect(answersOf(grant, index)).toMatchObject(answers);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(fileOf(index, '.docx')) });
    const printed = { pdf: flowingText(fileOf(index, '.pdf')), docx: value };
    for (const [id, answer] of Object.entries(answers))
      for (const [format, text] of Object.entries(printed))
        expect(lettersOf(text).includes(lettersOf(answer)), `${id} in ${format}`).toBe(true);
  },
);

/** Killed runs of fewer people: what they leave is the same of any number. */
const few = join(folder, 'it-nguoi.csv');
const broken = join(folder, 'bi-ngat');

/** Starts the run and kills it once so many forms are there; says whether it was still running. */
async function killedAt(forms: number): Promise<boolean> {
  const child = spawn(process.execPath, ['scripts/niem-yet.ts', ...argumentsFor(broken, few)], {
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>(resolve => {
    child.once('exit', (_, signal) => {
      resolve(signal);
    });
  });
  const watch = setInterval(() => {
    if (madeIn(broken) >= forms) child.kill('SIGKILL');
  }, 3);
  const signal = await ended;
  clearInterval(watch);
  return signal === 'SIGKILL';
}

test('killed again and again at random and run again, it leaves byte for byte what one run leaves', async () => {
  writeFileSync(few, manyPeople(grant, 24));
  const atOnce = join(folder, 'it-nguoi');
  niemYet(...argumentsFor(atOnce, few));
  const right = new Map(contentOf(atOnce));
  const places = Array.from({ length: 2 }, (_, turn) => turn * 16 + Math.ceil(Math.random() * 12));
  for (const forms of places) {
    expect(await killedAt(forms), `killed at ${places.join(', ')} forms`).toBe(true);
    for (const [name, hash] of contentOf(broken).filter(([own]) => isForm(own)))
      expect(hash, `${name} after kills at ${places.join(', ')}`).toBe(right.get(name));
  }
  const last = niemYet(...argumentsFor(broken, few));
  expect(last.stdout).toMatch(/Vừa làm \d+ tệp .*; \d+ tệp đã có từ lần trước\./u);
  expect(contentOf(broken)).toEqual(contentOf(atOnce));
});
