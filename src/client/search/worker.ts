import '../older-browsers.ts';
import { answer } from '../thread.ts';
import { Engine, type Answer, type Chosen, type ShownResult } from './engine.ts';
import type { Counts } from './pagefind.ts';

/** An answer as it travels between threads. */
export type SentAnswer = Omit<Answer, 'counts' | 'more'> & {
  /** By which its counts and further results are asked for. */
  readonly number: number;
};

let engine: Engine;
let last: Answer | undefined;
let answered = 0;

/** Of an answer that another one has replaced nothing more is told. */
const ifLast = (number: number) => (number === answered ? last : undefined);

/** What the page may ask for. */
const asks = {
  open: async (folder: string): Promise<void> => {
    engine = await Engine.open(folder);
  },
  search: async (text: string, chosen: Chosen): Promise<SentAnswer> => {
    last = await engine.search(text, chosen);
    answered += 1;
    const { counts: _counts, more: _more, ...sent } = last;
    return { ...sent, number: answered };
  },
  counts: async (number: number): Promise<Counts> => (await ifLast(number)?.counts()) ?? {},
  more: async (number: number, after: number): Promise<readonly ShownResult[]> =>
    (await ifLast(number)?.more(after)) ?? [],
  countAll: (): Promise<Counts> => engine.counts(),
};

export type SearchAsks = typeof asks;

answer(asks);
