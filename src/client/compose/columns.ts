import type { Column } from '../../catalogue/schema/column.ts';
import { sure } from '../../sure.ts';
import type { ComposedTemplate } from '../../../templates/compose/composition.ts';
import { columnHolding, meanings } from '../../../templates/compose/headings.ts';
import type { ComposedMeaning } from '../../../templates/compose/usual.ts';
import { part } from '../page-part.ts';
import { ColumnRow } from './column-row.ts';

type AnyColumn = Column<ComposedMeaning>;

/** The columns of the appendix in their order, moved by drag and by keys. */
export class Columns {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #new: HTMLSelectElement;
  readonly #status: HTMLElement;
  readonly #changed: () => void;
  #template: ComposedTemplate = 'catalogue';
  #rows: ColumnRow[] = [];

  constructor(root: HTMLElement, usual: () => readonly AnyColumn[], changed: () => void) {
    this.#root = root;
    this.#changed = changed;
    this.#list = part(root, '[data-column-list]', HTMLElement);
    this.#new = part(root, '[data-column-new]', HTMLSelectElement);
    this.#status = part(root, '[data-column-status]', HTMLElement);
    part(root, '[data-column-add]', HTMLButtonElement).addEventListener('click', () => this.#addNew());
    part(root, '[data-column-usual]', HTMLButtonElement).addEventListener('click', () => {
      this.show(this.#template, usual());
      this.#tell('Đã dùng các cột thường dùng.');
    });
  }

  get columns(): readonly AnyColumn[] {
    return this.#rows.map(({ column }) => column);
  }

  /** The first column without a name, which cannot be printed. */
  get unnamed(): ColumnRow | undefined {
    return this.#rows.find(({ isNamed }) => !isNamed);
  }

  show(template: ComposedTemplate, columns: readonly AnyColumn[]): void {
    this.#template = template;
    this.#root.hidden = meanings[template].length === 0;
    this.#rows = columns.map(column => this.#rowOf(column));
    this.#draw();
  }

  #rowOf(column: AnyColumn): ColumnRow {
    const row: ColumnRow = new ColumnRow(column, meanings[this.#template], {
      changed: () => this.#followed(),
      moveTo: index => this.#move(row, index),
      moveBy: step => this.#move(row, this.#rows.indexOf(row) + step),
      remove: () => this.#remove(row),
      indexAt: y => this.#indexAt(row, y),
    });
    return row;
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#rows.map(({ element }) => element));
    this.#follow();
  }

  #follow(): void {
    const taken = new Set(this.#rows.map(({ column }) => column.holds));
    this.#rows.forEach((row, index) => row.placed(index, this.#rows.length, taken));
    const free = meanings[this.#template].filter(({ holds }) => !taken.has(holds));
    this.#new.replaceChildren(...free.map(({ holds, description }) => new Option(description, holds)));
  }

  #followed(): void {
    this.#follow();
    this.#changed();
  }

  #tell(words: string): void {
    this.#status.textContent = words;
    this.#followed();
  }

  #move(row: ColumnRow, wanted: number): void {
    const from = this.#rows.indexOf(row);
    const to = Math.max(0, Math.min(this.#rows.length - 1, wanted));
    if (to === from) return;
    this.#rows.splice(from, 1);
    this.#rows.splice(to, 0, row);
    // The row itself stays where it is in the page, so that it keeps the focus and the finger: the others go round it.
    const before = this.#rows.slice(0, to).map(({ element }) => element);
    const behind = this.#rows.slice(to + 1).map(({ element }) => element);
    row.element.before(...before);
    row.element.after(...behind);
    this.#tell(`Cột “${row.column.heading}” đã chuyển đến vị trí ${to + 1} trên ${this.#rows.length}.`);
  }

  /** As many places from the start as other columns have their middle above. */
  #indexAt(row: ColumnRow, y: number): number {
    return this.#rows.filter(other => {
      const { top, height } = other.element.getBoundingClientRect();
      return other !== row && top + height / 2 < y;
    }).length;
  }

  #remove(row: ColumnRow): void {
    if (this.#rows.length === 1) {
      this.#status.textContent = 'Bảng cần ít nhất một cột: thêm cột khác rồi mới bỏ được cột này.';
      return;
    }
    const index = this.#rows.indexOf(row);
    this.#rows.splice(index, 1);
    row.element.remove();
    sure(this.#rows[Math.min(index, this.#rows.length - 1)], 'column beside the removed one').focus();
    this.#tell(`Đã bỏ cột “${row.column.heading}”.`);
  }

  #addNew(): void {
    const meaning = meanings[this.#template].find(({ holds }) => holds === this.#new.value);
    if (!meaning) {
      this.#status.textContent = 'Mẫu này không còn nội dung nào để thêm cột.';
      return;
    }
    const row = this.#rowOf(columnHolding(this.#template, meaning.holds));
    this.#rows.push(row);
    this.#list.append(row.element);
    this.#tell(`Đã thêm cột “${row.column.heading}” ở vị trí ${this.#rows.length}.`);
  }
}
