import { Thread } from '../thread.ts';
import type { Answer, Chosen } from './engine.ts';
import type { Counts } from './pagefind.ts';
import type { SearchAsks } from './worker.ts';

/**
 * The search in a thread of its own: however much of the index it reads, typing never waits for it. The engine lives
 * there whole, for every record that crosses from one thread to another costs more than reading it.
 */
export class SearchThread {
  readonly #thread = new Thread<SearchAsks>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  );

  private constructor() {
    // Opened below.
  }

  static async open(folder: string): Promise<SearchThread> {
    const search = new SearchThread();
    try {
      await search.#thread.ask('open', folder);
    } catch (error) {
      search.#thread.end();
      throw error;
    }
    return search;
  }

  async search(text: string, chosen: Chosen): Promise<Answer> {
    const { number, ...answer } = await this.#thread.ask('search', text, chosen);
    return {
      ...answer,
      counts: () => this.#thread.ask('counts', number),
      more: after => this.#thread.ask('more', number, after),
    };
  }

  /** How many records each facet value has. */
  counts(): Promise<Counts> {
    return this.#thread.ask('countAll');
  }
}
