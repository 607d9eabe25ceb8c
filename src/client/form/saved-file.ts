import { openSavedForm, largestSavedForm, type Reopened } from '../../forms/saved-form.ts';
import type { FillableForm } from '../../forms/answers.ts';
import type { Misreading } from '../../language/reading.ts';

/** A letter takes at most three bytes for each of its halves: more than this is certainly too large. */
const enough = largestSavedForm * 3 + 3;

/** A film chosen by mistake is refused without being read whole. */
export async function readSavedFile(form: FillableForm, file: File): Promise<Reopened | Misreading> {
  return openSavedForm(form, await file.slice(0, enough).text());
}

/** Calls back with a file that is chosen, or dropped anywhere on the page. */
export function onFileGiven(input: HTMLInputElement, place: HTMLElement, open: (file: File) => void): void {
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file) open(file);
  });
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  // Dropped beside the form a file would take the place of the page, and of all that was typed.
  document.addEventListener('dragover', event => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    place.toggleAttribute('data-dropping', true);
  });
  document.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) place.toggleAttribute('data-dropping', false);
  });
  document.addEventListener('drop', event => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    place.toggleAttribute('data-dropping', false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
