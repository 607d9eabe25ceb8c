import { sure } from '../../sure.ts';
import type { PlacedCell } from '../grid.ts';
import { pointsPerMillimetre, tableCell } from '../standard.ts';

/** A cell over several rows that takes at most this share of a page is said again on the next; a longer one goes on. */
const repeatedShare = 0.2;
/** Rows one after another that are still kept with what follows. */
const longestChain = 4;
/** A row beyond this share of a page has none to fit on. */
const tallest = 0.9;
/** Points of a row that goes over to the next page which Word surely sets before it: two lines and what frames them. */
const leastOfTorn = 40;

/** Points. */
export interface Paper {
  readonly height: number;
  /** Taken by what stands above the table on its first page. */
  readonly taken: number;
  /** The rows repeated on every page. */
  readonly header: number;
}

export interface Grid {
  readonly spans: readonly PlacedCell[];
  /** Points that the words of a cell take. */
  readonly heightOf: (span: PlacedCell) => number;
  readonly keepsNext: readonly boolean[];
}

export interface Foretold {
  /** Cells over several rows, anew where a page is likely to begin and the next one would not say what they hold. */
  readonly spans: readonly PlacedCell[];
  /** Whether a row is so high that it may go over to the next page. */
  readonly mayTear: readonly boolean[];
  /** How many pages further than the table each row begins. */
  readonly pages: readonly number[];
  /** Points taken on the last page. */
  readonly taken: number;
}

/** A cell over several rows on the page in hand. */
interface Open {
  readonly span: PlacedCell;
  readonly words: number;
  /** Points of its words not yet said on the pages before, and of its rows passed on this page. */
  left: number;
  covered: number;
  start: number;
}

/**
 * Word and LibreOffice set a cell over several rows once: what it says goes on over pages, but is never said again. Where
 * a page will begin is not known here, only likely: the rows are laid on pages as those programs lay them, and such a cell
 * starts anew there. A guess that is a row out says a short cell once too often and loses nothing.
 */
export function foretell(grid: Grid, paper: Paper): Foretold {
  return new Foreteller(grid, paper).run();
}

class Foreteller {
  readonly #grid: Grid;
  readonly #paper: Paper;
  /** Heights of rows by the cells that stand in them alone. */
  readonly #leastHeights: readonly number[];
  readonly #starting: ReadonlyMap<number, PlacedCell[]>;
  readonly #mayTear: boolean[] = [];
  readonly #pages: number[] = [];
  readonly #done: PlacedCell[];
  #open: Open[] = [];
  #y: number;
  #page = 0;

  constructor(grid: Grid, paper: Paper) {
    const single = grid.spans.filter(span => span.rows === 1);
    const byRow = Map.groupBy(single, span => span.row);
    this.#grid = grid;
    this.#paper = paper;
    this.#leastHeights = grid.keepsNext.map((_keeps, row) =>
      Math.max(0, ...(byRow.get(row) ?? []).map(grid.heightOf)),
    );
    this.#done = single;
    this.#starting = Map.groupBy(
      grid.spans.filter(span => span.rows > 1),
      span => span.row,
    );
    this.#y = paper.taken + paper.header;
  }

  run(): Foretold {
    this.#leastHeights.forEach((_height, row) => {
      const opensPage = this.#y <= this.#paper.header;
      if (!opensPage && this.#y + this.#needed(row) > this.#paper.height) this.#turnPage(row);
      this.#setRow(row);
    });
    return { spans: this.#done, mayTear: this.#mayTear, pages: this.#pages, taken: this.#y };
  }

  get #room(): number {
    return this.#paper.height - this.#paper.header;
  }

  /** A row beside a cell that goes on below is whole unless no page holds it: that cell is said again, not torn. */
  #canTear(row: number, height: number): boolean {
    const goesOn = this.#open.some(({ span }) => span.row + span.rows - 1 > row);
    return height > (goesOn ? this.#room * tallest : tableCell.wholeUpTo * pointsPerMillimetre);
  }

  /** Points that have to be left on the page for a row of that height to begin there. */
  #least(row: number, height: number): number {
    return this.#canTear(row, height) ? Math.min(height, leastOfTorn) : height;
  }

  /** The row and those it is kept with. */
  #needed(row: number): number {
    let needed = this.#least(row, this.#height(row));
    for (let next = row; next < row + longestChain && this.#grid.keepsNext[next] === true; next += 1) {
      const more = this.#least(next + 1, this.#leastHeights[next + 1] ?? 0);
      if (needed + more > this.#room) break;
      needed += more;
    }
    return needed;
  }

  /** What a cell over several rows needs beyond them makes the last of them higher. */
  #height(row: number): number {
    const ending = this.#open.filter(({ span }) => span.row + span.rows - 1 === row);
    return Math.max(
      sure(this.#leastHeights[row], 'height of that row'),
      ...ending.map(({ left, covered }) => left - covered),
    );
  }

  #setRow(row: number): void {
    for (const span of this.#starting.get(row) ?? []) {
      const words = this.#grid.heightOf(span);
      this.#open.push({ span, words, left: words, covered: 0, start: row });
    }
    const height = this.#height(row);
    const mayTear = this.#canTear(row, height);
    this.#mayTear.push(mayTear);
    this.#pages.push(this.#page);
    this.#y += height;
    while (this.#y > this.#paper.height && mayTear) {
      this.#y -= this.#room;
      this.#page += 1;
    }
    for (const open of this.#open) open.covered += height;
    for (const open of this.#open) if (open.span.row + open.span.rows - 1 === row) this.#close(open, row + 1);
    this.#open = this.#open.filter(({ span }) => span.row + span.rows - 1 > row);
  }

  #close({ span, start }: Open, end: number): void {
    this.#done.push({ ...span, row: start, rows: end - start });
  }

  #turnPage(row: number): void {
    this.#y = this.#paper.header;
    this.#page += 1;
    for (const open of this.#open) {
      open.left -= open.covered;
      open.covered = 0;
      const goesOn = open.words > this.#room * repeatedShare && open.left > 0;
      if (goesOn) continue;
      this.#close(open, row);
      open.left = open.words;
      open.start = row;
    }
  }
}
