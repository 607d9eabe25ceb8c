import type { Misreading } from '../../language/reading.ts';
import { part } from '../page-part.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlIn(root: HTMLElement): Control {
  const found = root.querySelector('[data-control]');
  if (
    found instanceof HTMLInputElement ||
    found instanceof HTMLTextAreaElement ||
    found instanceof HTMLSelectElement
  )
    return found;
  throw new Error('Missing [data-control]');
}

const say = ({ message, remedy }: Misreading) => `${message} ${remedy}`;

function write(place: HTMLElement, remarks: readonly Misreading[], lead: string): void {
  place.hidden = remarks.length === 0;
  place.textContent = remarks.length === 0 ? '' : `${lead}: ${remarks.map(say).join(' ')}`;
}

/** One field on the page with its control and what is said of its answer. */
export class Question {
  readonly id: string;
  readonly root: HTMLElement;
  readonly name: string;
  readonly #control: Control;
  readonly #fault: HTMLElement;
  readonly #reminder: HTMLElement;
  /** What is half typed is not wrong yet: nothing is said of a field before it is left. */
  isLeft = false;

  constructor(root: HTMLElement) {
    this.root = root;
    this.id = root.dataset['question'] ?? '';
    this.name = part(root, 'label', HTMLLabelElement).innerText;
    this.#control = controlIn(root);
    this.#fault = part(root, '[data-fault]', HTMLElement);
    this.#reminder = part(root, '[data-reminder]', HTMLElement);
  }

  get controlId(): string {
    return this.#control.id;
  }

  get answer(): string {
    return this.#control.value;
  }

  set answer(answer: string) {
    const control = this.#control;
    // A kept file may hold a word the list lacks: it stays, to be seen and mended.
    if (control instanceof HTMLSelectElement && ![...control.options].some(({ value }) => value === answer))
      control.add(new Option(answer, answer));
    control.value = answer;
  }

  get hasFault(): boolean {
    return !this.#fault.hidden;
  }

  show(faults: readonly Misreading[], reminders: readonly Misreading[]): void {
    write(this.#fault, faults, 'Cần sửa');
    write(this.#reminder, reminders, 'Xem lại');
    if (faults.length > 0) this.#control.setAttribute('aria-invalid', 'true');
    else this.#control.removeAttribute('aria-invalid');
    const said = [this.#fault, this.#reminder].filter(({ hidden }) => !hidden).map(({ id }) => id);
    this.#control.setAttribute('aria-describedby', [`${this.controlId}-loi-dan`, ...said].join(' '));
  }

  focus(): void {
    this.#control.focus();
  }
}
