import type { LookChange, ParagraphChange } from '../cure.ts';
import type { Part } from '../docx/package.ts';
import type { Span, XmlElement } from '../xml.ts';
import type { Settings } from './properties.ts';
import { spliced, type Splice } from './splice.ts';

/** Decree 30/2020/NĐ-CP is of this day; a clock would make two files of one. */
const date = '2020-03-05T00:00:00Z';
const author = 'Niêm Yết';

/** Numbers of tracked changes, of which a file may have no two alike. */
export class ChangeNumbers {
  /** Changes that were made. */
  made = 0;
  #last: number;

  constructor(parts: readonly Part[]) {
    this.#last = parts.reduce(
      (most, { text }) =>
        Array.from(text.matchAll(/\bid="(\d{1,9})"/g)).reduce(
          (largest, [, id]) => Math.max(largest, Number(id)),
          most,
        ),
      0,
    );
  }

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string) => text.replace(/[&<>"]/g, letter => escapes[letter] ?? letter);

export interface ParagraphPlan {
  readonly change?: ParagraphChange;
  /** Of the mark that its list prints. */
  readonly mark?: LookChange;
  /** Its end is new: what follows was part of it. */
  readonly isSplit?: boolean;
  /** Settings that no rule of the decree is about. */
  readonly more?: Settings;
}

/** A part of a Word file that is changed where it must be, and nowhere else. */
export class EditedPart {
  readonly path: string;
  readonly root: XmlElement;
  readonly text: string;
  /** What the file writes before the names of its elements. */
  readonly prefix: string;
  readonly numbers: ChangeNumbers;
  readonly paragraphs = new Map<XmlElement, ParagraphPlan>();
  readonly #splices: Splice[] = [];

  constructor({ path, root, text }: Part, numbers: ChangeNumbers) {
    this.path = path;
    this.root = root;
    this.text = text;
    this.numbers = numbers;
    this.prefix = /^<([^\s:>/]+:)/.exec(text.slice(root.span?.start))?.[1] ?? '';
  }

  get isChanged(): boolean {
    return this.#splices.length > 0;
  }

  changeParagraph(paragraph: XmlElement, plan: ParagraphPlan): void {
    const known = this.paragraphs.get(paragraph);
    const change = { ...known?.change, ...plan.change };
    this.paragraphs.set(paragraph, { ...known, ...plan, change });
  }

  add(...splices: readonly Splice[]): void {
    this.#splices.push(...splices);
  }

  insert(at: number, text: string): void {
    this.add({ start: at, end: at, text });
  }

  replace({ start, end }: Span, text: string): void {
    this.add({ start, end, text });
  }

  /** As it was written. */
  raw({ span }: XmlElement): string {
    return span ? this.text.slice(span.start, span.end) : '';
  }

  /** "w:ins" under the prefix that the file uses. */
  name(name: string): string {
    return this.prefix + name.slice('w:'.length);
  }

  attributes(set: Readonly<Record<string, string>>): string {
    return Object.entries(set)
      .map(([name, value]) => ` ${name.startsWith('w:') ? this.name(name) : name}="${escaped(value)}"`)
      .join('');
  }

  element(name: string, set: Readonly<Record<string, string>>, ...inner: readonly string[]): string {
    const opening = `<${this.name(name)}${this.attributes(set)}`;
    const content = inner.join('');
    return content === '' ? `${opening}/>` : `${opening}>${content}</${this.name(name)}>`;
  }

  /** A tracked change: who, when, and what of. */
  change(name: string, ...inner: readonly string[]): string {
    this.numbers.made += 1;
    const set = { 'w:id': String(this.numbers.next()), 'w:author': author, 'w:date': date };
    return this.element(name, set, ...inner);
  }

  toString(): string {
    return spliced(this.text, this.#splices);
  }
}
