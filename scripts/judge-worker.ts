import { parentPort } from 'node:worker_threads';
import { judgeDocx, judgePdf, type Judgement } from '../src/conformance/judge.ts';
import { kindNamed } from '../src/conformance/kinds.ts';
import { UnreadableFile } from '../src/conformance/model.ts';

export interface JudgeJob {
  readonly format: 'docx' | 'pdf';
  readonly bytes: Uint8Array;
  /** By its name; undefined for what the file shows itself to be. */
  readonly kind?: string | undefined;
}

export type Judged =
  | { readonly judgement: Judgement }
  /** The file is at fault. */
  | { readonly unreadable: string; readonly remedy: string }
  /** We are. */
  | { readonly fault: string };

async function judge({ format, bytes, kind }: JudgeJob): Promise<Judged> {
  try {
    const asked = kind === undefined ? undefined : kindNamed(kind);
    return { judgement: await (format === 'docx' ? judgeDocx : judgePdf)(bytes, asked) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message, remedy: error.remedy };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: JudgeJob) => {
  void judge(job).then(judged => parentPort?.postMessage(judged));
});
