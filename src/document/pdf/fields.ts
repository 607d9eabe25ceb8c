import { sure } from '../../sure.ts';
import { sizes } from '../standard.ts';
import type { Question } from '../tree.ts';
import { family, type Draft, type StructureElement, type Reference } from './engine.ts';

/** Points. A field lower than this cuts the marks of "Ỷ" in some viewers. */
const height = 18;
const letters = 13;
/** From the printed dots down to the foot of the field: what is typed then stands on the dots. */
const below = 2.6;
/** Share of its size that Tinos rises above the line and falls below it. */
const rise = 0.891;

/**
 * ISO 32000-1, 12.7.4: bits of Ff. A text field takes no more than its line shows, so that nothing is cut when printed;
 * PDF.js does not obey.
 */
const flags = { combo: 1 << 17, doNotScroll: 1 << 23 } as const;
/** Annotations that print. ISO 32000-1, 12.5.3 */
const prints = 1 << 2;

const fontName = family;
/**
 * What the fields call their font. PDFium, the viewer of Chromium and Chrome, looks for Vietnamese letters in fonts of the system
 * and drops them where it finds none, unless the font of the field goes by the name of a symbol font: then it takes every
 * letter the font has. The name is a key of the file and nowhere seen. (cpdf_bafontmap.cpp, GetWordFontIndex)
 */
const resource = 'Wingdings';
const appearance = `/${resource} ${letters} Tf 0 g`;

/** Figures that a part of a date or a sum has. */
const longest: Readonly<Record<string, number>> = {
  day: 2,
  month: 2,
  'from-month': 2,
  'to-month': 2,
  months: 2,
  years: 2,
  year: 4,
  'from-year': 4,
  'to-year': 4,
};

/** pdfkit writes a String object as a PDF string and a plain one as a PDF name. */
const words = (text: string) => new String(text);

function kindOf({ value, part }: Question): Readonly<Record<string, unknown>> {
  if (value === 'sex')
    return { FT: 'Ch', Ff: flags.combo, Opt: [words(''), words('Nam'), words('Nữ')], V: words('') };
  const most = longest[part ?? ''];
  return { FT: 'Tx', Ff: flags.doNotScroll, ...(most === undefined ? {} : { MaxLen: most, Q: 1 }) };
}

/** Where a gap's dots are drawn; points from the top left corner. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Fields to type in, over the printed dots, in the order they are drawn: the order of the Tab key. */
export class Fields {
  readonly #file: Uint8Array;
  readonly #names = new Map<string, number>();
  readonly #fields: Reference[] = [];

  constructor(file: Uint8Array) {
    this.#file = file;
  }

  /** Lines below a gap ask the same again. */
  #name({ field, part }: Question): string {
    const name = part === undefined ? field : `${field}_${part}`;
    const times = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  }

  /** The element of the structure tree that holds the field. */
  place(question: Question, { x, y, width }: Place, draft: Draft): StructureElement {
    const element = draft.struct('Form', {});
    const empty = draft.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {},
    });
    empty.end('/Tx BMC EMC');
    const foot = y + sizes.body.ours * rise + below;
    draft.annotate(x, foot - height, width, height, {
      Subtype: 'Widget',
      ...kindOf(question),
      T: words(this.#name(question)),
      TU: words(question.label),
      DA: words(appearance),
      F: prints,
      AP: { N: empty },
      structParent: element,
    });
    this.#fields.push(sure(draft.page.annotations.at(-1), 'annotation of the field'));
    element.end();
    return element;
  }

  /** The list of the fields and the font they are typed in: whole, since nobody knows what will be typed. */
  write(draft: Draft): void {
    if (this.#fields.length === 0) return;
    const font = wholeFont(draft, this.#file);
    draft._acroform = { fonts: { [resource]: font }, defaultFont: resource };
    draft._root.data.AcroForm = draft.ref({
      Fields: this.#fields,
      NeedAppearances: false,
      DA: words(appearance),
      DR: { Font: { [resource]: font } },
    });
  }
}

const hex = (value: number) => value.toString(16).padStart(4, '0');
const utf16 = (codePoint: number) =>
  Array.from(String.fromCodePoint(codePoint).split(''), unit => hex(unit.charCodeAt(0))).join('');

/** Of bfchar entries a block may hold. ISO 32000-1, 9.10.3 */
const mostEntries = 100;

function unicodeMap(codePoints: ReadonlyMap<number, number>): string {
  const entries = [...codePoints].map(([glyph, codePoint]) => `<${hex(glyph)}> <${utf16(codePoint)}>`);
  const blocks = Array.from({ length: Math.ceil(entries.length / mostEntries) }, (_, index) => {
    const block = entries.slice(index * mostEntries, (index + 1) * mostEntries);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** pdfkit embeds only the glyphs it has drawn; here every glyph keeps its place and its width. */
function wholeFont(draft: Draft, file: Uint8Array): Reference {
  const { font, ascender, descender } = draft.provideFont(family, false, false);
  const scale = 1000 / font.unitsPerEm;
  const codePoints = new Map<number, number>();
  for (const codePoint of font.characterSet) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (!codePoints.has(id)) codePoints.set(id, codePoint);
  }
  const widths = Array.from({ length: font.numGlyphs }, (_, glyph) =>
    Math.round(font.getGlyph(glyph).advanceWidth * scale),
  );
  const program = draft.ref({ Length1: file.length });
  program.end(file);
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = draft.ref({
    Type: 'FontDescriptor',
    FontName: fontName,
    // Serif and nonsymbolic. ISO 32000-1, 9.8.2
    Flags: (1 << 1) | (1 << 5),
    FontBBox: [minX, minY, maxX, maxY].map(edge => Math.round(edge * scale)),
    ItalicAngle: 0,
    Ascent: Math.round(ascender),
    Descent: Math.round(descender),
    CapHeight: Math.round(font.capHeight * scale),
    StemV: 80,
    FontFile2: program,
  });
  descriptor.end();
  const descendant = draft.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: fontName,
    CIDSystemInfo: { Registry: words('Adobe'), Ordering: words('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    W: [0, widths],
  });
  descendant.end();
  const map = draft.ref({});
  map.end(unicodeMap(codePoints));
  const whole = draft.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: fontName,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: map,
  });
  whole.end();
  return whole;
}
