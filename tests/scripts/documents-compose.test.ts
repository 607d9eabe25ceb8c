import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { documents } from '../../scripts/documents.ts';
import { decision as decisionSchema } from '../../src/catalogue/schema/decision.ts';
import { readTable } from '../../src/forms/table/read-table.ts';
import { sure } from '../../src/sure.ts';
import { saveChoice } from '../../templates/compose/saved-choice.ts';
import { textLike } from '../../templates/compose/usual.ts';
import { asOf, catalogue, decision, root } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run.ts';

const folder = temporaryFolder();
const out = (name: string) => join(folder, name);
const run = (...args: readonly string[]) => runHere(documents, '--content', root, ...args);

const own = [...catalogue.procedures.values()].filter(({ decision: { id } }) => id === 'quan-su-cap-xa');
const list = own.map(({ id }) => id).join(',');
const like = ['--decision', 'quan-su-cap-xa', '--title', 'Ban hành Danh mục thủ tục quân sự'] as const;

test('a list of procedures becomes a numbered decision in three formats with its YAML, and stands the check', async () => {
  const place = out('quyet-dinh');
  const { status, stdout, stderr } = await run(
    ...['--procedures', list, ...like, '--columns', 'number,code,name,Bao lâu=duration,fee,legal-bases'],
    ...['--number', '45', '--date', '01/12/2026', '--groups', 'field', '--out', place, '--verify'],
  );
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('Lưu ý')]);
  expect(stdout).toContain('2 tệp: 2 đạt');
  const file = (ending: string) => join(place, '45-qd-ubnd-2026', `45-qd-ubnd-2026${ending}`);
  const read = readTable(new Uint8Array(readFileSync(file('-giay.xlsx'))));
  const rows = 'value' in read ? read.value.rows.map(({ cells }) => cells) : [];
  expect(rows).toContainEqual(expect.arrayContaining(['STT', 'Mã số', 'Bao lâu']));
  for (const { name } of own) expect(rows.flat()).toContain(name);
  const data = decisionSchema.parse(parse(readFileSync(file('.yaml'), 'utf8')));
  expect(data).toMatchObject({
    serial: 45,
    date: '2026-12-01',
    recipients: ['Như Điều 3', ...data.recipients.slice(1)],
  });
  expect(data.draft).toBeUndefined();
});

test('a choice kept from the page gives the same text, and what an option says comes before it', async () => {
  const kept = out('luu.json');
  writeFileSync(
    kept,
    saveChoice({
      procedures: own.map(({ id }) => id),
      order: 'name',
      groups: 'none',
      appendix: { template: 'levels', title: 'DANH MỤC RIÊNG' },
      text: { ...textLike(catalogue, decision('quan-su-cap-xa'), asOf), title: 'Ban hành Danh mục' },
      mode: 'electronic',
    }),
  );
  const place = out('lua-chon');
  const { status, stderr } = await run(
    ...['--choice', kept, '--format', 'docx', '--signer', 'Nguyễn Thử', '--out', place],
  );
  expect(status).toBe(0);
  expect(stderr).toContain('còn thiếu số văn bản, ngày, tháng, năm ban hành nên văn bản mang dấu “DỰ THẢO”');
  const yaml = readFileSync(join(place, 'du-thao-qd-ubnd-2026/du-thao-qd-ubnd-2026.yaml'), 'utf8');
  expect(parse(yaml)).toMatchObject({
    draft: true,
    signer: { name: 'Nguyễn Thử' },
    appendices: [{ template: 'levels', title: 'DANH MỤC RIÊNG' }],
  });
  expect(
    sure(/-dien-tu\.docx/u.exec(readFileSync(join(place, 'manifest.json'), 'utf8')), 'file'),
  ).toBeTruthy();
});

test.each([
  [['--procedures', '9.999999', ...like], /danh mục không có “9\.999999”/u],
  [['--procedures', list, ...like, '--columns', 'name,gia'], /--columns: không có “gia”/u],
  [['--procedures', list, ...like, '--columns', 'name,name'], /--columns: .*cùng ghi holds/u],
  [
    ['--procedures', list],
    /Còn thiếu cơ quan ban hành, ký hiệu văn bản, địa danh, trích yếu, nơi nhận, chức vụ/u,
  ],
  [['--choice', join(root, 'site.yaml')], /không phải tệp lựa chọn/u],
  [['--columns', 'name'], /--columns chỉ dùng khi soạn/u],
  [['--number', '4'], /chưa nói văn bản nào/u],
] as const)('%j is refused, and nothing is written', async (args, words) => {
  const place = out('khong');
  await expect(run(...args, '--out', place)).rejects.toThrow(words);
  expect(() => readFileSync(place)).toThrow(/ENOENT/u);
});

test('a draft of the catalogue is printed with the number, day and signer it is issued with', async () => {
  const place = out('ban-hanh');
  const { status } = await run(
    ...['--decision', 'cong-van-gop-y', '--number', '7', '--date', '2026-12-02', '--signer', 'Nguyễn Thử'],
    ...['--format', 'docx', '--mode', 'paper', '--out', place],
  );
  expect(status).toBe(0);
  const file = readFileSync(join(place, 'cong-van-gop-y/cong-van-gop-y-giay.docx'));
  const { value } = await mammoth.extractRawText({ buffer: file });
  const words = value.replaceAll('\u00a0', ' ');
  expect(words).toContain('Số: 07/');
  expect(words).toContain('ngày 02 tháng 12 năm 2026');
  expect(words).toContain('Nguyễn Thử');
  expect(words).not.toContain('DỰ THẢO');
});

test('workflows are drawn when asked for, and nothing else can be', async () => {
  const asked = ['--procedures', list, ...like, '--drawn', '--format', 'docx'] as const;
  await expect(run(...asked, '--out', out('khong-ve'))).rejects.toThrow('chỉ quy trình nội bộ mới vẽ được');
  const place = out('ve');
  const { status, stdout } = await run(...asked, '--template', 'workflow', '--out', place);
  expect([status, stdout]).toEqual([0, expect.stringContaining('.docx')]);
});
