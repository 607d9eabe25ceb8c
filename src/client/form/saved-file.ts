import { openSavedForm, largestSavedForm, type Reopened } from '../../forms/saved-form.ts';
import type { FillableForm } from '../../forms/answers.ts';
import type { Misreading } from '../../language/reading.ts';

/** A letter takes at most three bytes for each of its halves: more than this is certainly too large. */
const enough = largestSavedForm * 3 + 3;

/** A film chosen by mistake is refused without being read whole. */
export async function readSavedFile(form: FillableForm, file: File): Promise<Reopened | Misreading> {
  return openSavedForm(form, await file.slice(0, enough).text());
}
