import { sure } from '../../sure.ts';
import type { Question } from '../tree.ts';
import type { Draft, StructureElement } from './engine.ts';
import type { Fields } from './fields.ts';

/** What a screen reader hears: kinds of PDF 1.7, 14.8.4. */
type Kind =
  | 'P'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Figure'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | `H${number}`;

interface Details {
  /** Words in the stead of a picture, or for where a link leads. */
  readonly alternative?: string;
  readonly summary?: string;
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly rows?: number;
}

interface Tag {
  readonly kind: Kind | 'Document';
  readonly details: Details;
  readonly children: Tag[];
  /** Stretches of pages that show it, and what was drawn among them. */
  readonly contents: (object | Placed)[];
  readonly parent?: Tag;
  /** What a link has from its first annotation on. */
  drawn?: Placed;
}

/** A gap of a line: dots, with a field over them. */
interface Asking {
  readonly asks: Question;
  readonly within: Tag;
}

/** A field or a link on its page. */
class Placed {
  readonly element: StructureElement;
  readonly page: Draft['page'];

  constructor(element: StructureElement, page: Draft['page']) {
    this.element = element;
    this.page = page;
  }
}

/** Kinds that count although nothing is in them: an empty cell keeps its column. */
const standing: readonly string[] = ['Document', 'Table', 'TR', 'TH', 'TD'];

/** No part of the text: what every page repeats, and rules. PDF 1.7, 14.8.2.2 */
type Artifact = 'Pagination' | 'Layout';

/** The key of ink that nobody should hear: dots for the pen, words said again. */
export const unheard = 'unheard';

/** What pdfmake is about to draw. */
export interface LaidOutPage {
  readonly items: readonly { readonly type: string; readonly item?: unknown }[];
}

interface Word {
  readonly text: string;
  readonly decorationColor?: unknown;
}

/**
 * The structure of the document. pdfmake's own `tagged` writes an empty one; it hands no mark of ours from a text to
 * its words either, but for the colour of an underline, which nothing here has: the key of the tag travels there.
 */
export class Tags {
  readonly #root: Tag = { kind: 'Document', details: {}, children: [], contents: [] };
  readonly #byKey = new Map<string, Tag>();
  readonly #asking = new Map<string, Asking>();
  readonly #fields: Fields | undefined;
  #parent = this.#root;
  #ranks: number[] = [];

  /** With `fields`, gaps are typed in. */
  constructor(fields?: Fields) {
    this.#fields = fields;
  }

  #tag(key: string): Tag {
    return sure(this.#byKey.get(key), 'tag of that key');
  }

  /** The key for the dots of a gap inside the text of another key: a field where one types, else nothing to hear. */
  gap(within: string, asks: Question | undefined): string {
    if (asks === undefined || !this.#fields) return unheard;
    const key = `gap-${this.#asking.size}`;
    this.#asking.set(key, { asks, within: this.#tag(within) });
    return key;
  }

  /** A tag with text of its own; its key goes into `decorationColor`. */
  leaf(kind: Kind, details: Details = {}): string {
    const key = `tag-${this.#byKey.size}`;
    this.#byKey.set(key, this.#open(kind, details));
    return key;
  }

  /** A tag that only holds those made inside. */
  within<Result>(kind: Kind, make: () => Result, details: Details = {}): Result {
    const outer = this.#parent;
    this.#parent = this.#open(kind, details);
    const result = make();
    this.#parent = outer;
    return result;
  }

  /** Like `within`, for a tag that has words before the others. */
  around<Result>(kind: Kind, make: (key: string) => Result, details: Details = {}): Result {
    const outer = this.#parent;
    const key = this.leaf(kind, details);
    this.#parent = this.#tag(key);
    const result = make(key);
    this.#parent = outer;
    return result;
  }

  /** A heading: no level is ever skipped, whatever the ranks. */
  heading(rank: number): string {
    this.#ranks = [...this.#ranks.filter(open => open < rank), rank];
    return this.leaf(`H${this.#ranks.length}`);
  }

  #open(kind: Kind, details: Details): Tag {
    const tag: Tag = { kind, details, children: [], contents: [], parent: this.#parent };
    this.#parent.children.push(tag);
    return tag;
  }

  /** Marks what is drawn as it is drawn: words by their tags, all else, repeated headers too, as artifacts. */
  follow(draft: Draft, pages: readonly LaidOutPage[]): void {
    const keys = drawnKeys(pages);
    let open: Tag | Artifact | undefined;
    const mark = (tag: Tag | Artifact): void => {
      if (open === tag) return;
      if (open) draft.endMarkedContent();
      open = tag;
      if (typeof tag === 'string') draft.markContent('Artifact', { type: tag });
      else tag.contents.push(draft.markStructureContent(tag.kind));
    };
    const markNext = (...drawn: unknown[]): void => {
      const { value } = keys.next();
      const asking = this.#asking.get(value ?? '');
      if (asking && this.#fields) {
        mark('Layout');
        asking.within.contents.push(
          new Placed(this.#fields.place(asking.asks, placeOf(drawn), draft), draft.page),
        );
        return;
      }
      // Words without letters leave open what is; where nothing is, they too have to be marked.
      if (value !== '' || open === undefined) mark(this.#markOf(value));
    };
    // pdfmake gives words their colour by filling a path that is not there, outside of every mark.
    const fill = draft.fill.bind(draft);
    draft.fill = (...how) =>
      how.length === 0 || how[0] === 'nonzero' ? fill(...how) : draft.fillColor(...how);
    before(draft, 'text', markNext);
    before(draft, 'image', markNext);
    // The first thing pdfmake does for a line.
    before(draft, 'lineWidth', () => mark('Layout'));
    before(draft, 'addPage', () => {
      if (open) draft.endMarkedContent();
      open = undefined;
    });
    const annotate = draft.annotate.bind(draft);
    draft.annotate = (x, y, width, height, options) =>
      annotate(x, y, width, height, { ...options, ...(typeof open === 'object' && linked(open, draft)) });
  }

  #markOf(key: string | undefined): Tag | Artifact {
    if (key === unheard) return 'Layout';
    return this.#byKey.get(key ?? '') ?? 'Pagination';
  }

  write(draft: Draft): void {
    draft.addStructure(elementOf(this.#root, draft) ?? draft.struct('Document', {}, []));
  }
}

/** Of a link: its place in the structure, and its words; pdfkit gives it neither. ISO 14289-1, 7.18.5 */
function linked(tag: Tag, draft: Draft): object {
  if (tag.kind !== 'Link') return tag.parent ? linked(tag.parent, draft) : {};
  tag.drawn ??= new Placed(draft.struct(tag.kind, {}), draft.page);
  return { structParent: tag.drawn.element, Contents: new String(tag.details.alternative ?? '') };
}

/** pdfmake draws each word with its place and width. */
function placeOf([, x, y, options]: readonly unknown[]): { x: number; y: number; width: number } {
  const width =
    typeof options === 'object' && options !== null && 'textWidth' in options ? options.textWidth : undefined;
  if (typeof x === 'number' && typeof y === 'number' && typeof width === 'number') return { x, y, width };
  throw new TypeError('pdfmake has changed inside: this renderer is written for 0.3.11.');
}

function before(
  draft: Draft,
  method: 'text' | 'image' | 'lineWidth' | 'addPage',
  first: (...values: unknown[]) => void,
): void {
  const plain = draft[method].bind(draft);
  draft[method] = (...values) => {
    first(...values);
    return plain(...values);
  };
}

/** For every word and picture, in the order they are drawn, its key; nothing for what is no content; '' for no ink. */
function* drawnKeys(pages: readonly LaidOutPage[]): Generator<string | undefined, undefined> {
  const seen = new Set<Word>();
  for (const { items } of pages) {
    for (const { type, item } of items) {
      if (type === 'image') yield keyOf(item);
      if (type !== 'line') continue;
      for (const word of wordsOf(item)) {
        if (word.text === '') yield '';
        else yield seen.has(word) ? undefined : keyOf(word);
        seen.add(word);
      }
    }
  }
}

function keyOf(item: unknown): string | undefined {
  const carries = typeof item === 'object' && item !== null && 'decorationColor' in item;
  return carries && typeof item.decorationColor === 'string' ? item.decorationColor : undefined;
}

const isWord = (item: unknown): item is Word => typeof item === 'object' && item !== null && 'text' in item;

function wordsOf(line: unknown): Word[] {
  if (typeof line !== 'object' || line === null || !('inlines' in line)) return [];
  const words: readonly unknown[] = Array.isArray(line.inlines) ? line.inlines : [];
  return words.filter(isWord);
}

/** pdfkit names the page in hand as that of every annotation. */
function addPlaced(element: StructureElement, { element: field, page }: Placed, draft: Draft): void {
  const inHand = draft.page;
  draft.page = page;
  element.add(field);
  draft.page = inHand;
}

function elementOf(tag: Tag, draft: Draft): StructureElement | undefined {
  const children = tag.children.flatMap(child => {
    const element = elementOf(child, draft);
    if (!element) return [];
    return [child.drawn ? new Placed(element, child.drawn.page) : element];
  });
  if (children.length + tag.contents.length === 0 && !standing.includes(tag.kind)) return undefined;
  const { alternative, summary, scope, columns = 1, rows = 1 } = tag.details;
  const details = alternative === undefined ? {} : { alt: alternative };
  const element = tag.drawn?.element ?? draft.struct(tag.kind, details);
  if (summary !== undefined || scope !== undefined || columns > 1 || rows > 1) {
    element.dictionary.data['A'] = {
      O: 'Table',
      ...(summary !== undefined && { Summary: new String(summary) }),
      ...(scope !== undefined && { Scope: scope }),
      ...(columns > 1 && { ColSpan: columns }),
      ...(rows > 1 && { RowSpan: rows }),
    };
  }
  for (const part of [...tag.contents, ...children]) {
    if (part instanceof Placed) addPlaced(element, part, draft);
    else element.add(part);
  }
  element.end();
  return element;
}
