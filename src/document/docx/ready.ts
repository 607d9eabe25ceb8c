import { XmlComponent, type IContext, type IXmlableObject } from 'docx';
import { printable } from '../printable.ts';
import type { Run } from '../tree.ts';
import { apart } from './words.ts';

/** Of an element: a component of the library, or at once what it hands over to be written. */
export type Part = XmlComponent | IXmlableObject;

/**
 * An element made without the library's classes, in the shape in which they hand themselves over. A long table has a
 * hundred thousand elements, and each of theirs takes three times as long.
 */
export class Ready extends XmlComponent {
  readonly #parts: readonly Part[];

  constructor(name: string, parts: readonly Part[]) {
    super(name);
    this.#parts = parts;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const written = (part: Part) => (part instanceof XmlComponent ? part.prepForXml(context) : part);
    return { [this.rootKey]: this.#parts.map(written) };
  }
}

/** An element without content. */
export const mark = (
  name: string,
  attributes?: Readonly<Record<string, string | number>>,
): IXmlableObject => ({
  [name]: attributes === undefined ? {} : { _attr: attributes },
});

const kept = { _attr: { 'xml:space': 'preserve' } };

const looks = (bold: boolean, italic: boolean, raised: boolean): IXmlableObject => ({
  'w:rPr': [
    ...(bold ? [mark('w:b'), mark('w:bCs')] : []),
    ...(italic ? [mark('w:i'), mark('w:iCs')] : []),
    ...(raised ? [mark('w:vertAlign', { 'w:val': 'superscript' })] : []),
  ],
});

/** As `wordRun` makes it. */
export function readyRun(run: Run, always: { readonly bold?: true } = {}): IXmlableObject {
  const { bold = always.bold, italic, raised } = run;
  const isPlain = bold === undefined && italic === undefined && raised === undefined;
  return {
    'w:r': [
      ...(isPlain ? [] : [looks(bold === true, italic === true, raised !== undefined)]),
      ...apart(printable(run.text)).map(text => ({ 'w:t': [kept, text] })),
    ],
  };
}
