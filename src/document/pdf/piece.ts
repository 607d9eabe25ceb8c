import type { Content } from 'pdfmake/interfaces';
import { pointsPerMillimetre } from '../standard.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { Measure } from './measure.ts';
import type { Tags } from './tags.ts';

/** What every block needs to know of the page it is set on; points. */
export interface Sheet {
  readonly measure: Measure;
  readonly bookmarks: Bookmarks;
  readonly tags: Tags;
  /** Page numbers to be written once the pages are laid out: from the tag of the blank to the place it asks for. */
  readonly pageBlanks: Map<string, string>;
  readonly textWidth: number;
  readonly textHeight: number;
  /** From the top edge of the paper. */
  readonly top: number;
  /** How many times as large its type is as that of a text in the hand; absent: once. */
  readonly scale?: number;
}

/** One thing after another on the page. */
export interface Piece {
  readonly content: Content;
  /** Points it takes, as estimated. */
  readonly height: number;
  /** Points of its beginning that a heading above must have room for. */
  readonly opening: number;
  /** Never the last thing on a page. */
  readonly leads?: true;
  /** Never the first text on a page. */
  readonly closes?: true;
}

export const millimetres = (length: number): number => length * pointsPerMillimetre;

/** Drawn rules, points; the decree says "nét liền" and no more. */
const ruleWidth = 0.75;

/**
 * An unbreakable block taller than a page is lost by pdfmake without a word: estimates above this share of a page let
 * the block flow instead.
 */
const safeShare = 0.8;

export function fitsOnePage(height: number, sheet: Sheet): boolean {
  return height <= sheet.textHeight * safeShare;
}

/** A drawn line, centred. */
export function rule(width: number, above: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: ruleWidth }],
    alignment: 'center',
    margin: [0, above, 0, 0],
  };
}

/** Starts a new page unless so many points are left; takes no room itself. */
export function roomFor(height: number): Content {
  return {
    stack: [{ canvas: [], margin: [0, 0, 0, height] }],
    unbreakable: true,
    margin: [0, 0, 0, -height],
  };
}

/** Headings and the beginning of what they head, on one page. */
export function keepWithNext(leading: readonly Piece[], next: Piece | undefined, sheet: Sheet): Content[] {
  const contents = leading.map(piece => piece.content);
  const reserve = next?.opening ?? 0;
  const height = leading.reduce((sum, piece) => sum + piece.height, 0);
  if (!fitsOnePage(height + reserve * safeShare, sheet)) return contents;
  return [
    {
      stack: [...contents, { canvas: [], margin: [0, 0, 0, reserve] }],
      unbreakable: true,
      margin: [0, 0, 0, -reserve],
    },
  ];
}
