import { parentPort } from 'node:worker_threads';
import { judgeDocx, judgePdf, type Judgement } from '../src/conformance/judge.ts';
import { UnreadableFile } from '../src/conformance/model.ts';

export interface JudgeJob {
  readonly format: 'docx' | 'pdf';
  readonly bytes: Uint8Array;
}

export type Judged =
  | { readonly judgement: Judgement }
  /** The file is at fault. */
  | { readonly unreadable: string }
  /** We are. */
  | { readonly fault: string };

async function judge({ format, bytes }: JudgeJob): Promise<Judged> {
  try {
    return { judgement: await (format === 'docx' ? judgeDocx : judgePdf)(bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: JudgeJob) => {
  void judge(job).then(judged => parentPort?.postMessage(judged));
});
