/** Milliseconds by the clock and by the processor (all threads of this process), phase after phase. */
export class Stopwatch {
  readonly #began: { readonly name: string; readonly at: number; readonly cpu: number }[] = [];

  readonly begin = (name: string): void => {
    const { user, system } = process.cpuUsage();
    this.#began.push({ name, at: performance.now(), cpu: (user + system) / 1000 });
  };

  /** Ends the last phase, and says what each took and all of them: "pages", "pages cpu", …, "whole", "whole cpu". */
  figures(): Readonly<Record<string, number>> {
    this.begin('whole');
    const [first, last] = [this.#began[0]!, this.#began.at(-1)!];
    const spans = this.#began
      .slice(1)
      .map(({ at, cpu }, index) => ({ from: this.#began[index]!, to: { at, cpu } }));
    return Object.fromEntries(
      [...spans, { from: { ...first, name: last.name }, to: last }].flatMap(({ from, to }) => [
        [from.name, to.at - from.at],
        [`${from.name} cpu`, to.cpu - from.cpu],
      ]),
    );
  }
}
