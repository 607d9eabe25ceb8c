import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { synthesiseAppendix } from '../../src/catalogue/synthesise.ts';
import { writeSynthetic } from '../../scripts/bench/synthetic-folder.ts';
import { CopiedContent } from '../office/copied-content.ts';
import { letters, MadeDocuments, wordsOffThePaper } from './whole-path.ts';

/** Rows of the table of quan-su-cap-xa, and what a person might write into their place. */
const files = {
  tall: '01-dang-ky-tam-vang-phuong-tien-ky-thuat',
  markup: '02-xoa-dang-ky-tam-vang-phuong-tien-ky-thuat',
  unbroken: '03-che-do-huu-tri-quan-nhan-khang-chien-chong-my',
  foreign: '04-tro-cap-dan-quan-bi-tai-nan',
} as const;

const words = Array.from({ length: 3000 }, (_, index) => `ô${index + 1}`);
const markup = '<b>đậm</b> & "trích" <br/> &amp; {PAGE} \\ $x$ %PDF <!-- -->';
const unbroken = 'Ă'.repeat(500);

function writePlace(content: CopiedContent, name: string, place: string): void {
  content.replace(
    `procedures/quan-su-cap-xa/${name}.yaml`,
    /^place: .*$/mu,
    `place: ${JSON.stringify(place).replaceAll('$', '$$$$')}`,
  );
}

describe('a table with hostile rows', () => {
  let made: MadeDocuments;
  beforeAll(() => {
    using content = new CopiedContent();
    writePlace(content, files.tall, words.join(' '));
    writePlace(content, files.markup, markup);
    writePlace(content, files.unbroken, unbroken);
    writePlace(content, files.foreign, 'Nhận ở 🏛 và 日本 nhé');
    made = new MadeDocuments(content.folder, 'quan-su-cap-xa');
  });
  afterAll(() => {
    made[Symbol.dispose]();
  });

  it('is made, and the command says which letters the PDF cannot show', () => {
    expect(made.ran.status, made.ran.stdout + made.ran.stderr).toBe(0);
    expect(made.ran.stdout).toContain('“🏛” (U+1F3DB), “日” (U+65E5), “本” (U+672C); chỗ đó in □');
    expect(made.ran.stdout).toContain('Bản DOCX giữ nguyên chữ.');
  });

  it('keeps a cell of 3,000 words whole and in order, over as many pages as it needs', () => {
    const expected = words.join('');
    expect(made.docxText()).toContain(expected);
    // Page numbers and repeated headers stand between the pages.
    expect(made.pdfText().match(/ô\d+/gu)).toHaveLength(words.length);
    expect(made.pdfText().match(/ô\d+(?=ô)/gu)!.length).toBeGreaterThan(words.length * 0.9);
  });

  it('prints markup as letters', () => {
    expect(made.docxText()).toContain(letters(markup));
    expect(made.pdfText()).toContain(letters(markup));
  });

  it('breaks a word of 500 letters and loses none', () => {
    expect(made.docxText()).toContain(unbroken);
    expect(made.pdfText().match(/Ă{2,}/gu)!.join('').length).toBe(500);
  });

  it('shows a box where the PDF has no letter, and keeps the letter in the DOCX', () => {
    expect(made.pdfText()).toContain('Nhậnở□và□□nhé');
    expect(made.docxText()).toContain('Nhậnở🏛và日本nhé');
  });

  it('puts no word off the paper', async () => {
    expect(await wordsOffThePaper(made.bytes('pdf'))).toEqual([]);
  });

  it('opens in LibreOffice with every word', () => {
    const read = made.officeText();
    expect(read.match(/ô\d+/gu)!.length).toBeGreaterThanOrEqual(words.length);
    expect(read).toContain(letters(markup));
    expect(read.match(/Ă{2,}/gu)!.join('').length).toBe(500);
  });
});

test.each([
  ['a control character', 'Bộ\u0007 phận một cửa', 'U+0007'],
  ['joined emoji', 'Nhận ở 👩‍👩‍👧', 'U+200D'],
  ['a mark that turns the direction of reading', 'Nhận \u202eđảo\u202c chữ', 'U+202E'],
  ['a right-to-left mark', 'Bộ phận\u200f một cửa', 'U+200F'],
])('%s is refused with its place and a remedy, and nothing is written', (_, place, code) => {
  using content = new CopiedContent();
  writePlace(content, files.tall, place);
  using made = new MadeDocuments(content.folder, 'quan-su-cap-xa');
  expect(made.ran.status).toBe(1);
  expect(made.ran.stdout).toMatch(
    new RegExp(`${files.tall}\\.yaml:\\d+:\\d+ {2}garbled .*\\(${code.replace('+', '\\+')}\\).* → .`, 'u'),
  );
  expect(made.ran.stdout + made.ran.stderr).not.toMatch(/\n\s+at /u);
  expect(existsSync(join(made.folder, 'manifest.json'))).toBe(false);
});

describe.each([
  ['no row', 'II', '00 thủ tục'],
  ['one row', 'I', '01 thủ tục'],
] as const)('an appendix with %s', (_, section, counted) => {
  it('stands with its heading in both formats', async () => {
    using content = new CopiedContent();
    const folder = join(content.folder, 'thu');
    writeSynthetic(folder, 1, synthesiseAppendix);
    const decision = 'thu/decisions/thu-1.yaml';
    const empty = '  - id: II\n    heading: Lĩnh vực riêng\n    mark: II\n    statedCount: 0\n';
    content.replace(decision, 'sections:\n', `sections:\n${empty}`);
    content.replace(decision, 'select: {}', `select: { sections: [${section}] }`);
    using made = new MadeDocuments(folder, 'thu-1');
    expect(made.ran.status, made.ran.stdout + made.ran.stderr).toBe(0);
    for (const text of [made.docxText(), made.pdfText(), made.officeText()]) {
      expect(text).toContain(letters('Căn cứ pháp lý'));
      expect(text).toContain(letters(counted));
    }
    expect(await wordsOffThePaper(made.bytes('pdf'))).toEqual([]);
  });
});
