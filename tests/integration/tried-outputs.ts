import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '../../scripts/command.ts';

/** Names of commands with the arguments each is to be tried with, one after another in one process. */
export type Tries = readonly (readonly [command: string, args: readonly string[]])[];

/** Whether to end at the first that is not refused. */
export type Until = 'done' | 'all';

export interface Trial {
  readonly tries: Tries;
  readonly until: Until;
}

export interface Answer {
  readonly refused: boolean;
  readonly words: string;
}

async function commandOf(root: string, name: string): Promise<Command> {
  const module = (await import(pathToFileURL(join(root, 'scripts', `${name}.ts`)).href)) as Record<
    string,
    Command
  >;
  const command = module[name];
  if (!command) throw new Error(`No command ${name}`);
  return command;
}

async function answerOf(root: string, name: string, args: readonly string[]): Promise<Answer> {
  const command = await commandOf(root, name);
  const stood = process.cwd();
  try {
    return { refused: false, words: String(await command.run(args)) };
  } catch (error) {
    if (error instanceof Error && 'remedy' in error)
      return { refused: true, words: `${error.message} → ${String(error.remedy)}` };
    return { refused: false, words: String(error) };
  } finally {
    process.chdir(stood);
  }
}

/** In a process of its own, which stands in the program's folder. */
process.once('message', ({ tries, until }: Trial) => {
  const answers: Answer[] = [];
  const all = async () => {
    for (const [name, args] of tries) {
      answers.push(await answerOf(process.cwd(), name, args));
      if (until === 'done' && answers.at(-1)?.refused !== true) return;
    }
  };
  void all().finally(() => {
    process.send?.(answers, () => process.exit());
  });
});
