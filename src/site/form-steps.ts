import type { FormField } from '../catalogue/schema/form.ts';
import { typedFields, type FillableForm } from '../forms/answers.ts';

/** More than this on one screen of a phone and people lose their place. */
const mostInStep = 5;

/** What is printed on one line is asked together. */
function linesOf(form: Pick<FillableForm, 'body'>): FormField[][] {
  const lines: FormField[][] = [];
  for (const field of typedFields(form)) {
    const last = lines.at(-1);
    if (field.sameLine && last) last.push(field);
    else lines.push([field]);
  }
  return lines;
}

function packed(lines: readonly FormField[][], most: number): FormField[][] {
  const steps: FormField[][] = [];
  for (const line of lines) {
    const last = steps.at(-1);
    if (last && last.length + line.length <= most) last.push(...line);
    else steps.push([...line]);
  }
  return steps;
}

/** The fields of a form in printed order, in as few and as even steps as a phone can show. */
export function formSteps(form: Pick<FillableForm, 'body'>): readonly (readonly FormField[])[] {
  const lines = linesOf(form);
  const fewest = packed(lines, mostInStep).length;
  let most = mostInStep;
  while (most > 1 && packed(lines, most - 1).length === fewest) most -= 1;
  return packed(lines, most);
}
