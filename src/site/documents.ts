import { readFileSync } from 'node:fs';
import type { FormSheet } from '../../templates/filled-form.ts';

interface Download {
  readonly file: string;
  readonly decision: string;
  readonly mode: 'paper' | 'electronic';
  readonly format: 'docx' | 'pdf';
  readonly bytes: number;
  readonly pages?: number;
}

export interface FormFile {
  readonly file: string;
  readonly form: string;
  readonly kind: 'blank' | 'fillable' | 'sample';
  readonly format: 'docx' | 'pdf';
  readonly bytes: number;
  readonly pages?: number;
}

interface Made {
  readonly manifest: readonly Download[];
  readonly html: Readonly<Record<string, string>>;
  readonly tooLong: readonly string[];
  readonly forms: Readonly<Record<string, FormSheet>>;
  readonly formFiles: readonly FormFile[];
}

/** What the build has made of the decisions; nothing while pages are only being previewed. */
const path = process.env['NIEM_YET_DOCUMENTS'];
const made: Made =
  path === undefined
    ? { manifest: [], html: {}, tooLong: [], forms: {}, formFiles: [] }
    : (JSON.parse(readFileSync(path, 'utf8')) as Made);

export const downloadsByDecision = Map.groupBy(made.manifest, ({ decision }) => decision);
export const sheetByForm = new Map(Object.entries(made.forms));
export const filesByForm = Map.groupBy(made.formFiles, ({ form }) => form);
const tooLong = new Set(made.tooLong);

/** The text for the page of its decision; nothing while pages are only being previewed. */
export function documentOfDecision(id: string): { readonly html: string } | 'too-long' | undefined {
  if (tooLong.has(id)) return 'too-long';
  const html = made.html[id];
  return html === undefined ? undefined : { html };
}

const modeNames = { paper: 'bản giấy', electronic: 'bản điện tử' } as const;
const formatNames = { docx: 'Word', pdf: 'PDF' } as const;

const kindNames = { blank: 'in ra viết tay', fillable: 'điền trên máy', sample: 'mẫu đã điền' } as const;

/** "1 trang, 340 kB". */
function saySize({ bytes, pages }: Pick<Download, 'bytes' | 'pages'>): string {
  const size = `${Math.ceil(bytes / 1024)} kB`;
  return pages === undefined ? size : `${pages} trang, ${size}`;
}

/** "PDF, in ra viết tay (2 trang, 60 kB)". */
export const sayFormFile = (file: FormFile): string =>
  `${formatNames[file.format]}, ${kindNames[file.kind]} (${saySize(file)})`;

/** "PDF, bản giấy (12 trang, 340 kB)". */
export const sayDownload = (download: Download): string =>
  `${formatNames[download.format]}, ${modeNames[download.mode]} (${saySize(download)})`;
