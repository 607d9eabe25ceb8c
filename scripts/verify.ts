import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { judgeDocx, judgePdf, type Judgement, type Verdict } from '../src/conformance/judge.ts';
import { UnreadableFile } from '../src/conformance/model.ts';
import { readOptions, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';

const judges: Readonly<Record<string, (bytes: Uint8Array) => Promise<Judgement>>> = {
  '.docx': judgeDocx,
  '.pdf': judgePdf,
};

async function judge(file: string): Promise<Judgement> {
  const judgeBytes = judges[extname(file).toLowerCase()];
  if (!judgeBytes)
    throw new UserError(
      `${file}: chỉ kiểm tra tệp DOCX và PDF.`,
      'Tệp .doc, .odt: mở bằng Word và lưu thành .docx.',
    );
  try {
    return await judgeBytes(new Uint8Array(readFileSync(file)));
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new UserError(
        `${file}: ${error.message}`,
        'Mở tệp bằng Word hoặc trình đọc PDF, lưu lại rồi thử lần nữa.',
      );
    throw error;
  }
}

const sayVerdict = (file: string, { rule, clause, where, found, expected }: Verdict) =>
  `${file}  ${rule} (${clause})  ${where}: ${found}  → ${expected}\n`;

function sayJudgement(file: string, judgement: Judgement): string {
  const failed = judgement.filter(({ passed }) => passed === false);
  const passed = judgement.filter(verdict => verdict.passed === true);
  const idle = judgement.filter(verdict => verdict.passed === 'not-applicable').map(({ rule }) => rule);
  const rules = new Set(failed.map(({ rule }) => rule));
  return [
    ...failed.map(verdict => sayVerdict(file, verdict)),
    `${file}: ${passed.length} quy tắc đạt, ${rules.size} quy tắc không đạt (${failed.length} chỗ), ${idle.length} không áp dụng`,
    `${idle.length > 0 ? `: ${idle.join(', ')}` : ''}.\n`,
  ].join('');
}

/** Judges finished files one after another and says what each got wrong; the exit code. */
export async function verifyFiles(
  files: readonly string[],
  format: 'text' | 'json' = 'text',
): Promise<number> {
  const judged: { file: string; verdicts: Judgement }[] = [];
  for (const file of files) judged.push({ file, verdicts: await judge(file) });
  if (format === 'json') process.stdout.write(`${JSON.stringify(judged, null, 2)}\n`);
  else process.stdout.write(judged.map(({ file, verdicts }) => sayJudgement(file, verdicts)).join('\n'));
  return judged.some(({ verdicts }) => verdicts.some(({ passed }) => passed === false)) ? 1 : 0;
}

export const verify: Command = {
  summary: 'Đối chiếu tệp DOCX, PDF đã dựng với Nghị định 30/2020/NĐ-CP',
  help: `Cách dùng: niem-yet verify TỆP.docx|TỆP.pdf [TỆP …] [--format text|json]

Đọc lại tệp đã hoàn thành, kể cả tệp soạn bằng Word, và đối chiếu từng quy tắc về thể thức. Mỗi chỗ sai một dòng:
  tệp  quy tắc (điều khoản của Phụ lục I, Phần I)  điều sai  → cách sửa
Có chỗ sai thì kết thúc với mã 1. Quy tắc không có gì để xét (công văn không có tên loại …) được kể riêng.

  --format   text (mặc định) hoặc json cho máy đọc`,
  async run(args) {
    const { values, positionals: files } = readOptions(args, { format: { type: 'string', default: 'text' } });
    if (values.format !== 'text' && values.format !== 'json')
      throw new UserError(`Không có dạng “${values.format}”.`, 'Chọn --format text hoặc --format json.');
    if (files.length === 0)
      throw new UserError('Chưa nêu tệp cần kiểm tra.', 'Ghi: niem-yet verify TỆP.docx hoặc TỆP.pdf.');
    return verifyFiles(files, values.format);
  },
};
