/**
 * What a document says, in which order and in which role; nothing of fonts, millimetres, DOCX, PDF or HTML.
 * Renderers are exhaustive switches over `Block`: a new node is a compile error in each until it is drawn.
 */

import type { DocumentRecord } from './record.ts';

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Small and above the line: the mark of a note. */
  readonly raised?: true;
  /** A tracked change, in headings and paragraphs: DOCX and HTML show both texts, PDF the new one alone. */
  readonly revision?: 'inserted' | 'deleted';
}

/** Words with their emphasis. Non-breaking spaces are already where Vietnamese typography wants them. */
export type Text = readonly Run[];

/** Issuer and number on the left, country, motto, place and date on the right; page one of every text. */
export interface Letterhead {
  readonly kind: 'letterhead';
  /** The body above the issuer, not bold; absent when the issuer stands alone. */
  readonly superior?: string;
  readonly issuer: string;
  /** "Số: 1581/QĐ-UBND"; a draft keeps its blanks. */
  readonly number: string;
  /** "Thừa Thiên Huế, ngày 01 tháng 7 năm 2020". */
  readonly placeAndDate: string;
  /** "V/v …": an official letter has no title but this. */
  readonly about?: string;
}

/** "QUYẾT ĐỊNH" and its subject, with the rule below. */
export interface Title {
  readonly kind: 'title';
  readonly name: string;
  readonly subject: string;
  /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": who decides, under the rule. */
  readonly promulgator?: string;
}

/** "Phụ lục II", its name and "(Kèm theo …)". */
export interface AppendixTitle {
  readonly kind: 'appendix-title';
  readonly label: string;
  readonly name: string;
  readonly attachedTo: string;
}

/** A line of its own that opens a part; levels 1 (part) to 4 (point) make the outline. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Text;
  readonly align: 'left' | 'center';
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /**
   * body: justified, first line indented; basis: the same in italics; centered: a line on the axis of the page;
   * table-note: small print under a table or a form; source: the one small line that says what a text reproduces.
   */
  readonly role: 'body' | 'basis' | 'centered' | 'table-note' | 'source';
  readonly text: Text;
}

/** "Kính gửi:" with one name beside it or several in a dash list below. */
export interface Addressees {
  readonly kind: 'addressees';
  readonly names: readonly string[];
}

/** Items under one another, each a line with its printed mark: "- …", "1. …", "a) …", "đ) …". */
export interface List {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** As printed: "-", "+", "1.", "a)"; empty for none. */
  readonly mark: string;
  readonly text: Text;
  /** Smaller items below this one. */
  readonly items?: readonly ListItem[];
}

export interface Cell {
  /** One paragraph each; an empty list is an empty cell. */
  readonly paragraphs: readonly Text[];
  readonly align?: 'left' | 'center' | 'right';
  readonly columns?: number;
  /** Covers so many rows; it says again what it holds where it crosses a page. */
  readonly rows?: number;
  /** Heads its row for a screen reader. */
  readonly heads?: 'row';
  /** The number that the words are, where one reckons with it: never a code, which only looks like one. */
  readonly figure?: number;
}

export interface Row {
  /** group: a line across the table that stays with the next row; total: a sum; plain: the rest. */
  readonly role: 'group' | 'total' | 'plain';
  /** Cells in order; columns covered from the row above are left out. */
  readonly cells: readonly Cell[];
  /** Names the row in the outline of the document. */
  readonly outline?: string;
  /** 2 and 3 stand in the outline under the rows above them. */
  readonly outlineLevel?: 2 | 3;
}

export interface Column {
  /** Relative width; the whole table always fills the text width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Table {
  readonly kind: 'table';
  /** What the table holds, for readers who cannot see it. */
  readonly description: string;
  readonly columns: readonly Column[];
  /** Repeated at the top of every page. */
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
}

/** What follows in a long appendix, a line each, with the page it is printed on. */
export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** The very node of this tree that the entry names. */
  readonly target: Heading | Row;
}

/** Recipients at the left, level with authority, position and name at the right; never torn apart. */
export interface Closing {
  readonly kind: 'closing';
  /** Without dashes and stops: "Như Điều 4"; the last is the archive line "Lưu: VT, KSTT". */
  readonly recipients: readonly string[];
  /** "KT. CHỦ TỊCH"; one line each. */
  readonly authority: readonly string[];
  readonly position: string;
  /** Empty when unknown: the space for it stays. */
  readonly name: string;
  /** Takes the place of pen and name where the text only tells who signed another: "(Bản gốc do … ký)". */
  readonly unsigned?: string;
}

/** What a gap asks for, so that a screen can ask the same. */
export interface Question {
  /** The field of its form. */
  readonly field: string;
  /** Which of the gaps of a field with several. */
  readonly part?: QuestionPart;
  /** In plain words, for who cannot see the line: "Ngày nhập ngũ: tháng". */
  readonly label: string;
  readonly value: 'words' | 'figures' | 'date' | 'sex';
}

export type QuestionPart =
  | 'place'
  | 'day'
  | 'month'
  | 'year'
  | 'from-month'
  | 'from-year'
  | 'to-month'
  | 'to-year'
  | 'years'
  | 'months';

/** A place for the pen between printed words. */
export interface Gap {
  /** Millimetres it needs at least; its line's spare room is shared out in the same proportions. */
  readonly gap: number;
  readonly asks?: Question;
  /** Printed in its place; it takes the room it needs, on as many lines as it needs. */
  readonly answer?: string;
}

/** Words and gaps that make a line; they part only at spaces, so what touches a gap stays with it. */
export type PenParts = readonly (Run | Gap)[];

/** A printed blank for the pen: words and dotted gaps, with dotted lines below on which its last gap goes on. */
export interface BlankLine {
  readonly kind: 'blank-line';
  readonly parts: PenParts;
  readonly continuation: number;
  /** What the dotted lines below ask for. */
  readonly more?: Question;
}

/** What opens a form: its code at the right, the country's name and motto, and its title on the axis of the page. */
export interface FormHead {
  readonly kind: 'form-head';
  /** As printed: "(Mẫu số 02)". */
  readonly code?: string;
  /** Some forms go without the country's name and motto. */
  readonly country: boolean;
  readonly title: string;
  readonly subtitle?: string;
  /** "Theo Nghị định số …". */
  readonly basis?: string;
  /** Of the title among the headings. */
  readonly level: Heading['level'];
  /** Names the form in the outline, where two forms may bear one title. */
  readonly outline: string;
}

/** One who signs a form. */
export interface Signatory {
  /** "…, ngày … tháng … năm …"; empty for none. */
  readonly placeAndDate: PenParts;
  /** "NGƯỜI LÀM ĐƠN"; one line each. */
  readonly heading: readonly string[];
  /** What an office confirms above its signature; empty for none. */
  readonly statement: PenParts;
  /** "(Ký, ghi rõ họ tên)". */
  readonly caption?: string;
}

/** Signatures at the end of a form, each with room for the pen: one at its side, or two level; never torn apart. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly left?: Signatory;
  readonly right?: Signatory;
}

export interface Picture {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  readonly format: 'png';
  readonly widthMm: number;
  readonly heightMm: number;
  readonly alternative: string;
}

/** A stage as its lane shows it. */
export interface LaneStage {
  /** Its place among all stages, from 0: each stands in a column of its own. */
  readonly turn: number;
  /** As printed. */
  readonly number: string;
  /** How long it takes; empty where nothing is said of it. */
  readonly words: string;
  /** No figure says how long it takes. */
  readonly open?: true;
  /** Done instead of the one before. */
  readonly instead?: true;
}

/** One who has the dossier. */
export interface Lane {
  readonly name: string;
  readonly notes: readonly string[];
  readonly stages: readonly LaneStage[];
}

/** The way of a dossier, drawn: a lane for each who has it, its stages in turn from left to right, and where the days go. */
export interface Lanes {
  readonly kind: 'lanes';
  readonly alternative: string;
  /** How many stages stand in all lanes. */
  readonly turns: number;
  readonly lanes: readonly Lane[];
  /** Lines across the drawing. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Shares of 1; absent where the stages have no common scale. */
  readonly bar?: {
    readonly title: string;
    readonly stretches: readonly { readonly share: number; readonly figure: string }[];
  };
}

interface PageBreak {
  readonly kind: 'page-break';
}

export type Block =
  | Letterhead
  | Title
  | AppendixTitle
  | Heading
  | Paragraph
  | Addressees
  | List
  | Contents
  | Table
  | Closing
  | BlankLine
  | FormHead
  | Signatures
  | Picture
  | Lanes
  | PageBreak;

/** An address as a square of light and dark for the camera of a phone. */
export interface SquareCode {
  readonly address: string;
  /** Where it leads, for whoever cannot see it. */
  readonly alternative: string;
}

/** The footer of every page of a section, for whoever finds one sheet alone. */
export interface Footer {
  /** Each begins a line of its own. */
  readonly lines: readonly [string, ...string[]];
  readonly code?: SquareCode;
}

export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  /** Hangs on a wall, on this paper, in larger type: of headings, paragraphs and lists alone. */
  readonly posted?: 'A4' | 'A3';
  /** Page numbers start again at 1, and the first page hides its own. */
  readonly restartsNumbering: boolean;
  /** Opens an entry of the outline; absent on a section that only turns the paper. */
  readonly outline?: string;
  readonly footer?: Footer;
  readonly blocks: readonly Block[];
}

/** A whole file. */
export interface DocumentTree {
  readonly title: string;
  readonly subject: string;
  /** Who issues it. */
  readonly author: string;
  /** ISO date of the text itself, never the clock: the same content gives the same bytes. */
  readonly date: string;
  /** "DỰ THẢO", "BẢN TRÌNH BÀY LẠI" or "MẪU", bold capitals at the top right of every page. */
  readonly mark?: string;
  /** "Số: …/QĐ-UBND; …": on the first page of a file that an office signs apart from the text it belongs to, where no mark stands. */
  readonly signatureInfo?: string;
  /** For systems that manage documents; absent in what is no official text. */
  readonly record?: DocumentRecord;
  readonly sections: readonly Section[];
}

/** A compile error where a switch over nodes forgot one. */
export function neverReached(node: never): never {
  throw new TypeError(`Unknown node: ${JSON.stringify(node)}`);
}

/** The last words before signatures stand on their page, and the notes of a form on one page. */
export function staysWithNext(block: Block, next: Block | undefined): boolean {
  const isNote = (one: Block | undefined) => one?.kind === 'paragraph' && one.role === 'table-note';
  return next?.kind === 'signatures' || (isNote(block) && isNote(next));
}

/** What an office confirms is signed and sealed; a person signs with the pen alone. */
export const isSealed = ({ left, right }: Signatures): boolean =>
  [left, right].some(side => side !== undefined && side.statement.length > 0);
