import { judgeDocx, judgePdf, type Judgement } from './judge.ts';
import { kindNamed } from './kinds.ts';
import { mendDocx, type Mended } from './mend/mend.ts';
import { UnreadableFile } from './model.ts';

/** A file to be judged, as it is handed to a thread. */
export interface JudgeJob {
  readonly format: 'docx' | 'pdf';
  readonly bytes: Uint8Array;
  /** By its name; undefined for what the file shows itself to be. */
  readonly kind?: string | undefined;
  /** A Word file is to be mended too. */
  readonly mend?: boolean;
}

export type Judged =
  | { readonly judgement: Judgement; readonly mended?: Omit<Mended, 'before'> }
  /** The file is at fault. */
  | { readonly unreadable: string; readonly remedy: string }
  /** We are. */
  | { readonly fault: string };

export async function judge({ format, bytes, kind, mend }: JudgeJob): Promise<Judged> {
  try {
    const asked = kind === undefined ? undefined : kindNamed(kind);
    if (mend && format === 'docx') {
      const { before, ...mended } = mendDocx(bytes, asked);
      return { judgement: before, mended };
    }
    return { judgement: await (format === 'docx' ? judgeDocx : judgePdf)(bytes, asked) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message, remedy: error.remedy };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What is wrong with a file that cannot be judged, and what to do. */
export type Refusal = readonly [message: string, remedy: string];

/** No finished document comes near this. */
const largestFile = 200 * 1024 * 1024;

export function refuseSize(bytes: number): Refusal | undefined {
  if (bytes === 0) return ['Tệp trống.', 'Lưu hoặc tải lại tệp rồi thử lần nữa.'];
  if (bytes > largestFile) return ['Tệp lớn quá 200 MB.', 'Giảm cỡ ảnh trong tệp rồi lưu lại.'];
  return undefined;
}

export const otherFormat: Refusal = [
  'Chỉ kiểm tra tệp DOCX và PDF.',
  'Tệp .doc, .odt, .rtf: mở bằng Word hoặc LibreOffice và lưu thành .docx.',
];

/** By the end of the name. */
export function formatOf(name: string): JudgeJob['format'] | undefined {
  const [, ending] = /\.(docx|pdf)$/i.exec(name) ?? [];
  return ending === undefined ? undefined : ending.toLowerCase() === 'pdf' ? 'pdf' : 'docx';
}

/** Of a fault of ours. */
export const unexpected: Refusal = [
  'Chương trình gặp lỗi ngoài dự kiến khi đọc tệp.',
  'Mở tệp bằng Word hoặc trình đọc PDF, lưu lại rồi thử lần nữa.',
];
