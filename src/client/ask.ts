import { part } from './page-part.ts';

/** Asks before anything typed is lost; Escape and the first button keep it. */
export function ask(root: HTMLElement, words: string, yes: string): Promise<boolean> {
  const dialog = part(root, '[data-ask]', HTMLDialogElement);
  part(dialog, '[data-ask-words]', HTMLElement).textContent = words;
  part(dialog, '[data-ask-yes]', HTMLButtonElement).textContent = yes;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(answered => {
    dialog.addEventListener('close', () => answered(dialog.returnValue === 'yes'), { once: true });
  });
}
