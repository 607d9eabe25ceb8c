import { entriesOf } from './entries.ts';
import type { DocumentFile, FormFile } from './made-file.ts';

/** The files to take away, of each decision and each form; a desk makes one when it is asked for. */
const documents: readonly DocumentFile[] = await entriesOf('documents');
const formFiles: readonly FormFile[] = await entriesOf('form-files');

export const documentsByDecision = Map.groupBy(documents, ({ decision }) => decision);
export const filesByForm = Map.groupBy(formFiles, ({ form }) => form);

const modeNames = { paper: 'bản giấy', electronic: 'bản điện tử' } as const;
const formatNames = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' } as const;
const kindNames = { blank: 'in ra viết tay', fillable: 'điền trên máy', sample: 'mẫu đã điền' } as const;

/** " (1 trang, 340 kB)"; nothing of a file that is not made yet. */
function saySize({ bytes, pages }: Pick<DocumentFile, 'bytes' | 'pages'>): string {
  if (bytes === undefined) return '';
  const size = `${Math.ceil(bytes / 1024)} kB`;
  return ` (${pages === undefined ? size : `${pages} trang, ${size}`})`;
}

/** "PDF, in ra viết tay (2 trang, 60 kB)". */
export const sayFormFile = (file: FormFile): string =>
  `${formatNames[file.format]}, ${kindNames[file.kind]}${saySize(file)}`;

/** "PDF, bản giấy (12 trang, 340 kB)"; "Excel, các bảng của phụ lục (20 kB)". */
export const sayDocument = (file: DocumentFile): string =>
  `${formatNames[file.format]}, ${file.format === 'xlsx' ? 'các bảng của phụ lục' : modeNames[file.mode]}${saySize(file)}`;
