import { renderHtml } from '../../document/html/render.ts';
import type { DocumentTree } from '../../document/tree.ts';

/** A person reads the page when they pause, not at every key. */
const pause = 250;

/** The printed page as it would be now, kept up with what is typed. */
export class Preview {
  readonly #page: HTMLElement;
  readonly #documentNow: () => DocumentTree;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HTMLElement, documentNow: () => DocumentTree) {
    this.#page = page;
    this.#documentNow = documentNow;
    // What is printed is what was typed last, pause or no pause.
    addEventListener('beforeprint', () => this.draw());
  }

  soon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.draw(), pause);
  }

  draw(): void {
    clearTimeout(this.#waiting);
    // renderHtml escapes every text it is given; the page's policy runs no script from it besides.
    this.#page.innerHTML = renderHtml(this.#documentNow());
  }
}
