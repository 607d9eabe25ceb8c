import { margins, pointsPerMillimetre } from '../../document/standard.ts';
import { highRow } from '../model.ts';
import type { Grid } from './grid.ts';
import type { RawPage } from './page.ts';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A cell of a tagged table as far as one page shows it. */
interface TaggedCell {
  readonly columns: number;
  /** Its words may stand again on the next page. */
  readonly isTall: boolean;
  /** Names of the stretches of this page that show it. */
  readonly contents: readonly string[];
}

export type TaggedRow = readonly TaggedCell[];
/** All rows of a table, those without words on this page too. */
export type TaggedTable = readonly TaggedRow[];

function field(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null
    ? Object.entries(node).find(([key]) => key === name)?.[1]
    : undefined;
}

function childrenOf(node: unknown): readonly unknown[] {
  const children = field(node, 'children');
  return Array.isArray(children) ? children : [];
}

const roleOf = (node: unknown) => field(node, 'role');
const isCell = (node: unknown) => roleOf(node) === 'TD' || roleOf(node) === 'TH';

function below(node: unknown, is: (node: unknown) => boolean): readonly unknown[] {
  return childrenOf(node).flatMap(inner => (is(inner) ? [inner] : below(inner, is)));
}

function contentsOf(node: unknown): readonly string[] {
  const id = field(node, 'id');
  const named = field(node, 'type') === 'content' && typeof id === 'string' ? [id] : [];
  return [...named, ...childrenOf(node).flatMap(contentsOf)];
}

const span = (node: unknown, name: string) => {
  const stated = field(node, name);
  return typeof stated === 'number' ? stated : 1;
};

/** The tables a page shows something of; none where the file has no structure. */
export async function readTaggedTables(page: PDFPageProxy): Promise<readonly TaggedTable[]> {
  const tree: unknown = await page.getStructTree();
  return below(tree, node => roleOf(node) === 'Table')
    .map(table =>
      below(table, node => roleOf(node) === 'TR').map(row =>
        below(row, isCell).map(cell => ({
          columns: span(cell, 'colSpan'),
          isTall: span(cell, 'rowSpan') > 1,
          contents: contentsOf(cell),
        })),
      ),
    )
    .filter(table => table.some(isShown));
}

const isShown = (row: TaggedRow) => row.some(({ contents }) => contents.length > 0);

export interface Part {
  readonly number: number;
  readonly raw: RawPage;
  readonly grid: Grid;
}

/** Points that the words of a row take on a page. */
function heightOf(row: TaggedRow, { raw: { atoms } }: Part): number {
  const names = new Set(row.flatMap(({ contents }) => contents));
  const words = atoms.filter(({ content }) => content !== undefined && names.has(content));
  const top = words.reduce((least, { baseline, size }) => Math.min(least, baseline - size), Infinity);
  const bottom = words.reduce((most, { baseline }) => Math.max(most, baseline), -Infinity);
  return Math.max(0, bottom - top);
}

/** Points from the top of a table to the end of its first row: what repeats leaves that much less room. */
function headerHeight({ grid }: Part): number {
  const next = grid.across.map(({ top }) => top).filter(top => top > grid.top + 4);
  return next.reduce((least, top) => Math.min(least, top), grid.bottom) - grid.top;
}

/** Points between the words of a row and its lines, above and below, for two rows: words are measured without them. */
const frames = 16;

const roomOn = (part: Part) =>
  part.raw.height - (margins.top.min + margins.bottom.min) * pointsPerMillimetre - headerHeight(part);

/** A tall cell is drawn again on the next page by right; any other that stands on both was cut. */
function isTorn(above: TaggedRow, below: TaggedRow): boolean {
  return above.some(
    ({ isTall, contents }, index) =>
      !isTall && contents.length > 0 && (below[index]?.contents.length ?? 0) > 0,
  );
}

const isGroup = ([cell, ...others]: TaggedRow) =>
  cell !== undefined && others.length === 0 && cell.columns > 1;

export interface Break {
  readonly torn: boolean;
  readonly parted: boolean;
}

/** A row of a table as two pages show it. */
interface BothParts {
  readonly above: TaggedRow;
  readonly below: TaggedRow;
}

/** What happens to a table between two pages; undefined where the file does not tell. */
export function readBreak(first: Part, second: Part): Break | undefined {
  const above = first.raw.tagged.at(-1);
  const below = second.raw.tagged[0];
  if (!above || above.length !== below?.length) return undefined;
  const rows = above.flatMap((row, index): BothParts[] => {
    const again = below[index];
    return again ? [{ above: row, below: again }] : [];
  });
  const last = rows.findLastIndex(row => isShown(row.above));
  const [heading, next] = [rows[last], rows[last + 1]];
  const heightOfBoth = (row: BothParts) => heightOf(row.above, first) + heightOf(row.below, second);
  // A row that fills a page alone cannot stand on one with what heads it, nor be kept whole.
  const fits = (height: number) => height + frames < roomOn(second);
  return {
    torn: rows.some(row => isTorn(row.above, row.below) && heightOfBoth(row) < highRow * pointsPerMillimetre),
    parted:
      heading !== undefined &&
      isGroup(heading.above) &&
      next !== undefined &&
      isShown(next.below) &&
      fits(heightOfBoth(heading) + heightOf(next.below, second)),
  };
}
