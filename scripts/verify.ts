import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { failsLaw, type Judgement, type Verdict } from '../src/conformance/judge.ts';
import { allKinds, kindNamed, type Kind } from '../src/conformance/kinds.ts';
import { UserError } from '../src/integration/user-error.ts';
import { readOptions, type Command } from './command.ts';
import { JudgeThread } from './judge-thread.ts';
import type { JudgeJob } from './judge-worker.ts';

type Outcome = { readonly file: string } & (
  { readonly verdicts: Judgement } | { readonly unreadable: string; readonly remedy: string }
);

/** No finished document comes near this. */
const largestFile = 200 * 1024 * 1024;

const saveAgain = 'Mở tệp bằng Word hoặc trình đọc PDF, lưu lại rồi thử lần nữa.';

const diskFaults: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ['Không tìm thấy tệp.', 'Kiểm tra đường dẫn và tên tệp.'],
  EACCES: ['Không có quyền đọc tệp.', 'Kiểm tra quyền của tệp, hoặc chép tệp sang chỗ khác.'],
  EPERM: ['Không có quyền đọc tệp.', 'Kiểm tra quyền của tệp, hoặc chép tệp sang chỗ khác.'],
};

function formatOf(file: string): JudgeJob['format'] {
  const extension = extname(file).toLowerCase();
  if (extension === '.docx') return 'docx';
  if (extension === '.pdf') return 'pdf';
  throw new UserError(
    'Chỉ kiểm tra tệp DOCX và PDF.',
    'Tệp .doc, .odt, .rtf: mở bằng Word hoặc LibreOffice và lưu thành .docx.',
  );
}

function readFile(file: string): Uint8Array {
  const about = statSync(file);
  if (about.isDirectory())
    throw new UserError('Đây là thư mục, không phải tệp.', `Nêu từng tệp: niem-yet verify ${file}/*.docx`);
  if (!about.isFile()) throw new UserError('Đây không phải là tệp thường.', 'Nêu tệp DOCX hoặc PDF.');
  if (about.size === 0) throw new UserError('Tệp trống.', 'Lưu hoặc tải lại tệp rồi thử lần nữa.');
  if (about.size > largestFile)
    throw new UserError('Tệp lớn quá 200 MB.', 'Giảm cỡ ảnh trong tệp rồi lưu lại.');
  return new Uint8Array(readFileSync(file));
}

function whyUnread(error: unknown): readonly [message: string, remedy: string] {
  if (error instanceof UserError) return [error.message, error.remedy];
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = diskFaults[code];
  if (known) return known;
  if (code === '') throw error;
  return [`Không đọc được tệp (mã lỗi hệ thống ${code}).`, 'Kiểm tra ổ đĩa rồi thử lần nữa.'];
}

async function judge(file: string, kind: Kind | undefined, thread: JudgeThread): Promise<Outcome> {
  let job: JudgeJob;
  try {
    // What a path leads to is told before what its name ends with.
    const bytes = readFile(file);
    job = { format: formatOf(file), bytes, kind: kind?.name };
  } catch (error) {
    const [unreadable, remedy] = whyUnread(error);
    return { file, unreadable, remedy };
  }
  const judged = await thread.judge(job);
  if ('judgement' in judged) return { file, verdicts: judged.judgement };
  if ('unreadable' in judged) return { file, unreadable: judged.unreadable, remedy: judged.remedy };
  if (process.env['NIEM_YET_DEBUG']) process.stderr.write(`${judged.fault}\n`);
  return { file, unreadable: 'Chương trình gặp lỗi ngoài dự kiến khi đọc tệp.', remedy: saveAgain };
}

const sayVerdict = (file: string, { rule, clause, where, found, expected }: Verdict) =>
  `${file}  ${rule} (${clause})  ${where}: ${found}  → ${expected}\n`;

const rulesOf = (verdicts: Judgement) => new Set(verdicts.map(({ rule }) => rule)).size;

function sayJudgement(file: string, judgement: Judgement): string {
  const failed = judgement.filter(({ passed }) => passed === false);
  const law = failed.filter(({ source }) => source === 'law');
  const remarks = failed.filter(({ source }) => source === 'practice');
  const passed = judgement.filter(verdict => verdict.passed === true);
  const idle = judgement.filter(verdict => verdict.passed === 'not-applicable').map(({ rule }) => rule);
  const kind = judgement.find(({ rule, found }) => rule === 'kind' && found !== undefined);
  const known = kind?.passed === true ? ` (${kind.found ?? ''})` : '';
  const counts = [
    `${passed.length} quy tắc đạt`,
    `${rulesOf(law)} quy tắc không đạt (${law.length} chỗ)`,
    ...(remarks.length > 0 ? [`${rulesOf(remarks)} điều nhắc theo thông lệ (${remarks.length} chỗ)`] : []),
    `${idle.length} không áp dụng`,
  ];
  return [
    ...[...law, ...remarks].map(verdict => sayVerdict(file, verdict)),
    `${file}${known}: ${law.length > 0 ? 'không đạt' : 'đạt'}; ${counts.join(', ')}`,
    `${idle.length > 0 ? `: ${idle.join(', ')}` : ''}.\n`,
  ].join('');
}

const hasFaults = (outcome: Outcome) => 'verdicts' in outcome && failsLaw(outcome.verdicts);

function say(outcome: Outcome): void {
  if ('verdicts' in outcome) process.stdout.write(sayJudgement(outcome.file, outcome.verdicts));
  else process.stderr.write(`Lỗi: ${outcome.file}: ${outcome.unreadable}\n  → ${outcome.remedy}\n`);
}

function saySummary(outcomes: readonly Outcome[]): void {
  const faulty = outcomes.filter(hasFaults).length;
  const unread = outcomes.filter(outcome => 'unreadable' in outcome).length;
  const sound = outcomes.length - faulty - unread;
  process.stdout.write(
    `\n${outcomes.length} tệp: ${sound} đạt, ${faulty} có chỗ không đạt, ${unread} không đọc được.\n`,
  );
}

/** Judges finished files one after another and says what each got wrong; none stops the others. Gives the exit code. */
export async function verifyFiles(
  files: readonly string[],
  format: 'text' | 'json' = 'text',
  kind?: Kind,
): Promise<number> {
  const thread = new JudgeThread();
  const outcomes: Outcome[] = [];
  try {
    for (const file of files) {
      const outcome = await judge(file, kind, thread);
      if (format === 'text' && outcomes.length > 0) process.stdout.write('\n');
      if (format === 'text') say(outcome);
      outcomes.push(outcome);
    }
  } finally {
    await thread.close();
  }
  if (format === 'json') process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
  else if (outcomes.length > 1) saySummary(outcomes);
  return outcomes.some(outcome => 'unreadable' in outcome || hasFaults(outcome)) ? 1 : 0;
}

const kindNames = () => allKinds.map(({ name }) => name).join(', ');

function readKind(name: string | undefined): Kind | undefined {
  if (name === undefined) return undefined;
  const kind = kindNamed(name);
  if (!kind) throw new UserError(`Không có loại văn bản “${name}”.`, `Chọn một trong: ${kindNames()}.`);
  return kind;
}

export const verify: Command = {
  summary: 'Đối chiếu tệp DOCX, PDF đã dựng với Nghị định 30/2020/NĐ-CP',
  help: `Cách dùng: niem-yet verify TỆP.docx|TỆP.pdf [TỆP …] [--kind LOẠI] [--format text|json]

Đọc lại tệp đã hoàn thành, kể cả tệp soạn bằng Word, và đối chiếu từng quy tắc về thể thức. Mỗi chỗ sai một dòng:
  tệp  quy tắc (điều khoản của Phụ lục I, Phần I)  điều sai  → cách sửa
Thiếu phần bắt buộc của loại văn bản là sai. Điều ghi “thông lệ” chỉ là lời nhắc: tệp chỉ có lời nhắc vẫn đạt.
Có chỗ sai hoặc có tệp không đọc được thì kết thúc với mã 1; một tệp hỏng không làm dừng các tệp khác. Quy tắc không có gì để xét (tệp không có phụ lục, không có bảng …) được kể riêng.

  --kind     loại văn bản, nếu không để lệnh tự nhận ra theo tên loại, ký hiệu và bố cục: ${kindNames()}
  --format   text (mặc định) hoặc json cho máy đọc`,
  async run(args) {
    const { values, positionals: files } = readOptions(args, {
      format: { type: 'string', default: 'text' },
      kind: { type: 'string' },
    });
    if (values.format !== 'text' && values.format !== 'json')
      throw new UserError(`Không có dạng “${values.format}”.`, 'Chọn --format text hoặc --format json.');
    if (files.length === 0)
      throw new UserError('Chưa nêu tệp cần kiểm tra.', 'Ghi: niem-yet verify TỆP.docx hoặc TỆP.pdf.');
    return verifyFiles(files, values.format, readKind(values.kind));
  },
};
