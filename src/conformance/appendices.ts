import type { Passage } from './model.ts';
import { startsWith } from './places.ts';
import { isAppendixLabel, isCapitals } from './wording.ts';

export interface Appendix {
  readonly label: Passage;
  readonly name: readonly Passage[];
  readonly attachedTo: readonly Passage[];
}

/** How a line begins that says to what a text belongs. */
export const attachments = ['(kem theo', '(ban hanh kem theo', '(dinh kem'];

export function findAppendices(passages: readonly Passage[]): readonly Appendix[] {
  return passages.flatMap((label, index) => {
    if (!isLabel(label)) return [];
    const after = passages.slice(index + 1, index + 8);
    const end = after.findIndex(passage => passage.inTable || isLabel(passage));
    const head = end < 0 ? after : after.slice(0, end);
    const attachedAt = head.findIndex(passage => startsWith(passage, ...attachments));
    const nameEnd = attachedAt >= 0 ? attachedAt : head.findIndex(({ text }) => !isCapitals(text));
    const closed = head.findIndex((passage, place) => place >= attachedAt && passage.text.endsWith(')'));
    return [
      {
        label,
        name: head.slice(0, Math.max(0, nameEnd)),
        attachedTo: attachedAt < 0 ? [] : head.slice(attachedAt, Math.max(attachedAt, closed) + 1),
      },
    ];
  });
}

export function isLabel({ text, inTable, opensPage, align }: Passage): boolean {
  return !inTable && isAppendixLabel(text) && (opensPage || align === 'center');
}
