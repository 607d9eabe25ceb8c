import type { Column } from '../../catalogue/schema/column.ts';
import type { Meaning } from '../../../templates/compose/headings.ts';
import type { ComposedMeaning } from '../../../templates/compose/usual.ts';

type AnyColumn = Column<ComposedMeaning>;

/** What a row asks of the list that it stands in. */
interface Around {
  readonly changed: () => void;
  readonly moveTo: (index: number) => void;
  readonly moveBy: (step: number) => void;
  readonly remove: () => void;
  /** Which place lies at a height of the window. */
  readonly indexAt: (y: number) => number;
}

let made = 0;

function labelled(words: string, control: HTMLInputElement | HTMLSelectElement): HTMLElement {
  const label = document.createElement('label');
  made += 1;
  control.id = `cot-${made}`;
  label.htmlFor = control.id;
  label.textContent = words;
  const place = document.createElement('div');
  place.className = 'question';
  place.append(label, control);
  return place;
}

function pressed(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
}

/** Pixels from an edge of the window within which a drag scrolls, and how far at a time. */
const edge = 56;
const pace = 12;

/** Keys that move a column while its handle has the focus. */
const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  Home: -Infinity,
  End: Infinity,
};

/** One column on the page: its name, what it holds, and the handle by which it is moved. */
export class ColumnRow {
  readonly element = document.createElement('li');
  readonly #heading = document.createElement('input');
  readonly #holds = document.createElement('select');
  readonly #handle: HTMLButtonElement;
  readonly #up: HTMLButtonElement;
  readonly #down: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  readonly #fault = document.createElement('p');
  #column: AnyColumn;

  constructor(column: AnyColumn, known: readonly Meaning<ComposedMeaning>[], around: Around) {
    this.#column = column;
    this.#heading.value = column.heading;
    this.#heading.autocomplete = 'off';
    this.#holds.append(...known.map(({ holds, description }) => new Option(description, holds)));
    this.#holds.value = column.holds;
    this.#handle = pressed('⠿', () => this.#handle.focus());
    this.#handle.classList.add('compose-handle');
    this.#handle.setAttribute('aria-describedby', 'cach-doi-cho');
    this.#up = pressed('↑', () => around.moveBy(-1));
    this.#down = pressed('↓', () => around.moveBy(1));
    this.#remove = pressed('Bỏ', around.remove);
    this.#fault.className = 'question-fault';
    this.#fault.hidden = true;
    const heading = labelled('Tên cột', this.#heading);
    this.#fault.id = `${this.#heading.id}-loi`;
    this.#heading.before(this.#fault);
    const tools = document.createElement('div');
    tools.className = 'tools';
    tools.append(this.#up, this.#down, this.#remove);
    this.element.className = 'compose-column';
    this.element.append(this.#handle, heading, labelled('Chứa', this.#holds), tools);
    this.#listen(known, around);
  }

  get column(): AnyColumn {
    return this.#column;
  }

  get isNamed(): boolean {
    return this.#typed !== '';
  }

  get #typed(): string {
    return this.#heading.value.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  }

  focus(): void {
    this.#handle.focus();
  }

  /** Leads to the name that is missing. */
  askForName(): void {
    this.#showFault();
    this.#heading.focus();
  }

  /** Says where it stands; what other columns hold cannot be held twice. */
  placed(index: number, count: number, taken: ReadonlySet<string>): void {
    const { heading, holds } = this.#column;
    const place = `vị trí ${index + 1} trên ${count}`;
    this.#handle.ariaLabel = `Đổi chỗ cột “${heading}”, ${place}`;
    this.#up.ariaLabel = `Chuyển cột “${heading}” lên trước`;
    this.#down.ariaLabel = `Chuyển cột “${heading}” ra sau`;
    this.#remove.ariaLabel = `Bỏ cột “${heading}”`;
    this.#up.ariaDisabled = String(index === 0);
    this.#down.ariaDisabled = String(index === count - 1);
    for (const option of this.#holds.options)
      option.disabled = option.value !== holds && taken.has(option.value);
  }

  #showFault(): void {
    this.#fault.hidden = this.isNamed;
    this.#fault.textContent = this.isNamed ? '' : 'Cần sửa: cột chưa có tên.';
    if (this.isNamed) this.#heading.removeAttribute('aria-invalid');
    else this.#heading.setAttribute('aria-invalid', 'true');
    this.#heading.setAttribute('aria-describedby', this.isNamed ? '' : this.#fault.id);
  }

  #listen(known: readonly Meaning<ComposedMeaning>[], around: Around): void {
    this.#heading.addEventListener('input', () => {
      if (!this.#fault.hidden) this.#showFault();
      if (!this.isNamed) return;
      this.#column = { ...this.#column, heading: this.#typed };
      around.changed();
    });
    this.#heading.addEventListener('change', () => this.#showFault());
    this.#holds.addEventListener('change', () => {
      const meaning = known.find(({ holds }) => holds === this.#holds.value);
      if (!meaning) return;
      // A unit and a name above belong to what the column held before.
      this.#column = { heading: this.#column.heading, holds: meaning.holds };
      around.changed();
    });
    this.#handle.addEventListener('keydown', event => {
      const step = steps[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      around.moveBy(step);
    });
    this.#dragBy(this.#handle, around);
  }

  /** By mouse, pen and finger alike; near an edge of the window the page goes along. */
  #dragBy(handle: HTMLElement, around: Around): void {
    let height = 0;
    const follow = () => {
      if (!this.element.hasAttribute('data-dragged')) return;
      if (height < edge) scrollBy({ top: -pace, behavior: 'instant' });
      else if (height > innerHeight - edge) scrollBy({ top: pace, behavior: 'instant' });
      around.moveTo(around.indexAt(height));
      requestAnimationFrame(follow);
    };
    handle.addEventListener('pointerdown', event => {
      if (event.button !== 0) return;
      handle.setPointerCapture(event.pointerId);
      height = event.clientY;
    });
    handle.addEventListener('pointermove', event => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      height = event.clientY;
      if (this.element.hasAttribute('data-dragged')) return;
      this.element.toggleAttribute('data-dragged', true);
      requestAnimationFrame(follow);
    });
    handle.addEventListener('lostpointercapture', () => this.element.toggleAttribute('data-dragged', false));
  }
}
