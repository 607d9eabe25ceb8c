import type { XmlElement } from './xml.ts';

/** Millimetres of a row so high that it may go over to the next page: our own practice begins a little above. */
export const highRow = 40;

/** What both readers make of a finished file; the rules know nothing else. Millimetres for places, points for type. */

/** What a piece is made of in a Word file. */
export interface PieceSource {
  /** The run that holds it; the paragraph whose list prints it as a mark. */
  readonly holder: XmlElement;
  /** The part of the run with its letters; undefined for what is no text. */
  readonly letters?: XmlElement;
  /** How many of the letters stand before it. */
  readonly from: number;
  /** Capitals by formatting. */
  readonly capitals: boolean;
}

export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  /** Six hexadecimal figures; undefined for black. */
  readonly colour?: string | undefined;
  /** On a ground of its own; only a Word file tells. */
  readonly highlighted?: boolean;
  readonly source?: PieceSource;
}

/** A line under words. */
export interface Stroke {
  readonly length: number;
  /** From the middle of the words to the middle of the line; unknown for shapes Word places freely. */
  readonly offset?: number;
  readonly made: 'drawn' | 'underscores' | 'underline';
  readonly source?: StrokeSource;
}

/** What a line is made of in a Word file. */
interface StrokeSource {
  readonly paragraph: XmlElement;
  /** With the drawing; undefined for a border and for characters. */
  readonly run?: XmlElement;
}

/** What a passage is made of in a Word file. */
interface PassageSource {
  readonly paragraph: XmlElement;
  /** Points. */
  readonly before: number;
  /** Millimetres from side to side of its column. */
  readonly room: number;
}

export interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface Passage {
  /** "đoạn 5", "trang 2". */
  readonly where: string;
  /** As printed: capitals made by formatting are capitals here, and the mark of a numbered list is part of it. */
  readonly text: string;
  /** Without reference marks set above the line. */
  readonly pieces: readonly Piece[];
  /** As they are printed one under another; only a PDF tells. */
  readonly lines?: readonly string[];
  readonly align?: 'left' | 'center' | 'right' | 'justify' | undefined;
  /** From the middle of the words to the middle of the text; only a PDF tells. */
  readonly offAxis?: number;
  readonly firstLineIndent?: number | undefined;
  /** Points between it and the passage above, where that one is text in the same column. */
  readonly spaceAbove?: number | undefined;
  /** Multiple of a single line. */
  readonly lineSpacing?: number | undefined;
  readonly lineWidths: readonly number[];
  readonly strokes: readonly Stroke[];
  readonly section: number;
  /** Opens a page. */
  readonly opensPage: boolean;
  /** In any table, one that only lays out included. */
  readonly place?: Place | undefined;
  /** In a table with lines. */
  readonly inTable: boolean;
  /** Two passages are level when the frame is the same and the heights differ little (points). */
  readonly level: { readonly frame: string; readonly height: number };
  /** Counted from 1; only a PDF tells. */
  readonly page?: number;
  /** On the page, from its top left corner; only a PDF tells. */
  readonly box?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Nothing in it, and nothing but space needs it. */
  readonly spacer: boolean;
  /** The name of its style; only a Word file tells. */
  readonly style?: string | undefined;
  readonly source?: PassageSource;
}

export interface PageNumber {
  readonly where: string;
  readonly edge: 'top' | 'bottom';
  readonly align: Passage['align'];
  readonly pieces: readonly Piece[];
  readonly source?: EdgeSource;
}

/** A paragraph in the head or foot of a Word file's pages. */
interface EdgeSource {
  /** Its path in the package. */
  readonly part: string;
  readonly paragraph: XmlElement;
}

export type PageKind = 'default' | 'first' | 'even';

/** What the settings of a section are made of in a Word file. */
interface SectionSource {
  readonly properties: XmlElement;
  /** Paths of the heads of its pages, those taken over from the section before included. */
  readonly heads: Readonly<Partial<Record<PageKind, string>>>;
  /** The number that the first page shows. */
  readonly firstNumber: PageNumber | undefined;
}

export interface Margins {
  readonly top?: number | undefined;
  readonly bottom?: number | undefined;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
}

export interface Section {
  readonly where: string;
  readonly width: number;
  readonly height: number;
  readonly turned: 'portrait' | 'landscape';
  /** The side of a page cannot be told where nothing reaches it. */
  readonly margins: Margins;
  readonly pageNumber?: PageNumber | undefined;
  /** Pages with even numbers, where a file sets them apart. */
  readonly evenPages?: { readonly pageNumber: PageNumber | undefined };
  readonly hidesFirstNumber: boolean;
  readonly restartsNumbering: boolean;
  /** What each of its heads bears beside the number: "DỰ THẢO", "BẢN TRÌNH BÀY LẠI"; empty for nothing. */
  readonly marks: readonly { readonly where: string; readonly text: string }[];
  /** In a Word file only a section that surely ends on its first page tells: its layout is another's work. */
  readonly pages?: number;
  readonly source?: SectionSource;
}

export interface Table {
  readonly where: string;
  readonly rows: number;
  /** Places where the table goes on, or may go on, without its header. */
  readonly withoutHeader: readonly string[];
  /** Rows that tear, or may; undefined where the format does not tell. */
  readonly torn?: readonly string[];
  /** Lines across the table that stand, or may stand, apart from the row they head. */
  readonly partedGroups?: readonly string[];
  /** Rows of a Word file: the header that does not repeat, those that may tear. */
  readonly source?: { readonly header: readonly XmlElement[]; readonly torn: readonly XmlElement[] };
}

export interface ReadFile {
  readonly format: 'docx' | 'pdf';
  /** Of the core properties; empty for none. */
  readonly title: string;
  readonly language: string;
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  readonly sections: readonly Section[];
  /** Fonts a reader would have to own: named and not embedded in a PDF. */
  readonly fontsNotEmbedded: readonly string[];
  /** Words in another colour than black. */
  readonly coloured: readonly { readonly where: string; readonly text: string; readonly colour: string }[];
  /** What people at work on a file leave in it: tracked changes, comments. */
  readonly remains: { readonly changes: number; readonly comments: number };
}

const saveAgain = 'Mở tệp bằng Word hoặc trình đọc PDF, lưu lại rồi thử lần nữa.';

/** The file is damaged or not of this kind. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  /** As an instruction. */
  readonly remedy: string;

  constructor(message: string, remedy = saveAgain) {
    super(message);
    this.remedy = remedy;
  }
}
