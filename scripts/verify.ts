import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { groupFindings, kindIn, sayWhere, type Finding } from '../src/conformance/findings.ts';
import {
  formatOf,
  otherFormat,
  refuseSize,
  unexpected,
  type JudgeJob,
  type Refusal,
} from '../src/conformance/job.ts';
import { failsLaw, type Judgement, type Verdict } from '../src/conformance/judge.ts';
import { allKinds, kindNamed, type Kind } from '../src/conformance/kinds.ts';
import { UserError } from '../src/integration/user-error.ts';
import { writeWhole } from '../src/integration/write-whole.ts';
import { readOptions, type Command } from './command.ts';
import { JudgeThread } from './judge-thread.ts';

type Outcome = { readonly file: string } & (
  | { readonly verdicts: Judgement; readonly mended?: MendedFile }
  | { readonly unreadable: string; readonly remedy: string }
);

interface MendedFile {
  /** Where it was written; undefined where nothing could be mended. */
  readonly out?: string;
  readonly changes: number;
  readonly verdicts: Judgement;
}

/** How files are to be judged, and what is to be made of them. */
interface Wanted {
  readonly kind?: Kind | undefined;
  /** The folder for mended Word files. */
  readonly mend?: string | undefined;
}

const diskFaults: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ['Không tìm thấy tệp.', 'Kiểm tra đường dẫn và tên tệp.'],
  EACCES: ['Không có quyền đọc tệp.', 'Kiểm tra quyền của tệp, hoặc chép tệp sang chỗ khác.'],
  EPERM: ['Không có quyền đọc tệp.', 'Kiểm tra quyền của tệp, hoặc chép tệp sang chỗ khác.'],
};

const refused = ([message, remedy]: Refusal) => new UserError(message, remedy);

function readFile(file: string): Uint8Array {
  const about = statSync(file);
  if (about.isDirectory())
    throw new UserError('Đây là thư mục, không phải tệp.', `Nêu từng tệp: niem-yet verify ${file}/*.docx`);
  if (!about.isFile()) throw new UserError('Đây không phải là tệp thường.', 'Nêu tệp DOCX hoặc PDF.');
  const refusal = refuseSize(about.size);
  if (refusal) throw refused(refusal);
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

/** The mended file beside none of its name: what somebody has kept there is not replaced. */
function placeFor(file: string, folder: string): string {
  const out = join(folder, basename(file));
  if (existsSync(out))
    throw new UserError(`Đã có tệp ${out}.`, 'Chọn thư mục khác cho --mend, hoặc chuyển tệp ấy đi nơi khác.');
  return out;
}

async function judge(file: string, { kind, mend }: Wanted, thread: JudgeThread): Promise<Outcome> {
  let job: JudgeJob;
  try {
    // What a path leads to is told before what its name ends with.
    const bytes = readFile(file);
    const format = formatOf(file);
    if (!format) throw refused(otherFormat);
    job = { format, bytes, kind: kind?.name, mend: mend !== undefined };
    if (mend !== undefined && job.format === 'docx') placeFor(file, mend);
  } catch (error) {
    const [unreadable, remedy] = whyUnread(error);
    return { file, unreadable, remedy };
  }
  const judged = await thread.judge(job);
  if ('judgement' in judged) {
    const { judgement: verdicts, mended } = judged;
    if (!mended || mend === undefined) return { file, verdicts };
    const { bytes, changes, after } = mended;
    const out = bytes && placeFor(file, mend);
    if (bytes && out !== undefined) writeWhole(out, bytes);
    return { file, verdicts, mended: { ...(out !== undefined && { out }), changes, verdicts: after } };
  }
  if ('unreadable' in judged) return { file, unreadable: judged.unreadable, remedy: judged.remedy };
  if (process.env['NIEM_YET_DEBUG']) process.stderr.write(`${judged.fault}\n`);
  const [unreadable, remedy] = unexpected;
  return { file, unreadable, remedy };
}

const sayFinding = (file: string, finding: Finding) =>
  `${file}  ${finding.rule} (${finding.clause})  ${sayWhere(finding)}: ${finding.found}  → ${finding.expected}\n`;

const bySource = (verdicts: Judgement, source: Verdict['source']) =>
  groupFindings(verdicts).filter(finding => finding.source === source);

/** What was mended, and what only a person can. */
function sayMended(file: string, { out, changes, verdicts }: MendedFile): string {
  if (out === undefined) return `${file}: không có chỗ nào sửa giúp được.\n`;
  const left = [...bySource(verdicts, 'law'), ...bySource(verdicts, 'practice')];
  return [
    `${out}: đã sửa giúp, ${changes} thay đổi được theo dõi chờ chấp nhận; chấp nhận xong thì `,
    `${failsLaw(verdicts) ? 'vẫn không đạt' : 'đạt'}${left.length > 0 ? '. Phải tự sửa:' : '.'}\n`,
    ...left.map(finding => sayFinding(out, finding)),
  ].join('');
}

const rulesOf = (verdicts: Judgement) => new Set(verdicts.map(({ rule }) => rule)).size;

function sayJudgement(file: string, judgement: Judgement): string {
  const failed = judgement.filter(({ passed }) => passed === false);
  const law = failed.filter(({ source }) => source === 'law');
  const remarks = failed.filter(({ source }) => source === 'practice');
  const passed = judgement.filter(verdict => verdict.passed === true);
  const idle = judgement.filter(verdict => verdict.passed === 'not-applicable').map(({ rule }) => rule);
  const kind = kindIn(judgement);
  const known = kind === undefined ? '' : ` (${kind})`;
  const counts = [
    `${passed.length} quy tắc đạt`,
    `${rulesOf(law)} quy tắc không đạt (${law.length} chỗ)`,
    ...(remarks.length > 0 ? [`${rulesOf(remarks)} điều nhắc theo thông lệ (${remarks.length} chỗ)`] : []),
    `${idle.length} không áp dụng`,
  ];
  return [
    ...[...bySource(judgement, 'law'), ...bySource(judgement, 'practice')].map(finding =>
      sayFinding(file, finding),
    ),
    `${file}${known}: ${law.length > 0 ? 'không đạt' : 'đạt'}; ${counts.join(', ')}`,
    `${idle.length > 0 ? `: ${idle.join(', ')}` : ''}.\n`,
  ].join('');
}

const hasFaults = (outcome: Outcome) => 'verdicts' in outcome && failsLaw(outcome.verdicts);

function say(outcome: Outcome): void {
  if ('verdicts' in outcome) {
    process.stdout.write(sayJudgement(outcome.file, outcome.verdicts));
    if (outcome.mended) process.stdout.write(sayMended(outcome.file, outcome.mended));
  } else process.stderr.write(`Lỗi: ${outcome.file}: ${outcome.unreadable}\n  → ${outcome.remedy}\n`);
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
  wanted: Wanted = {},
): Promise<number> {
  const thread = new JudgeThread();
  const outcomes: Outcome[] = [];
  try {
    for (const file of files) {
      const outcome = await judge(file, wanted, thread);
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
  help: `Cách dùng: niem-yet verify TỆP.docx|TỆP.pdf [TỆP …] [--kind LOẠI] [--mend THƯ_MỤC] [--format text|json]

Đọc lại tệp đã hoàn thành, kể cả tệp soạn bằng Word, và đối chiếu từng quy tắc về thể thức. Mỗi điều sai một dòng, những chỗ sai giống nhau của một kiểu chữ được gộp lại:
  tệp  quy tắc (điều khoản của Phụ lục I, Phần I)  điều sai  → cách sửa
Thiếu phần bắt buộc của loại văn bản là sai. Điều ghi “thông lệ” chỉ là lời nhắc: tệp chỉ có lời nhắc vẫn đạt.
Có chỗ sai hoặc có tệp không đọc được thì kết thúc với mã 1; một tệp hỏng không làm dừng các tệp khác. Quy tắc không có gì để xét (tệp không có phụ lục, không có bảng …) được kể riêng.

  --kind     loại văn bản, nếu không để lệnh tự nhận ra theo tên loại, ký hiệu và bố cục: ${kindNames()}
  --mend     sửa giúp tệp DOCX vào thư mục này: lề, phông, cỡ chữ, đường kẻ, giãn cách, số trang, ngày tháng, dấu câu, mỗi chỗ là một thay đổi được theo dõi; tệp gốc để nguyên
  --format   text (mặc định) hoặc json cho máy đọc`,
  async run(args) {
    const { values, positionals: files } = readOptions(args, {
      format: { type: 'string', default: 'text' },
      kind: { type: 'string' },
      mend: { type: 'string' },
    });
    if (values.format !== 'text' && values.format !== 'json')
      throw new UserError(`Không có dạng “${values.format}”.`, 'Chọn --format text hoặc --format json.');
    if (files.length === 0)
      throw new UserError('Chưa nêu tệp cần kiểm tra.', 'Ghi: niem-yet verify TỆP.docx hoặc TỆP.pdf.');
    return verifyFiles(files, values.format, { kind: readKind(values.kind), mend: values.mend });
  },
};
