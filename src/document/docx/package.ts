import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sure } from '../../sure.ts';
import { entry, zipped, type Entry } from '../zip.ts';

/** New names of what a part refers to, by the names that the library gave. */
type Identifiers = ReadonlyMap<string, string>;

const relationship = /<Relationship\b[^>]*>/gu;
const target = /\bTarget="([^"]*)"/u;
const identifier = /\bId="([^"]*)"/u;

/** "word/_rels/document.xml.rels" lists what "word/document.xml" refers to. */
const owner = (path: string) => path.replace('_rels/', '').replace(/\.rels$/u, '');

/** The library draws some identifiers by lot: they are numbered anew, in the order of what they point to. */
function stableIdentifiers(list: string): Identifiers {
  const found = (list.match(relationship) ?? []).map(tag => ({
    id: identifier.exec(tag)?.[1] ?? '',
    target: target.exec(tag)?.[1] ?? '',
  }));
  const inOrder = found.toSorted((left, right) => (left.target < right.target ? -1 : 1));
  return new Map(inOrder.map(({ id }, index) => [id, `rId${index + 1}`]));
}

/** Relationships in the order of their new names. */
function renumberList(list: string, names: Identifiers): string {
  const tags = (list.match(relationship) ?? []).map(tag =>
    tag.replace(identifier, (_all, id: string) => `Id="${names.get(id) ?? id}"`),
  );
  const sorted = tags.toSorted((left, right) => (left < right ? -1 : 1));
  let index = 0;
  return list.replace(relationship, () => sure(sorted[index++], 'relationship'));
}

function renumberReferences(xml: string, names: Identifiers): string {
  return xml.replace(
    /\b(r:(?:id|embed|link))="([^"]*)"/gu,
    (_all, name: string, id: string) => `${name}="${names.get(id) ?? id}"`,
  );
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

/** The clock's time becomes the document's own date. */
function ownDate(core: string, date: string): string {
  // Word calls a file with any other date damaged.
  if (!isoDay.test(date)) throw new RangeError(`Not an ISO date: "${date}"`);
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, (_all, tag: string) => `${tag}${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>vi-VN</dc:language></cp:coreProperties>');
}

const textPath = 'word/document.xml';
const textLinks = 'word/_rels/document.xml.rels';

/** A Word file whose text can be put in anew. */
export class Package {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #identifiers: Identifiers;

  /** The same file gives the same bytes: no clock, no lot, entries in one order. */
  constructor(file: Uint8Array, date: string) {
    const parts: Record<string, Uint8Array> = unzipSync(file);
    const rewrite = (path: string, change: (xml: string) => string) => {
      const part = parts[path];
      if (part !== undefined) parts[path] = strToU8(change(strFromU8(part)));
    };
    this.#identifiers = stableIdentifiers(strFromU8(sure(parts[textLinks], 'list of links')));
    for (const [path, links] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
      const names = stableIdentifiers(strFromU8(links));
      rewrite(path, list => renumberList(list, names));
      rewrite(owner(path), xml => renumberReferences(xml, names));
    }
    rewrite('docProps/core.xml', core => ownDate(core, date));
    const inOrder = Object.entries(parts).toSorted(([left], [right]) => (left < right ? -1 : 1));
    this.#entries = new Map(inOrder.map(([path, content]) => [path, entry(path, content)]));
  }

  get bytes(): Uint8Array {
    return zipped([...this.#entries.values()]);
  }

  /** The bytes with another text, as the library writes it. */
  withText(xml: string): Uint8Array {
    const text = strToU8(renumberReferences(xml, this.#identifiers));
    return zipped([...new Map([...this.#entries, [textPath, entry(textPath, text)]]).values()]);
  }
}
