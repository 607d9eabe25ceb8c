import '../older-browsers.ts';
import { Thread } from '../thread.ts';
import { onFilesGiven } from '../given-files.ts';
import { part } from '../page-part.ts';
import { JudgedFile } from './judged-file.ts';
import type { Asks } from './worker.ts';

/** Binds the page: files that are chosen or dropped are judged one after another, in a thread of their own. */
export async function start(): Promise<void> {
  const root = part(document, '[data-judging]', HTMLElement);
  const status = part(root, '[data-status]', HTMLElement);
  const list = part(root, '[data-files]', HTMLElement);
  const input = part(root, '[data-choose]', HTMLInputElement);
  const say = (words: string) => (status.textContent = words);
  const thread = new Thread<Asks>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  try {
    await thread.ask('open');
  } catch {
    // What the page says to those without scripts helps here too.
    return;
  }
  let count = 0;
  let last = Promise.resolve();
  onFilesGiven(input, root, files => {
    const judged = files.map(file => new JudgedFile(file, (count += 1), thread, say));
    list.prepend(...judged.map(each => each.root));
    for (const each of judged) last = last.then(() => each.judge());
  });
  for (const without of document.querySelectorAll<HTMLElement>('[data-without-judging]'))
    without.hidden = true;
  root.hidden = false;
}
