/** A file that is made of the catalogue; its size is known once it is made. */
interface MadeFile {
  /** Below the folder of its kind. */
  readonly file: string;
  readonly format: 'docx' | 'pdf';
  readonly bytes?: number;
  readonly sha256?: string;
  /** Of the PDF; Word lays a DOCX out anew on each machine. */
  readonly pages?: number;
}

/** A decision with its appendices: one line of `tai-lieu/manifest.json`. */
export interface DocumentFile extends Omit<MadeFile, 'format'> {
  /** xlsx: its tables alone. */
  readonly format: MadeFile['format'] | 'xlsx';
  readonly decision: string;
  readonly mode: 'paper' | 'electronic';
  /** Which of its appendices, from 1, where they are files of their own. */
  readonly appendix?: number;
  /** Letters the font of the PDF lacks: "□" stands in their place. */
  readonly missing?: readonly string[];
}

/** A form, blank for the pen, with fields to type in, or filled as an example: one line of `bieu-mau/manifest.json`. */
export interface FormFile extends MadeFile {
  readonly form: string;
  readonly kind: 'blank' | 'fillable' | 'sample';
}

/** One that lies there whole. */
export type Made<File extends Omit<MadeFile, 'format'>> = File & Required<Pick<MadeFile, 'bytes' | 'sha256'>>;
