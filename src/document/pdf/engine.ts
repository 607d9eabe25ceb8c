import pdfMake from 'pdfmake';
import type { RecordField } from '../record.ts';
import type { BufferOptions, TDocumentDefinitions } from 'pdfmake/interfaces';
import { body } from '../standard.ts';
import { printable } from './letters.ts';
import { raisedShare, type Look, type Measure } from './measure.ts';
import { shareFonts, type Font, type SharedFace } from './shared-fonts.ts';
import type { LaidOutPage, Tags } from './tags.ts';

/** The four faces of Tinos (metric-equal to Times New Roman), read by the caller: this room reads no files. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

/** What pdfmake has and its types do not say. */
declare module 'pdfmake' {
  export const virtualfs: { writeFileSync: (name: string, content: Uint8Array) => void };
}

export const family = 'Tinos';

interface Face extends SharedFace {
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly font: Font & {
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    readonly capHeight: number;
    readonly bbox: Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>>;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(glyph: number): { readonly advanceWidth: number };
  };
  widthOfString(text: string, size: number): number;
}

export interface OutlineItem {
  readonly outlineData: Record<string, unknown>;
  readonly options: { expanded?: boolean };
  addItem(title: string, options?: { expanded: boolean }): OutlineItem;
}

/** An element of the structure tree. */
export interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: object): unknown;
  end(): void;
}

/** An object of the file. */
export interface Reference {
  readonly data: Record<string, unknown>;
  end(content?: string | Uint8Array): void;
}

/** What the finished file says of itself. */
interface Info extends Partial<Record<RecordField, string>> {
  readonly Title?: string;
  readonly Author?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

type Drawing = (...values: unknown[]) => unknown;

/** The pdfkit document between layout and last byte: inner parts that pdfmake has no option for. */
export interface Draft {
  readonly outline: OutlineItem;
  readonly _root: {
    readonly data: {
      readonly Pages: { readonly data: { readonly Kids: readonly unknown[] } };
      AcroForm?: Reference;
      PageLabels?: object;
    };
  };
  /** The very object of the definition. */
  readonly images: object;
  readonly info: Info;
  _addInfo: () => void;
  appendXML(xml: string): void;
  /** What pdfkit merges into the AcroForm at the end. */
  _acroform?: { readonly fonts: Readonly<Record<string, Reference>>; readonly defaultFont: string };
  /** The page in hand: where annotations go, and what references to them name. */
  page: { readonly annotations: readonly Reference[] };
  ref(data: Record<string, unknown>): Reference;
  text: Drawing;
  image: Drawing;
  annotate: (x: number, y: number, width: number, height: number, options: object) => unknown;
  lineWidth: Drawing;
  fill: Drawing;
  fillColor: Drawing;
  addPage: Drawing;
  markContent(kind: 'Artifact', details: { type: 'Pagination' | 'Layout' }): void;
  markStructureContent(kind: string): object;
  endMarkedContent(): void;
  struct(kind: string, details: { alt?: string }, children?: object[]): StructureElement;
  addStructure(element: StructureElement): void;
  provideFont(name: string, bold: boolean, italics: boolean): Face;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

/** Checked, since nothing but the pinned version promises these inner parts. */
function isDraft(candidate: object): candidate is Draft {
  const parts = [
    'outline',
    '_root',
    'images',
    'info',
    '_addInfo',
    'appendXML',
    'provideFont',
    'addStructure',
    'annotate',
    'ref',
    'page',
  ];
  return parts.every(part => part in candidate);
}

function useFonts(fonts: FontFiles): void {
  const files = {
    normal: ['tinos-regular.ttf', fonts.regular],
    bold: ['tinos-bold.ttf', fonts.bold],
    italics: ['tinos-italic.ttf', fonts.italic],
    bolditalics: ['tinos-bold-italic.ttf', fonts.boldItalic],
  } as const;
  for (const [name, bytes] of Object.values(files)) pdfMake.virtualfs.writeFileSync(name, bytes);
  const faces = Object.fromEntries(Object.entries(files).map(([face, [name]]) => [face, name]));
  pdfMake.setFonts({ [family]: faces });
  pdfMake.setUrlAccessPolicy(() => false);
  // Only Node's build has it; there it silences a warning and shuts the file system.
  if ('setLocalAccessPolicy' in pdfMake) pdfMake.setLocalAccessPolicy(() => false);
}

type Follow = (draft: Draft, pages: readonly LaidOutPage[]) => void;

const followers = new WeakMap<object, Follow>();
const hooked = new WeakSet();

/** pdfmake sets `_pdfMakePages` between layout and drawing: the one moment to see the pages and the pen together. */
function hookPages(draft: Draft): void {
  const prototype: unknown = Object.getPrototypeOf(draft);
  if (typeof prototype !== 'object' || prototype === null || hooked.has(prototype)) return;
  hooked.add(prototype);
  Object.defineProperty(prototype, '_pdfMakePages', {
    // This module may be read anew where pdfmake is not.
    configurable: true,
    set(this: Draft, pages: readonly LaidOutPage[]) {
      Object.defineProperty(this, '_pdfMakePages', { value: pages });
      followers.get(this.images)?.(this, pages);
    },
  });
}

/** Lays out and draws a definition; the result still waits for its last touches and `end()`. */
export async function layOutTagged(
  definition: TDocumentDefinitions,
  fonts: FontFiles,
  tags: Tags,
  laidOut: (pages: readonly LaidOutPage[]) => void,
): Promise<Draft> {
  const images = {};
  followers.set(images, (draft, pages) => {
    laidOut(pages);
    tags.follow(draft, pages);
  });
  const draft = await layOut({ ...definition, images, tagged: true }, fonts);
  tags.write(draft);
  return draft;
}

async function layOut(
  definition: TDocumentDefinitions,
  fonts: FontFiles,
  options: BufferOptions = {},
): Promise<Draft> {
  useFonts(fonts);
  const draft: object = await pdfMake.createPdf(definition, options).getStream();
  if (!isDraft(draft))
    throw new TypeError('pdfmake has changed inside: this renderer is written for 0.3.11.');
  return draft;
}

type MeasureFor = (onMissing: (letter: string) => void) => Measure;

async function openMeasure(fonts: FontFiles): Promise<MeasureFor> {
  // Its own memory of words would grow with every document.
  const options = { fontLayoutCache: false };
  const draft = await layOut({ content: ' ', defaultStyle: { font: family } }, fonts, options);
  hookPages(draft);
  const face = (look: Look = {}): Face =>
    draft.provideFont(family, look.bold ?? false, look.italics ?? false);
  shareFonts(face());
  const { ascender, descender, lineGap, font } = face();
  const covered = new Map<number, boolean>();
  const covers = (codePoint: number): boolean => {
    const known = covered.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    covered.set(codePoint, known);
    return known;
  };
  const single = ascender - descender + lineGap;
  return onMissing => ({
    width: (text, size, look) =>
      face(look).widthOfString(text, look?.raised === true ? size * raisedShare : size),
    printable: text => printable(text, covers, onMissing),
    lineHeight: size => ((single * size) / 1000) * body.lineSpacing.ours,
    lineFactor: (single / (ascender - descender)) * body.lineSpacing.ours,
  });
}

const measures = new WeakMap<FontFiles, Promise<MeasureFor>>();

/** Reading the fonts takes longer than a short document: once for the same files. */
export async function measureOf(
  fonts: FontFiles,
  onMissing: (letter: string) => void = () => undefined,
): Promise<Measure> {
  const known = measures.get(fonts) ?? openMeasure(fonts);
  measures.set(fonts, known);
  return (await known)(onMissing);
}
