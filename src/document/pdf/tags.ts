import type { Draft, Element } from './engine.ts';

/** What a screen reader hears: kinds of PDF 1.7, 14.8.4. */
type Kind =
  | 'P'
  | 'TOC'
  | 'TOCI'
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
  /** Stretches of pages that show it. */
  readonly contents: object[];
}

/** Kinds that count although nothing is in them: an empty cell keeps its column. */
const standing: readonly string[] = ['Document', 'Table', 'TR', 'TH', 'TD'];

/** No part of the text: what every page repeats, and rules. PDF 1.7, 14.8.2.2 */
type Artifact = 'Pagination' | 'Layout';

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
  #parent = this.#root;
  #ranks: number[] = [];

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
    this.#parent = this.#byKey.get(key)!;
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
    const tag: Tag = { kind, details, children: [], contents: [] };
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
    const markNext = (): void => {
      const { value } = keys.next();
      // Words without letters leave open what is; where nothing is, they too have to be marked.
      if (value !== '' || open === undefined) mark(this.#byKey.get(value ?? '') ?? 'Pagination');
    };
    // pdfmake gives words their colour by filling a path that is not there, outside of every mark.
    const fill = draft.fill.bind(draft);
    draft.fill = (...color) => (color.length > 0 ? draft.fillColor(...color) : fill());
    before(draft, 'text', markNext);
    before(draft, 'image', markNext);
    // The first thing pdfmake does for a line.
    before(draft, 'lineWidth', () => mark('Layout'));
    before(draft, 'addPage', () => {
      if (open) draft.endMarkedContent();
      open = undefined;
    });
  }

  write(draft: Draft): void {
    draft.addStructure(elementOf(this.#root, draft) ?? draft.struct('Document', {}, []));
  }
}

function before(draft: Draft, method: 'text' | 'image' | 'lineWidth' | 'addPage', first: () => void): void {
  const plain = draft[method].bind(draft);
  draft[method] = (...values) => {
    first();
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

function elementOf(tag: Tag, draft: Draft): Element | undefined {
  const children = tag.children.map(child => elementOf(child, draft)).filter(child => child !== undefined);
  if (children.length + tag.contents.length === 0 && !standing.includes(tag.kind)) return undefined;
  const { alternative, summary, scope, columns = 1, rows = 1 } = tag.details;
  const element = draft.struct(tag.kind, alternative === undefined ? {} : { alt: alternative });
  if (summary !== undefined || scope !== undefined || columns > 1 || rows > 1) {
    element.dictionary.data['A'] = {
      O: 'Table',
      ...(summary !== undefined && { Summary: new String(summary) }),
      ...(scope !== undefined && { Scope: scope }),
      ...(columns > 1 && { ColSpan: columns }),
      ...(rows > 1 && { RowSpan: rows }),
    };
  }
  for (const part of [...tag.contents, ...children]) element.add(part);
  element.end();
  return element;
}
