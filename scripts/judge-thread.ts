import { Worker } from 'node:worker_threads';
import type { Judged, JudgeJob } from '../src/conformance/job.ts';

/** Megabytes a strange file may take, beyond the limits that name what is too large. */
const usual = { heap: 1_024, whole: 2_048 };

const exhausted: Judged = {
  unreadable: 'Tệp quá lớn hoặc quá rối nên không đọc được.',
  remedy: 'Tách tệp thành nhiều phần, hoặc giảm cỡ ảnh trong tệp, rồi thử lần nữa.',
};

const memoryNow = () => process.memoryUsage.rss() / 1_048_576;

/** A thread of its own for strange files: one that fills the memory ends the thread, and the next file gets a new one. */
export class JudgeThread {
  readonly #limits: typeof usual;
  #thread: Worker | undefined;

  constructor(limits = usual) {
    this.#limits = limits;
  }

  async judge(job: JudgeJob): Promise<Judged> {
    const thread = (this.#thread ??= new Worker(new URL('./judge-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap },
    }));
    const most = memoryNow() + this.#limits.whole;
    const answered = Promise.withResolvers<Judged>();
    const end = (judged: Judged) => {
      this.#thread = undefined;
      answered.resolve(judged);
    };
    const onMessage = (judged: Judged) => answered.resolve(judged);
    const onError = (error: Error) =>
      end(
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? exhausted
          : { fault: error.stack ?? '' },
      );
    const onExit = () => end(exhausted);
    thread.once('message', onMessage).once('error', onError).once('exit', onExit);
    // Unpacked data lies outside the heap that the thread is limited to.
    const watch = setInterval(() => {
      if (memoryNow() > most) void thread.terminate();
    }, 100);
    thread.postMessage(job);
    try {
      return await answered.promise;
    } finally {
      clearInterval(watch);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }
}
