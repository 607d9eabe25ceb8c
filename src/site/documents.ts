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

interface Made {
  readonly manifest: readonly Download[];
  readonly html: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, FormSheet>>;
}

/** What the build has made of the decisions; nothing while pages are only being previewed. */
const path = process.env['NIEM_YET_DOCUMENTS'];
const made: Made =
  path === undefined
    ? { manifest: [], html: {}, forms: {} }
    : (JSON.parse(readFileSync(path, 'utf8')) as Made);

export const downloadsByDecision = Map.groupBy(made.manifest, ({ decision }) => decision);
export const htmlByDecision = new Map(Object.entries(made.html));
export const sheetByForm = new Map(Object.entries(made.forms));

const modeNames = { paper: 'bản giấy', electronic: 'bản điện tử' } as const;
const formatNames = { docx: 'Word', pdf: 'PDF' } as const;

/** "PDF, bản giấy (12 trang, 340 kB)". */
export function sayDownload({ mode, format, bytes, pages }: Download): string {
  const size = `${Math.ceil(bytes / 1024)} kB`;
  return `${formatNames[format]}, ${modeNames[mode]} (${pages === undefined ? size : `${pages} trang, ${size}`})`;
}
