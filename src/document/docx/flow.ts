import {
  BookmarkEnd,
  BookmarkStart,
  Paragraph,
  type IParagraphOptions,
  type ISpacingProperties,
  type XmlComponent,
} from 'docx';
import { slugify } from '../../language/fold.ts';
import { printable } from '../printable.ts';
import { body } from '../standard.ts';
import type { DocumentTree, Section, Text } from '../tree.ts';
import { mark, type Part } from './ready.ts';
import { postedStyle, type StyleId } from './styles.ts';
import { twips } from './units.ts';
import { markRevision, revisedRuns, type Revision } from './words.ts';

/** Word's limit. */
const longestBookmark = 40;

type Looks = Pick<
  IParagraphOptions,
  'alignment' | 'indent' | 'keepNext' | 'outlineLevel' | 'run' | 'spacing' | 'tabStops'
>;

/**
 * Makes paragraphs in reading order. What is asked for before a paragraph exists — a page break, a bookmark, room after
 * a table or dots — waits here for the next one, be it a line of text or the first line in a table.
 */
export class Flow {
  /** Points. */
  width = 0;
  /** Points. */
  height = 0;
  /** Points taken on the page in hand, as foretold. */
  taken = 0;
  /** Whether the last lines of this block must stand on the page of the next. */
  keepsNext = false;
  /** The paper of a text on a wall. */
  posted: Section['posted'];
  #breaksPage = false;
  #wantsGapAbove = false;
  #names: string[] = [];
  readonly #places = new Map<object, string>();
  readonly #pages = new Map<object, number>();
  readonly #foretold: ReadonlyMap<object, number>;
  #page = 1;
  #bookmarks = 0;
  #marks = 0;
  #drawings = 0;
  #controls = 0;
  readonly #reviser: Omit<Revision, 'id'>;

  /** Whether gaps are content controls. */
  readonly fillable: boolean;

  /** Pages as an earlier drawing of the same document foretold them. */
  constructor(
    { author, date }: Pick<DocumentTree, 'author' | 'date'>,
    foretold: ReadonlyMap<object, number> = new Map(),
    fillable = false,
  ) {
    this.#reviser = { author: printable(author), date: `${date}T00:00:00Z` };
    this.#foretold = foretold;
    this.fillable = fillable;
  }

  /** Printed numbers of the pages on which nodes are likely to stand. */
  get pages(): ReadonlyMap<object, number> {
    return this.#pages;
  }

  openSection(
    width: number,
    height: number,
    { restartsNumbering, posted }: Pick<Section, 'restartsNumbering' | 'posted'>,
  ): void {
    this.posted = posted;
    this.width = width;
    this.height = height;
    this.taken = 0;
    this.#page = restartsNumbering ? 1 : this.#page + 1;
    this.#breaksPage = false;
    this.#wantsGapAbove = false;
    this.#names = [];
  }

  breakPage(): void {
    this.#breaksPage = true;
    this.turnPage();
  }

  turnPage(): void {
    this.#page += 1;
    this.taken = 0;
  }

  /** What does not fit goes on over the next pages, by whole lines and never by one. */
  take(height: number, line: number): void {
    this.taken += height;
    while (this.taken > this.height) {
      const over = Math.max(2, Math.ceil((this.taken - this.height) / line)) * line;
      this.turnPage();
      this.taken = over;
    }
  }

  /** The last line in hand stands so many pages further. */
  goOn(pages: number, taken: number): void {
    this.#page += pages;
    this.taken = taken;
  }

  /** The node stands so many pages below the one in hand. */
  standsHere(node: object, below = 0): void {
    this.#pages.set(node, this.#page + below);
  }

  foretoldPage(node: object): number {
    return this.#foretold.get(node) ?? 1;
  }

  leaveGap(): void {
    this.#wantsGapAbove = true;
  }

  /** The name of the bookmark at a node of the tree. */
  placeOf(node: object, words: string): string {
    const known = this.#places.get(node);
    if (known !== undefined) return known;
    this.#bookmarks += 1;
    const slug = slugify(words).replaceAll('-', '_');
    const name = `b${this.#bookmarks}_${slug}`.slice(0, longestBookmark);
    this.#places.set(node, name);
    return name;
  }

  bookmark(words: string, node: object): void {
    this.#names.push(this.placeOf(node, words));
  }

  nextControl(): number {
    this.#controls += 1;
    return this.#controls;
  }

  nextDrawing(): number {
    this.#drawings += 1;
    return this.#drawings;
  }

  /** Bookmarks and changes are numbered together: Word calls both annotations. */
  #nextRevision = (): Revision => {
    this.#marks += 1;
    return { id: this.#marks, ...this.#reviser };
  };

  /** A paragraph of words that may have been inserted or deleted. */
  prose(style: StyleId, text: Text, looks: Looks = {}): Paragraph {
    const run = markRevision(text, this.#nextRevision);
    return this.paragraph(style, revisedRuns(text, this.#nextRevision), { ...looks, ...(run && { run }) });
  }

  paragraph(style: StyleId, children: readonly XmlComponent[], looks: Looks = {}): Paragraph {
    const spacing = this.#spacing(looks.spacing);
    const pageBreakBefore = this.#breaksPage;
    this.#breaksPage = false;
    const paragraph = new Paragraph({
      style: this.#styleOf(style),
      ...looks,
      ...(spacing === undefined ? {} : { spacing }),
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
    });
    // The library's list of children knows no content control.
    for (const child of children) paragraph.addChildElement(child);
    for (const { name, id } of this.#takeBookmarks()) {
      paragraph.addChildElement(new BookmarkStart(name, id));
      paragraph.addChildElement(new BookmarkEnd(id));
    }
    return paragraph;
  }

  /** As `paragraph`, at once in the shape in which it is written. */
  ready(
    style: StyleId,
    runs: readonly Part[],
    { keepNext, alignment, outlineLevel }: Pick<Looks, 'keepNext' | 'alignment' | 'outlineLevel'>,
  ): Part {
    const { before } = this.#spacing(undefined) ?? {};
    const pageBreakBefore = this.#breaksPage;
    this.#breaksPage = false;
    const properties = [
      mark('w:pStyle', { 'w:val': this.#styleOf(style) }),
      ...(keepNext === true ? [mark('w:keepNext')] : []),
      ...(pageBreakBefore ? [mark('w:pageBreakBefore')] : []),
      ...(before === undefined ? [] : [mark('w:spacing', { 'w:before': before })]),
      ...(alignment === undefined ? [] : [mark('w:jc', { 'w:val': alignment })]),
      ...(outlineLevel === undefined ? [] : [mark('w:outlineLvl', { 'w:val': outlineLevel })]),
    ];
    const bookmarks = this.#takeBookmarks().flatMap(({ name, id }) => [
      mark('w:bookmarkStart', { 'w:name': name, 'w:id': id }),
      mark('w:bookmarkEnd', { 'w:id': id }),
    ]);
    return { 'w:p': [{ 'w:pPr': properties }, ...runs, ...bookmarks] };
  }

  /** A line of one point where Word cannot do without a paragraph: after a last table and between two. */
  seam(place: 'between' | 'end'): Paragraph {
    return place === 'end'
      ? new Paragraph({ style: 'Seam' })
      : new Paragraph({
          style: 'Seam',
          spacing: { before: twips(body.spaceBetween.ours) },
          ...(this.keepsNext ? { keepNext: true } : {}),
        });
  }

  #spacing(asked: ISpacingProperties | undefined): ISpacingProperties | undefined {
    if (!this.#wantsGapAbove) return asked;
    this.#wantsGapAbove = false;
    return { ...asked, before: Math.max(asked?.before ?? 0, twips(body.spaceBetween.ours)) };
  }

  #styleOf(style: StyleId): string {
    return this.posted === undefined ? style : postedStyle(style, this.posted);
  }

  /** The library's own bookmarks are numbered by a counter that never starts again. */
  #takeBookmarks(): readonly { readonly name: string; readonly id: number }[] {
    if (this.#names.length === 0) return [];
    const taken = this.#names.map(name => {
      this.#marks += 1;
      return { name, id: this.#marks };
    });
    this.#names = [];
    return taken;
  }
}
