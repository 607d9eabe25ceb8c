import { Worker } from 'node:worker_threads';
import type { Rendered } from './render.ts';

/** A core of its own for rendering; one job at a time. */
export class RenderThread<Job extends object> {
  readonly #script: URL;
  readonly #opening: Partial<Job>;
  #thread: Worker | undefined;

  /** `opening` goes with the first job only. */
  constructor(script: URL, opening: Partial<Job> = {}) {
    this.#script = script;
    this.#opening = opening;
  }

  async render(job: Job): Promise<Rendered> {
    const rendered = await this.#ask(job);
    if (rendered.fault !== undefined) throw new Error(rendered.fault);
    return rendered;
  }

  #ask(job: Job): Promise<Rendered> {
    const known = this.#thread;
    const thread = known ?? new Worker(this.#script);
    this.#thread = thread;
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
      thread.postMessage(known ? job : { ...this.#opening, ...job });
    });
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }
}
