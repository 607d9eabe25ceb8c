import type { Draft, OutlineItem } from './engine.ts';

/** Where an entry leads: a named place in the text, or the top of a page. */
type Target = { readonly place: string } | { readonly page: () => number | undefined };

interface Entry {
  readonly level: number;
  readonly title: string;
  readonly target: Target;
}

/** Levels of the outline: a section stands over headings 1 to 4, and those over rows of tables. */
export const levels = { section: 0, row: 4 } as const;

/** Collects the entries of the outline in the order of the text. */
export class Bookmarks {
  readonly #entries: Entry[] = [];
  readonly #places = new Map<object, string>();

  /** The name of the place where a node of the tree stands. */
  placeOf(node: object): string {
    const place = this.#places.get(node) ?? `muc-${this.#places.size + 1}`;
    this.#places.set(node, place);
    return place;
  }

  /** The name of the place, to be given to what is drawn of the node the entry leads to. */
  add(level: number, title: string, node: object): string {
    const place = this.placeOf(node);
    this.#entries.push({ level, title, target: { place } });
    return place;
  }

  addPage(level: number, title: string, page: () => number | undefined): void {
    this.#entries.push({ level, title, target: { page } });
  }

  /** pdfmake's own outline leads to the corner of a page; this one to the line itself. */
  write(draft: Draft): void {
    const open: { level: number; item: OutlineItem }[] = [];
    for (const { level, title, target } of this.#entries) {
      const above = open.findLastIndex(other => other.level < level);
      open.splice(above + 1);
      const parent = open.at(-1)?.item ?? draft.outline;
      const item = parent.addItem(title, { expanded: false });
      item.outlineData['Dest'] = destination(target, draft);
      // A negative count is that of a closed entry; pdfkit writes none, which the format forbids. ISO 32000-1, 12.3.3
      const siblings = Math.abs(Number(parent.outlineData['Count'] ?? 0)) + 1;
      parent.outlineData['Count'] = parent === draft.outline ? siblings : -siblings;
      open.push({ level, item });
    }
  }
}

function destination(target: Target, draft: Draft): unknown {
  // pdfkit writes a String object as a PDF string and a plain one as a PDF name.
  if ('place' in target) return new String(target.place);
  const page = draft._root.data.Pages.data.Kids[(target.page() ?? 1) - 1];
  return [page, 'XYZ', null, null, null];
}
