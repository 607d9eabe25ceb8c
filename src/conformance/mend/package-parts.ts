import { strToU8 } from 'fflate';
import type { Package } from '../docx/package.ts';
import type { PageKind } from '../model.ts';
import { descendants, readXml, type XmlElement } from '../xml.ts';
import { ChangeNumbers, EditedPart } from './edited-part.ts';
import { numberParagraph } from './page-numbers.ts';

const strict = 'http://purl.oclc.org/ooxml';
const names = {
  transitional: {
    word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    word: `${strict}/wordprocessingml/main`,
    relations: `${strict}/officeDocument/relationships`,
  },
} as const;

const headType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const typesPath = '[Content_Types].xml';

/** The parts of a Word file that a mend changes, each opened when it is needed. */
export class PackageParts {
  readonly main: EditedPart;
  readonly #file: Package;
  readonly #numbers: ChangeNumbers;
  readonly #opened = new Map<string, EditedPart>();
  /** Which part each element of a head or foot stands in. */
  readonly #homes = new Map<XmlElement, EditedPart>();
  readonly #added = new Map<string, string>();

  constructor(file: Package, edges: readonly string[]) {
    this.#file = file;
    const paths = [...new Set([file.main, ...edges])];
    const parts = paths.flatMap(path => file.part(path) ?? []);
    this.#numbers = new ChangeNumbers(parts);
    for (const part of parts) this.#opened.set(part.path, new EditedPart(part, this.#numbers));
    const main = this.#opened.get(file.main);
    if (!main) throw new Error('The file lost its main part.');
    this.main = main;
    for (const path of edges) this.#settle(path);
  }

  #settle(path: string): void {
    const part = this.#opened.get(path);
    if (!part || part === this.main) return;
    for (const name of ['w:p', 'w:r'])
      for (const element of descendants(part.root, name)) this.#homes.set(element, part);
  }

  at(path: string): EditedPart | undefined {
    const known = this.#opened.get(path);
    if (known) return known;
    const part = this.#file.part(path);
    if (!part) return undefined;
    const opened = new EditedPart(part, this.#numbers);
    this.#opened.set(path, opened);
    return opened;
  }

  homeOf(element: XmlElement): EditedPart {
    return this.#homes.get(element) ?? this.main;
  }

  /** How many changes were made. */
  get made(): number {
    return this.#numbers.made;
  }

  get opened(): Iterable<EditedPart> {
    return this.#opened.values();
  }

  /** A head with the number of the page; what the section writes to show it, or nothing where the file cannot take one. */
  addHead(kind: PageKind): string | undefined {
    const folder = this.#file.main.slice(0, this.#file.main.lastIndexOf('/') + 1);
    const name = this.#file.main.slice(folder.length);
    const relations = this.at(`${folder}_rels/${name}.rels`);
    const types = this.at(typesPath);
    if (!relations?.root.span || !types?.root.span) return undefined;
    const space = this.main.text.includes(`${strict}/wordprocessingml`) ? names.strict : names.transitional;
    const file = this.#freeName(folder);
    const id = this.#freeId(relations);
    const content = `<w:hdr xmlns:w="${space.word}"/>`;
    const head = new EditedPart(
      { path: folder + file, root: readXml(content), text: content },
      this.#numbers,
    );
    this.#added.set(
      folder + file,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="${space.word}">${numberParagraph(head)}</w:hdr>`,
    );
    relations.insert(
      relations.root.span.close,
      `<${relations.prefix}Relationship Id="${id}" Type="${space.relations}/header" Target="${file}"/>`,
    );
    types.insert(
      types.root.span.close,
      `<${types.prefix}Override PartName="/${folder}${file}" ContentType="${headType}"/>`,
    );
    const reference = this.main.name('w:headerReference');
    return `<${reference} xmlns:r="${space.relations}" ${this.main.name('w:type')}="${kind}" r:id="${id}"/>`;
  }

  #freeName(folder: string): string {
    let number = 1;
    while (this.#file.has(`${folder}header${number}.xml`) || this.#added.has(`${folder}header${number}.xml`))
      number += 1;
    return `header${number}.xml`;
  }

  #freeId(relations: EditedPart): string {
    let number = this.#added.size + 1;
    while (relations.text.includes(`"rIdNiemYet${number}"`)) number += 1;
    return `rIdNiemYet${number}`;
  }

  /** What of the file is to be written anew. */
  get changed(): ReadonlyMap<string, Uint8Array> {
    const edited = [...this.#opened.values()].filter(({ isChanged }) => isChanged);
    return new Map(
      [...edited.map(part => [part.path, inUtf8(String(part))] as const), ...this.#added].map(
        ([path, text]) => [path, strToU8(text)],
      ),
    );
  }
}

/** Read in whatever letters, written in these. */
const inUtf8 = (text: string) =>
  text.replace(/^(\s*<\?xml\b[^>]*\bencoding=["'])utf-16(?:le|be)?(?=["'])/i, '$1UTF-8');
