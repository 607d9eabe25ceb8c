import { bringIntoView } from './bring-into-view.ts';
import { part } from '../page-part.ts';
import type { Question } from './question.ts';

/** What is to be mended, above the form: each line leads to its field. */
export class Summary {
  readonly #root: HTMLElement;
  readonly #words: HTMLElement;
  readonly #list: HTMLElement;
  readonly #open: (question: Question) => void;

  constructor(root: HTMLElement, open: (question: Question) => void) {
    this.#root = part(root, '[data-summary]', HTMLElement);
    this.#words = part(root, '[data-summary-words]', HTMLElement);
    this.#list = part(root, '[data-summary-list]', HTMLElement);
    this.#open = open;
  }

  #item({ question, message }: { question: Question; message: string }): HTMLElement {
    const link = document.createElement('a');
    link.href = `#${question.controlId}`;
    link.textContent = `${question.name}: ${message}`;
    link.addEventListener('click', event => {
      event.preventDefault();
      this.#open(question);
    });
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  show(words: string, faults: readonly { question: Question; message: string }[]): void {
    this.#words.textContent = words;
    this.#list.replaceChildren(...faults.map(fault => this.#item(fault)));
    this.#root.hidden = false;
    bringIntoView(this.#root);
  }

  hide(): void {
    this.#root.hidden = true;
    this.#list.replaceChildren();
  }

  get isShown(): boolean {
    return !this.#root.hidden;
  }
}
