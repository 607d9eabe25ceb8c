import { wordsWidth } from '../../document/times-widths.ts';
import type { NonEmpty } from '../../sure.ts';
import { neighbours } from './neighbours.ts';
import type { Atom } from './page.ts';

const pointsPerMillimetre = 72 / 25.4;

/** Words on one line that belong together. */
export interface Segment {
  readonly page: number;
  readonly atoms: Readonly<NonEmpty<Atom>>;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** The spaces between the words of one piece, stretched where the line is justified. */
function spacesWithin({ text, size, bold, italic, left, right }: Atom): readonly number[] {
  const spaces = text.split(/[ \u00a0]/).length - 1;
  const natural = wordsWidth(text, size, bold, italic) * pointsPerMillimetre;
  const stretch = spaces === 0 ? 0 : Math.max(0, right - left - natural) / spaces;
  return Array.from({ length: spaces }, () => size / 4 + stretch);
}

/** How wide a space between words may be on this line before it parts columns. */
function widestSpace(row: readonly Atom[]): number {
  const gaps = neighbours(row).map(([atom, next]) => next.left - atom.right);
  const between = gaps.filter(gap => gap > 0.5);
  // Words that come singly tell the space by their gaps; non-breaking spaces inside them are never stretched.
  const spaces = between.length > 1 ? between : [...between, ...row.flatMap(spacesWithin)];
  const sorted = spaces.toSorted((one, other) => one - other);
  return Math.max(narrowestGap, 2.2 * (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0));
}

/** A place left for the pen: "Số:      /QĐ-UBND", "ngày      tháng      năm 2025". */
function leavesBlank(before: Atom, after: Atom): boolean {
  if (after.left - before.right > widestBlank) return false;
  return (
    /(?:^|[\s\u00a0])(?:số|số:|ngày|tháng|năm)$/iu.test(before.text) ||
    /^(?:\/|tháng|năm)(?!\p{Ll})/u.test(after.text)
  );
}

const parts = /[^ ]$/;

function joinAtoms(atoms: Readonly<NonEmpty<Atom>>, page: number): Segment {
  let text = '';
  let reached = atoms[0].left;
  for (const atom of atoms) {
    const isApart = atom.left - reached > atom.size * 0.12;
    text += isApart && parts.test(text) ? ` ${atom.text}` : atom.text;
    reached = atom.right;
  }
  return {
    page,
    atoms,
    text,
    left: Math.min(...atoms.map(({ left }) => left)),
    right: Math.max(...atoms.map(({ right }) => right)),
    baseline: atoms[0].baseline,
    size: Math.max(...atoms.map(({ size }) => size)),
  };
}

const sameLine = 1.2;
const narrowestGap = 9;
const widestBlank = 70;

/** Lines of a page from the top; words far apart on one line are apart. */
export function findSegments(atoms: readonly Atom[], page: number): readonly Segment[] {
  const rows: NonEmpty<Atom>[] = [];
  for (const atom of atoms.toSorted((one, other) => one.baseline - other.baseline || one.left - other.left)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].baseline - atom.baseline) <= sameLine) row.push(atom);
    else rows.push([atom]);
  }
  return rows.flatMap(row => {
    const sorted = row.toSorted((one, other) => one.left - other.left);
    const widest = widestSpace(sorted);
    const groups: NonEmpty<Atom>[] = [];
    for (const atom of sorted) {
      const group = groups.at(-1);
      const last = group?.at(-1);
      if (group && last && (atom.left - last.right <= widest || leavesBlank(last, atom))) group.push(atom);
      else groups.push([atom]);
    }
    return groups.map(group => joinAtoms(group, page));
  });
}
