import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CopiedContent } from '../office/copied-content.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { niemYetHere, type Ran } from './run.ts';

const licence = 'procedures/quy-trinh-noi-vu/01-cap-giay-phep-dich-vu-viec-lam.yaml';
const vehicle = 'quan-su-cap-xa/dang-ky-tam-vang-phuong-tien-ky-thuat';
const form = 'mau-02-nd23-2012';
const formFile = `forms/${form}.yaml`;

/** What a command does on a copy in which something is broken. */
async function ranOn(
  breakIt: (content: CopiedContent) => void,
  run: (content: CopiedContent, out: string) => Promise<Ran>,
) {
  using content = new CopiedContent();
  breakIt(content);
  const out = join(temporaryFolder(), 'ra');
  const ran = await run(content, out);
  expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at .*\.(?:ts|js):\d+/);
  return { ...ran, made: existsSync(out) };
}

const template = (content: CopiedContent, out: string) =>
  niemYetHere('forms', 'template', '--form', form, '--content', content.folder, '--out', `${out}/mau.csv`);

const receipt = (content: CopiedContent, out: string) =>
  niemYetHere(
    ...['slips', '--procedure', vehicle, '--kind', 'receipt', '--received', '2025-04-29T15:30'],
    ...['--format', 'docx', '--content', content.folder, '--out', out],
  );

const documents = (content: CopiedContent, out: string, ...decision: readonly string[]) =>
  niemYetHere('documents', ...decision, '--format', 'docx', '--content', content.folder, '--out', out);

const unreadable = (content: CopiedContent) => content.write(licence, 'loại: [\n');
const wrongSum = (content: CopiedContent) => content.replace(licence, 'amount: 3.5', 'amount: 4.5');
const ofVehicle = 'procedures/quan-su-cap-xa/01-dang-ky-tam-vang-phuong-tien-ky-thuat.yaml';

const works = (ran: Ran & { readonly made: boolean }) => {
  expect([ran.status, ran.made], ran.stdout + ran.stderr).toEqual([0, true]);
  expect(ran.stderr).toContain(`Lưu ý: danh mục có 1 tệp đang có lỗi, được để ra ngoài lần này: ${licence}.`);
};

const refuses = (ran: Ran & { readonly made: boolean }, file: string, rule: string) => {
  expect([ran.status, ran.made], ran.stdout + ran.stderr).toEqual([1, false]);
  const [line = '', ...more] = ran.stdout.trim().split('\n');
  expect(line).toContain(`/${file}:`);
  expect(line).toContain(`  ${rule}  `);
  expect(more).toEqual([]);
};

test.for([
  ['that cannot be read', unreadable],
  ['with a wrong sum', wrongSum],
] as const)('forms, slips and one decision are made beside a file of others %s', async ([, breakIt]) => {
  works(await ranOn(breakIt, template));
  works(await ranOn(breakIt, receipt));
  works(await ranOn(breakIt, (content, out) => documents(content, out, '--decision', 'quan-su-cap-xa')));
});

test('a form whose own file, decision or procedure has a fault is refused with it alone', async () => {
  refuses(
    await ranOn(content => {
      unreadable(content);
      content.write(formFile, '');
    }, template),
    formFile,
    'file-empty',
  );
  const decision = 'decisions/quan-su-cap-xa.yaml';
  refuses(
    await ranOn(content => content.replace(decision, 'serial: 4101', 'serial: nhiều'), template),
    decision,
    'wrong-type',
  );
});

test('a slip whose procedure has a fault is refused with it alone', async () => {
  refuses(
    await ranOn(content => {
      unreadable(content);
      content.replace(ofVehicle, /^field: .*/m, 'field: khong-co');
    }, receipt),
    ofVehicle,
    'dangling-id',
  );
});

test('a decision one of whose procedures has a fault, and a whole catalogue with one, are refused', async () => {
  refuses(
    await ranOn(wrongSum, (content, out) => documents(content, out, '--decision', 'quy-trinh-noi-vu')),
    licence,
    'stage-sum',
  );
  refuses(await ranOn(wrongSum, documents), licence, 'stage-sum');
});

test('what everything printed may use stops everything', async () => {
  refuses(await ranOn(content => content.write('calendar.yaml', ''), receipt), 'calendar.yaml', 'file-empty');
});
