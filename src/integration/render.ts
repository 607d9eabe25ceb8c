import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderDocx } from '../document/docx/render.ts';
import type { StyleChange } from '../document/docx/style-change.ts';
import { renderPdf, type FontFiles } from '../document/pdf/render.ts';
import { renderXlsx } from '../document/xlsx/render.ts';
import type { DocumentTree } from '../document/tree.ts';

/** What to draw, and how. */
export interface Rendering {
  /** xlsx: its tables alone. */
  readonly format: 'docx' | 'pdf' | 'xlsx';
  readonly document: DocumentTree;
  /** With fields to type in where it has gaps. */
  readonly fillable?: boolean;
  /** Of a Word file, as an office has changed them. */
  readonly styles?: readonly StyleChange[];
}

export interface Rendered {
  readonly bytes: Uint8Array;
  /** Counted where the format fixes its pages. */
  readonly pages?: number;
  /** Letters the PDF shows as "□". */
  readonly missing?: readonly string[];
  readonly fault?: string;
}

const require = createRequire(import.meta.url);

/** Tinos has the widths of Times New Roman and every Vietnamese letter; free to embed (OFL). */
export function readFonts(): FontFiles {
  const read = (style: string) =>
    new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)));
  return {
    regular: read('400Regular'),
    bold: read('700Bold'),
    italic: read('400Regular_Italic'),
    boldItalic: read('700Bold_Italic'),
  };
}

let fonts: FontFiles | undefined;

export async function render({
  format,
  document,
  fillable = false,
  styles = [],
}: Rendering): Promise<Rendered> {
  if (format === 'docx') return { bytes: await renderDocx(document, { fillable, styles }) };
  if (format === 'xlsx') return { bytes: renderXlsx(document) };
  fonts ??= readFonts();
  return renderPdf(document, fonts, { fillable });
}
