import type { Answer, Chosen } from './engine.ts';
import type { Counts } from './pagefind.ts';
import type { Asked, Asks, WorkerReply } from './worker.ts';

interface Waiting {
  readonly done: (told: never) => void;
  readonly failed: (error: Error) => void;
}

/**
 * The search in a thread of its own: however much of the index it reads, typing never waits for it. The engine lives
 * there whole, for every record that crosses from one thread to another costs more than reading it.
 */
export class SearchThread {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  private constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => this.#take(data));
    this.#worker.addEventListener('error', () => this.#fail());
  }

  static async open(folder: string): Promise<SearchThread> {
    const thread = new SearchThread();
    try {
      await thread.#ask('open', folder);
    } catch (error) {
      thread.#worker.terminate();
      throw error;
    }
    return thread;
  }

  async search(text: string, chosen: Chosen): Promise<Answer> {
    const { number, ...answer } = await this.#ask('search', text, chosen);
    return {
      ...answer,
      counts: () => this.#ask('counts', number),
      more: after => this.#ask('more', number, after),
    };
  }

  /** How many records each facet value has. */
  counts(): Promise<Counts> {
    return this.#ask('countAll');
  }

  #ask<Name extends keyof Asks>(
    name: Name,
    ...given: Parameters<Asks[Name]>
  ): Promise<Awaited<ReturnType<Asks[Name]>>> {
    this.#asked += 1;
    const asked: Asked = { number: this.#asked, name, given };
    return new Promise((done, failed) => {
      this.#waiting.set(asked.number, { done, failed });
      this.#worker.postMessage(asked);
    });
  }

  #take(data: WorkerReply): void {
    const waiting = this.#waiting.get(data.number);
    this.#waiting.delete(data.number);
    if ('told' in data) waiting?.done(data.told as never);
    else waiting?.failed(new Error(data.failure));
  }

  /** A thread that could not start answers nobody. */
  #fail(): void {
    for (const { failed } of this.#waiting.values()) failed(new Error('The search thread failed'));
    this.#waiting.clear();
  }
}
