import { fieldsOf, type FillableForm } from './answers.ts';

/** FNV-1a: short and the same everywhere; tells versions apart, guards nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Changes when a field is added, taken away, renamed or gets another kind: when old answers may no longer fit. */
export function formVersion(form: FillableForm): string {
  return fingerprint(
    JSON.stringify(
      fieldsOf(form).map(({ id, label, type, dateStyle = '', dateNeeds = '' }) => [
        id,
        label,
        type,
        dateStyle,
        dateNeeds,
      ]),
    ),
  );
}
