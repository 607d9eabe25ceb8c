import type { Passage, Piece, Section } from './model.ts';
import type { XmlElement } from './xml.ts';

/** Looks of letters that a cure gives; what it does not name stays. */
export interface LookChange {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly underlined?: false;
  readonly colour?: 'black';
  readonly ground?: 'none';
}

export interface ParagraphChange {
  readonly align?: 'center' | 'justify';
  /** Millimetres. */
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  /** Points; between paragraphs of one style too. */
  readonly before?: number;
  /** Multiple of a single line. */
  readonly line?: number;
}

/** Millimetres. */
export interface PageChange {
  readonly width?: number;
  readonly height?: number;
  readonly turned?: Section['turned'];
  readonly margins?: Partial<Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>>;
  readonly hidesFirstNumber?: true;
  readonly restartsNumbering?: true;
}

/** What puts a fault of a Word file right without touching what the text says. */
export type Cure =
  | { readonly kind: 'look'; readonly pieces: readonly Piece[]; readonly change: LookChange }
  | { readonly kind: 'paragraph'; readonly of: Passage; readonly change: ParagraphChange }
  | { readonly kind: 'words'; readonly of: Passage; readonly rewrite: (text: string) => string }
  | { readonly kind: 'page'; readonly of: Section; readonly change: PageChange }
  /** A line of this many millimetres under the last of these words, in the place of any there is. */
  | { readonly kind: 'rule'; readonly under: Passage; readonly length: number }
  /** A number in the middle of the head of each page, and none at its foot. */
  | { readonly kind: 'page-number'; readonly of: Section; readonly pages: 'default' | 'even' }
  | { readonly kind: 'no-first-number'; readonly of: Section }
  | { readonly kind: 'rows'; readonly rows: readonly XmlElement[]; readonly set: 'repeat' | 'whole' };

/** What a fault of words adds to itself. */
export const rewording = (of: Passage, rewrite: (text: string) => string) =>
  ({ cures: [{ kind: 'words', of, rewrite }] }) as const;

/** The last stop of a line, put in place of any other. */
export const endingWith = (of: Passage, stop: string) =>
  rewording(of, text => text.replace(/[\s\u00a0]*[.,;:]?[\s\u00a0]*$/u, stop));

/** A head of its own for the first page; where it would lose more than the number there is no cure. */
export function hideFirstNumber(of: Section): readonly Cure[] {
  const bearsMark = of.marks.some(({ text }) => text !== '');
  if (bearsMark && of.source?.heads.first === undefined) return [];
  return [
    { kind: 'page', of, change: { hidesFirstNumber: true } },
    { kind: 'no-first-number', of },
  ];
}
