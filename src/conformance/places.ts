import type { Passage } from './model.ts';
import { plain } from './wording.ts';

export const isBold = ({ pieces }: Passage) => pieces.every(({ bold, text }) => bold || text.trim() === '');
export const startsWith = (passage: Passage, ...openings: readonly string[]) =>
  openings.some(opening => plain(passage.text).startsWith(opening));

/** Passages beside another: in the same table or band of the page, to its left or right. */
export function beside(
  passages: readonly Passage[],
  anchor: Passage,
  side: 'left' | 'right',
): readonly Passage[] {
  const { place, box, level } = anchor;
  return passages.filter(other => {
    if (place) {
      if (other.place?.table !== place.table) return false;
      return side === 'left' ? other.place.column < place.column : other.place.column > place.column;
    }
    if (!box || !other.box || other.level.frame !== level.frame || other.inTable) return false;
    const axis = (other.box.left + other.box.right) / 2;
    return side === 'left' ? axis < box.left && other.box.right < box.left + 25 : other.box.left > box.right;
  });
}

/** Passages in the column of another, from it downwards. */
export function under(passages: readonly Passage[], anchor: Passage): readonly Passage[] {
  const { place, box, level } = anchor;
  const later = passages.slice(passages.indexOf(anchor) + 1);
  return later.filter(other => {
    if (place) return other.place?.table === place.table && other.place.column === place.column;
    if (!box || !other.box || other.level.frame !== level.frame || other.inTable) return false;
    return other.box.left < box.right && box.left < other.box.right;
  });
}
