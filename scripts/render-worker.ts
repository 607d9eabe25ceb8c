import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { renderDocx } from '../src/document/docx/render.ts';
import { renderPdf, type FontFiles } from '../src/document/pdf/render.ts';
import type { Document } from '../src/document/tree.ts';

export interface RenderJob {
  readonly key: string;
  readonly format: 'docx' | 'pdf';
  readonly document: Document;
  /** With fields to type in where it has gaps. */
  readonly fillable?: boolean;
}

export interface Rendered {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Counted where the format fixes its pages. */
  readonly pages?: number;
  /** Letters the PDF shows as "□". */
  readonly missing?: readonly string[];
  readonly fault?: string;
}

const require = createRequire(import.meta.url);

/** Tinos has the widths of Times New Roman and every Vietnamese letter; free to embed (OFL). */
function readFonts(): FontFiles {
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

export async function render({ key, format, document, fillable = false }: RenderJob): Promise<Rendered> {
  if (format === 'docx') return { key, bytes: await renderDocx(document, { fillable }) };
  fonts ??= readFonts();
  return { key, ...(await renderPdf(document, fonts, { fillable })) };
}

const port = parentPort;
port?.on('message', (job: RenderJob) => {
  void render(job).then(
    rendered => {
      port.postMessage(rendered);
    },
    (error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ key: job.key, bytes: new Uint8Array(), fault } satisfies Rendered);
    },
  );
});
