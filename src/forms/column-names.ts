import type { FormField } from '../catalogue/schema/form.ts';
import { fieldsOf, type FillableForm } from './answers.ts';

const bare = (label: string) => label.replace(/[\s:,;.]+$/u, '');

/** A label that begins in lower case goes on from the one before it: "sinh năm", "huyện". */
const goesOn = (label: string) => /^\p{Ll}/u.test(label);

const capital = (label: string) => label.charAt(0).toUpperCase() + label.slice(1);

/** Two dates or two sums on one line are told apart by their own words; "tại", "huyện" need those before them. */
const standsAlone = (field: FormField, before: FormField) =>
  field.type === before.type && (field.type === 'date' || field.type === 'service-time');

function nameOf(field: FormField, before: FormField | undefined): string {
  if (field.type === 'place-date') return 'Nơi và ngày ghi trên đơn';
  const label = bare(field.label);
  if (!goesOn(label) || !before) return label;
  return standsAlone(field, before) ? capital(label) : `${bare(before.label)} – ${label}`;
}

/** What each field is called away from its line (in a table, in a message): no two alike. */
export function columnNames(form: Pick<FillableForm, 'body'>): ReadonlyMap<string, string> {
  const named: { readonly id: string; readonly name: string }[] = [];
  const counts = new Map<string, number>();
  let before: FormField | undefined;
  for (const field of fieldsOf(form)) {
    const name = nameOf(field, before);
    named.push({ id: field.id, name });
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (!goesOn(field.label)) before = field;
  }
  return new Map(named.map(({ id, name }) => [id, (counts.get(name) ?? 0) > 1 ? `${name} (${id})` : name]));
}
