/** What a thread may be asked for, by name. */
export type Asks = Readonly<Record<string, (...given: never[]) => unknown>>;

interface Asked {
  readonly number: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

type Reply = { readonly number: number } & ({ readonly told: unknown } | { readonly failure: string });

interface Waiting {
  readonly done: (told: never) => void;
  readonly failed: (error: Error) => void;
}

/** A thread of its own that answers what it is asked: however long that takes, the page never waits for it. */
export class Thread<All extends Asks> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#take(data));
    worker.addEventListener('error', () => this.#fail());
  }

  ask<Name extends keyof All & string>(
    name: Name,
    ...given: Parameters<All[Name]>
  ): Promise<Awaited<ReturnType<All[Name]>>> {
    this.#asked += 1;
    const asked: Asked = { number: this.#asked, name, given };
    return new Promise((done, failed) => {
      this.#waiting.set(asked.number, { done, failed });
      this.#worker.postMessage(asked);
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #take(data: Reply): void {
    const waiting = this.#waiting.get(data.number);
    this.#waiting.delete(data.number);
    if ('told' in data) waiting?.done(data.told as never);
    else waiting?.failed(new Error(data.failure));
  }

  /** A thread that could not start answers nobody. */
  #fail(): void {
    for (const { failed } of this.#waiting.values()) failed(new Error('The thread failed'));
    this.#waiting.clear();
  }
}

/** Inside the thread: answers what the page asks, and tells it of what failed. */
export function answer(asks: Asks): void {
  const tell = async ({ number, name, given }: Asked): Promise<void> => {
    const ask = asks[name] as ((...given: readonly unknown[]) => unknown) | undefined;
    // What is for another reader of the same messages.
    if (!ask) return;
    // What fails at once is told as what fails later.
    const told = await new Promise(done => done(ask(...given))).then(
      value => ({ told: value }),
      (error: unknown) => ({ failure: String(error) }),
    );
    postMessage({ number, ...told } satisfies Reply);
  };
  addEventListener('message', ({ data }: MessageEvent<Asked>) => void tell(data));
}
