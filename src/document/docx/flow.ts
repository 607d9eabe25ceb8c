import {
  BookmarkEnd,
  BookmarkStart,
  Paragraph,
  type IParagraphOptions,
  type ISpacingProperties,
  type ParagraphChild,
} from 'docx';
import { slugify } from '../../language/fold.ts';
import { body } from '../standard.ts';
import type { StyleId } from './styles.ts';
import { twips } from './units.ts';

/** Word's limit. */
const longestBookmark = 40;

type Looks = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'spacing' | 'tabStops'>;

/**
 * Makes paragraphs in reading order. What is asked for before a paragraph exists — a page break, a bookmark, room after
 * a table — waits here for the next one, be it a line of text or the first line in a table.
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
  #breaksPage = false;
  #afterTable = false;
  #names: string[] = [];
  #bookmarks = 0;
  #drawings = 0;

  openSection(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.taken = 0;
    this.#breaksPage = false;
    this.#afterTable = false;
    this.#names = [];
  }

  breakPage(): void {
    this.#breaksPage = true;
    this.taken = 0;
  }

  /** What does not fit goes on over the next page. */
  take(height: number): void {
    this.taken = (this.taken + height) % this.height;
  }

  leaveTable(): void {
    this.#afterTable = true;
  }

  bookmark(words: string): void {
    this.#names.push(words);
  }

  nextDrawing(): number {
    this.#drawings += 1;
    return this.#drawings;
  }

  paragraph(style: StyleId, children: readonly ParagraphChild[], looks: Looks = {}): Paragraph {
    const spacing = this.#spacing(looks.spacing);
    const pageBreakBefore = this.#breaksPage;
    this.#breaksPage = false;
    const paragraph = new Paragraph({
      style,
      ...looks,
      ...(spacing === undefined ? {} : { spacing }),
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
      children,
    });
    this.#mark(paragraph);
    return paragraph;
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
    if (!this.#afterTable) return asked;
    this.#afterTable = false;
    return { ...asked, before: Math.max(asked?.before ?? 0, twips(body.spaceBetween.ours)) };
  }

  /** The library's own bookmarks are numbered by a counter that never starts again. */
  #mark(paragraph: Paragraph): void {
    for (const words of this.#names) {
      this.#bookmarks += 1;
      const name = `b${this.#bookmarks}_${slugify(words).replaceAll('-', '_')}`.slice(0, longestBookmark);
      paragraph.addChildElement(new BookmarkStart(name, this.#bookmarks));
      paragraph.addChildElement(new BookmarkEnd(this.#bookmarks));
    }
    this.#names = [];
  }
}
