import { sure } from '../../sure.ts';
import { unheard } from './tags.ts';
import { breakLines, countLines, firstLines, type Line, type MeasuredWord } from './lines.ts';

/**
 * Decides, page by page while pdfmake lays a table out, which rows stand on it. pdfmake itself keeps rows whole, but
 * loses a row taller than a page, cannot keep a group row with the next one and draws a cell over several rows wrongly
 * across pages. Here no cell of the body covers rows: its words are laid over the rows it covers, once on every page.
 */

interface Place {
  readonly pageNumber: number;
  readonly top: number;
}

/** What pdfmake writes into a text: measured words before layout, places of its lines after. */
export interface TextLeaf {
  _inlines?: MeasuredWord[];
  positions?: Place[];
}

/** What pdfmake reads from a cell at layout. */
export interface CellFrame {
  pageBreak?: 'before';
  border?: [boolean, boolean, boolean, boolean];
}

export interface FlowCell {
  readonly frame: CellFrame;
  readonly leaf: TextLeaf;
  readonly width: number;
  /** More than one only in the header, which never crosses a page. */
  readonly rows: number;
}

/** What a cell over several rows has in one of them: words that take no room, and blank lines that do. */
interface SpanPart {
  readonly frame: CellFrame;
  readonly overlay: TextLeaf;
  readonly filler: TextLeaf;
}

/** A cell over the rows from `first` on, one part in each. */
export interface Span {
  readonly first: number;
  readonly width: number;
  readonly parts: readonly SpanPart[];
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  readonly spans: readonly Span[];
  readonly keepsNext: boolean;
}

/** Points on the page. */
export interface Geometry {
  readonly top: number;
  readonly bottom: number;
  readonly lineHeight: number;
  /** Paddings and rule of one row, and of them those below its last line. */
  readonly frame: number;
  readonly below: number;
  readonly rule: number;
  readonly headerRows: number;
  /** A row higher than this may go over to the next page, begun where at least so much is left of this one. */
  readonly wholeUpTo: number;
  /** Rows that pdfmake itself keeps on one page with the header. */
  readonly keptRows: number;
}

/** A span on the page in hand. */
interface OpenSpan {
  readonly part: SpanPart;
  readonly lines: readonly Line[];
  /** Lines of the cell that stand before these. */
  readonly from: number;
  /** Points of the rows it has passed on this page. */
  covered: number;
}

/** A breath of tolerance: sums of fractions. */
const tolerance = 0.5;
/** After a torn row pdfmake miscounts what is left of the page by some lines' width. */
const doubt = 3;
/** A row that has to be torn starts only where so many lines are left. */
const linesBeforeTear = 4;
/** Rows one after another that are still kept with what follows. */
const longestChain = 4;
/** A cell over several rows of at most this share of a page is said again on the next; a longer one goes on there. */
const repeatedShare = 0.2;

export class TableFlow {
  readonly #rows: readonly FlowRow[];
  readonly #at: Geometry;
  readonly #own = new Map<number, number>();
  readonly #words = new Map<Span, readonly Line[]>();
  /** Lines of a long cell that stand on the pages before. */
  readonly #said = new Map<Span, number>();
  /** Lines of a cell that a screen reader has heard: those said again are ink and no more. */
  readonly #heard = new Map<Span, number>();
  readonly #opensPage = new Set<number>();
  /** The first row not yet planned, and whether the one before it is torn. */
  #planned = 0;
  #afterTorn = false;
  /** Points at the foot of the page in hand that are not counted on. */
  #slack = tolerance;

  constructor(rows: readonly FlowRow[], geometry: Geometry) {
    this.#rows = rows;
    this.#at = geometry;
  }

  /** Called by pdfmake, through `heights`, after it has decided whether the row is whole and before it sets it. */
  readonly beforeRow = (index: number): 'auto' => {
    if (index === 0) this.#begin();
    if (index >= this.#at.headerRows) {
      if (index === this.#planned) this.#plan(index);
      if (!this.#opensPage.has(index)) for (const frame of this.#frames(index)) delete frame.pageBreak;
    }
    return 'auto';
  };

  /** The same for a table whose rows may all be torn: a cell over several rows stands in its first. */
  readonly beforeTornRow = (index: number): 'auto' => {
    for (const span of this.#rows[index]!.spans) if (span.first === index) this.#setInFlow(span, index);
    return 'auto';
  };

  /** Layout uses words up: what is asked for again later is counted while they are there. */
  #begin(): void {
    const { headerRows, keptRows } = this.#at;
    this.#planned = headerRows;
    for (let index = 0; index < keptRows; index += 1) this.#ownLines(index);
    // pdfmake asks whether the first row may be torn before it asks here what comes.
    if (keptRows === headerRows) this.#markTorn(headerRows);
  }

  #plan(from: number): void {
    const opensPage = this.#opensPage.has(from);
    let y = opensPage ? this.#pageStart() : this.#find(from);
    const open = new Map<Span, OpenSpan>();
    this.#slack = opensPage ? tolerance : doubt;
    // Too late to ask for a page break: pdfmake itself moves a whole row that does not fit.
    const left = this.#at.bottom - y;
    const height = this.#height(from, open);
    if (!opensPage && !this.#tall(from) && height > left - doubt) {
      const mayTear = this.#mayTear(from, open);
      if (mayTear && height > left && left >= this.#at.wholeUpTo) {
        this.#planned = from + 1;
        this.#tear(from, y, open);
        return;
      }
      if (mayTear) this.#opensPage.add(from);
      else if (height <= left) this.#pushOver(from);
      y = this.#pageStart();
    }
    for (let index = from; index < this.#rows.length; index += 1) {
      if (index > from && this.#breaksBefore(index, y, open)) {
        this.#endPage(index, open);
        return;
      }
      this.#planned = index + 1;
      if (
        this.#tall(index) ||
        (this.#mayTear(index, open) && this.#height(index, open) > this.#at.bottom - y)
      ) {
        this.#tear(index, y, open);
        return;
      }
      y += this.#setRow(index, index === from && opensPage, open);
      // Where a table without header begins is known once its first row is set.
      if (index === 0) {
        this.#markTorn(1);
        return;
      }
    }
  }

  /** One blank line more, so that the row is sure to move. */
  #pushOver(index: number): void {
    const cells = this.#rows[index]!.cells.toSorted((a, b) => linesIn(b) - linesIn(a));
    const leaf = cells[0]?.leaf ?? this.#leaves(index)[0];
    const words = leaf?._inlines ?? [];
    const last = words.at(-1);
    if (!leaf || !last) return;
    const blank = { ...last, text: '', width: 0, trailingCut: 0 };
    leaf._inlines = [...words.slice(0, -1), { ...last, lineEnd: true }, blank];
    this.#own.delete(index);
  }

  /** Whether the row has to open the next page. */
  #breaksBefore(index: number, y: number, open: ReadonlyMap<Span, OpenSpan>): boolean {
    const left = this.#at.bottom - y;
    if (index < this.#at.keptRows) return false;
    if (this.#tall(index)) return left < linesBeforeTear * this.#at.lineHeight + this.#at.frame;
    let needed = this.#least(index, open);
    for (let next = index; next < index + longestChain && this.#rows[next]!.keepsNext; next += 1) {
      if (next + 1 >= this.#rows.length) break;
      const more = this.#least(next + 1, open);
      if (needed + more > this.#room()) break;
      needed += more;
    }
    return needed > left - this.#slack;
  }

  /** Puts the words of cells over several rows where they belong on this page; gives the height of the row. */
  #setRow(index: number, opensPage: boolean, open: Map<Span, OpenSpan>): number {
    for (const span of this.#rows[index]!.spans) {
      if (span.first === index && this.#staysInFirst(span)) this.#setInFlow(span, index);
      else if (!this.#staysInFirst(span) && (span.first === index || opensPage))
        this.#openSpan(span, index, open);
    }
    const height = this.#height(index, open);
    for (const span of this.#rows[index]!.spans) {
      const state = open.get(span);
      if (state) state.covered += height;
      if (lastOf(span) !== index) continue;
      stretch(span.parts.at(-1)!.filler, Math.round((height - this.#at.frame) / this.#at.lineHeight));
      this.#hear(span, Infinity);
      open.delete(span);
    }
    return height;
  }

  #openSpan(span: Span, index: number, open: Map<Span, OpenSpan>): void {
    const lines = this.#linesLeft(span);
    const from = this.#linesOf(span).length - lines.length;
    const part = span.parts[index - span.first]!;
    part.overlay._inlines = this.#wordsOf(span, lines, from);
    open.set(span, { part, lines, from, covered: 0 });
  }

  #wordsOf(span: Span, lines: readonly Line[], from: number): MeasuredWord[] {
    const heard = (this.#heard.get(span) ?? 0) - from;
    return lines.flatMap(({ words }, index) =>
      words.map(word => (index < heard ? { ...word, decorationColor: unheard } : { ...word })),
    );
  }

  #hear(span: Span, lines: number): void {
    this.#heard.set(span, Math.max(this.#heard.get(span) ?? 0, lines));
  }

  /** In one row like any other cell, and with it as high or torn. */
  #setInFlow(span: Span, index: number): void {
    const lines = this.#linesLeft(span);
    const from = this.#linesOf(span).length - lines.length;
    span.parts[index - span.first]!.filler._inlines = this.#wordsOf(span, lines, from);
    this.#hear(span, Infinity);
  }

  #linesOf(span: Span): readonly Line[] {
    const known = this.#words.get(span);
    if (known) return known;
    const first = span.parts[0]!;
    const lines = breakLines([...(first.overlay._inlines ?? [])], span.width);
    first.overlay._inlines = [];
    this.#words.set(span, lines);
    return lines;
  }

  /** What the page has still to say: all of a cell said to its end on the pages before, for it is said again. */
  #linesLeft(span: Span): readonly Line[] {
    const lines = this.#linesOf(span);
    const said = this.#said.get(span) ?? 0;
    return said < lines.length ? lines.slice(said) : lines;
  }

  #share(span: Span): number {
    return (countLines(this.#linesOf(span)) * this.#at.lineHeight) / this.#room();
  }

  /** Longer than a page, or in a table without header, where nothing tells yet on which page it begins. */
  #staysInFirst(span: Span): boolean {
    return span.first === 0 || this.#share(span) > 1;
  }

  /** The next page opens with the row: cells that go on there are closed here. */
  #endPage(index: number, open: ReadonlyMap<Span, OpenSpan>): void {
    this.#opensPage.add(index);
    this.#mark(index);
    this.#closeAbove(index, open);
  }

  #closeAbove(index: number, open: ReadonlyMap<Span, OpenSpan>): void {
    for (const span of this.#rows[index]!.spans) {
      const above = span.parts[index - 1 - span.first];
      if (above?.frame.border) above.frame.border[3] = true;
      const state = open.get(span);
      if (!state || !above) continue;
      const room = Math.floor((state.covered - this.#at.frame + tolerance) / this.#at.lineHeight);
      const seen = firstLines(state.lines, Math.max(1, room));
      state.part.overlay._inlines = this.#wordsOf(span, seen, state.from);
      this.#hear(span, state.from + seen.length);
      if (this.#share(span) > repeatedShare) this.#goOn(span, state, seen.length);
    }
  }

  #goOn(span: Span, { from }: OpenSpan, seen: number): void {
    this.#said.set(span, from + seen);
  }

  /** A row that flows over pages: cells over it and others stand in it like any other. */
  #tear(index: number, y: number, open: ReadonlyMap<Span, OpenSpan>): void {
    this.#closeAbove(index, open);
    const opensPage = this.#opensPage.has(index);
    for (const span of this.#rows[index]!.spans) {
      const goesOn = !this.#staysInFirst(span) && (opensPage || open.has(span));
      if (span.first === index || goesOn) this.#setInFlow(span, index);
    }
    this.#keepTwoLines(index, y);
    this.#afterTorn = true;
    this.#mark(index);
    this.#markTorn(index + 1);
  }

  /** Where one line alone would go over to the next page, a blank one above sends two. */
  #keepTwoLines(index: number, y: number): void {
    const { bottom, frame, below, lineHeight } = this.#at;
    const room = Math.floor((bottom - y - frame + below) / lineHeight);
    const row = this.#rows[index]!;
    const own = row.cells.map(({ leaf, width }) => ({ leaf, width }));
    const ofSpans = row.spans.map(span => ({
      leaf: span.parts[index - span.first]!.filler,
      width: span.width,
    }));
    for (const { leaf, width } of [...own, ...ofSpans]) {
      const lines = breakLines(leaf._inlines ?? [], width);
      if (room < 3 || lines.length !== room + 1 || countLines(lines) !== lines.length) continue;
      const above = lines.slice(0, room - 1).flatMap(({ words }) => words);
      const last = sure(above.at(-1), 'last word above');
      const blank = { ...last, text: '', width: 0, trailingCut: 0, lineEnd: true };
      const over = lines.slice(room - 1).flatMap(({ words }) => words);
      leaf._inlines = [...above.slice(0, -1), { ...last, lineEnd: true }, blank, ...over];
    }
  }

  /** Where it ends is not known before it is set, so it cannot wait for a plan. */
  #markTorn(index: number): void {
    if (index < this.#rows.length && (this.#tall(index) || this.#mayTear(index, none))) this.#mark(index);
  }

  /** A row beside a cell that goes on below is whole: that cell is said again on the next page, not torn. */
  #mayTear(index: number, open: ReadonlyMap<Span, OpenSpan>): boolean {
    if (this.#rows[index]!.spans.some(span => lastOf(span) !== index)) return false;
    return this.#height(index, open) > this.#at.wholeUpTo;
  }

  /** Points that have to be left on the page for the row to begin there. */
  #least(index: number, open: ReadonlyMap<Span, OpenSpan>): number {
    const height = this.#height(index, open);
    return this.#mayTear(index, open) ? Math.min(height, this.#at.wholeUpTo) : height;
  }

  /** Where the row begins, from where pdfmake has put the row before it; points from the top of the paper. */
  #find(index: number): number {
    const { bottom, keptRows, lineHeight, below, rule } = this.#at;
    const places = this.#leaves(index - 1).flatMap(leaf => leaf.positions ?? []);
    const first = places[0];
    if (first === undefined) return this.#at.top;
    if (this.#afterTorn) {
      this.#afterTorn = false;
      return places.reduce((a, b) => (after(b, a) ? b : a)).top + lineHeight + below;
    }
    // The header and the rows kept with it are not on the page yet: their places say where the table begins.
    const block = this.#sum(0, keptRows) + rule;
    const start = first.top + block > bottom ? this.#at.top : first.top;
    return start + this.#sum(0, index) + rule;
  }

  #pageStart(): number {
    const { top, headerRows, rule } = this.#at;
    return headerRows === 0 ? top : top + this.#sum(0, headerRows) + rule;
  }

  #room(): number {
    return this.#at.bottom - this.#pageStart();
  }

  #sum(from: number, to: number): number {
    let height = 0;
    for (let index = from; index < to; index += 1) height += this.#height(index, none);
    return height;
  }

  #tall(index: number): boolean {
    const long = this.#rows
      [index]!.spans.filter(span => span.first === index && this.#staysInFirst(span))
      .map(span => countLines(this.#linesOf(span)));
    const lines = Math.max(this.#ownLines(index), ...long);
    return lines * this.#at.lineHeight + this.#at.frame > this.#room() - tolerance;
  }

  /** Height of the row where the cells that end in it have their whole text on the page. */
  #height(index: number, open: ReadonlyMap<Span, OpenSpan>): number {
    const { lineHeight, frame } = this.#at;
    let lines = this.#ownLines(index);
    for (const span of this.#rows[index]!.spans) {
      const state = open.get(span);
      if (span.first === index && this.#staysInFirst(span)) {
        lines = Math.max(lines, countLines(this.#linesOf(span)));
      } else if (state && lastOf(span) === index) {
        lines = Math.max(lines, Math.ceil(countLines(state.lines) - state.covered / lineHeight));
      }
    }
    return lines * lineHeight + frame;
  }

  /** Lines of the tallest cell that stands in this row alone. */
  #ownLines(index: number): number {
    const known = this.#own.get(index);
    if (known !== undefined) return known;
    const lines = this.#rows[index]!.cells.filter(cell => cell.rows === 1).map(linesIn);
    const most = Math.max(1, ...lines, ...(index < this.#at.headerRows ? this.#linesLeftOver(index) : []));
    this.#own.set(index, most);
    return most;
  }

  /** Lines of header cells that end in this row, less those their other rows have taken. */
  #linesLeftOver(index: number): number[] {
    return this.#rows.slice(0, index).flatMap((row, first) =>
      row.cells
        .filter(cell => cell.rows > 1 && first + cell.rows - 1 === index)
        .map(cell => {
          let left = linesIn(cell);
          for (let other = first; other < index; other += 1) left -= this.#ownLines(other);
          return left;
        }),
    );
  }

  /** pdfmake leaves a row breakable that has a page break in a cell; in every cell, it moves the row as a whole. */
  #mark(index: number): void {
    for (const frame of this.#frames(index)) frame.pageBreak = 'before';
  }

  #leaves(index: number): TextLeaf[] {
    const row = this.#rows[index];
    const fillers = row?.spans.map(span => span.parts[index - span.first]!.filler) ?? [];
    return [...(row?.cells.map(cell => cell.leaf) ?? []), ...fillers];
  }

  #frames(index: number): CellFrame[] {
    const { cells, spans } = this.#rows[index]!;
    return [...cells.map(cell => cell.frame), ...spans.map(span => span.parts[index - span.first]!.frame)];
  }
}

const none: ReadonlyMap<Span, OpenSpan> = new Map();

const lastOf = (span: Span): number => span.first + span.parts.length - 1;

const linesIn = (cell: FlowCell): number => countLines(breakLines(cell.leaf._inlines ?? [], cell.width));

const after = (a: Place, b: Place): boolean =>
  a.pageNumber > b.pageNumber || (a.pageNumber === b.pageNumber && a.top > b.top);

/** Blank lines, made of the one blank word the filler has. */
function stretch(filler: TextLeaf, lines: number): void {
  const blank = filler._inlines?.[0];
  if (blank === undefined || (filler._inlines?.length ?? 0) > 1) return;
  filler._inlines = Array.from({ length: Math.max(1, lines) }, () => ({ ...blank, lineEnd: true }));
}
