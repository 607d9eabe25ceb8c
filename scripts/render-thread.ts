import { Worker } from 'node:worker_threads';
import type { Rendered, RenderJob } from './render-worker.ts';

/** A core of its own for rendering; one job at a time. */
export class RenderThread {
  #thread: Worker | undefined;

  async render(job: RenderJob): Promise<Rendered> {
    const rendered = await this.#ask(job);
    if (rendered.fault !== undefined) throw new Error(rendered.fault);
    return rendered;
  }

  #ask({ key, format, document, fillable = false }: RenderJob): Promise<Rendered> {
    const thread = (this.#thread ??= new Worker(new URL('./render-worker.ts', import.meta.url)));
    return new Promise((answer, refuse) => {
      // A dead thread answers nothing: the next job gets a new one.
      const fail = (error: Error) => {
        this.#thread = undefined;
        refuse(error);
      };
      thread.once('error', fail);
      thread.once('message', (rendered: Rendered) => {
        thread.off('error', fail);
        answer(rendered);
      });
      thread.postMessage({ key, format, document, fillable } satisfies RenderJob);
    });
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }
}
