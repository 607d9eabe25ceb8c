import { bringIntoView } from './bring-into-view.ts';
import { part } from '../page-part.ts';

/** Narrower than this, or with letters so large, a form comes in steps. */
const narrow = '(width < 48rem)';

/** On a phone one step at a time, the last being the page to look over; on a wide screen all at once. */
export class Steps {
  readonly #root: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  readonly #heading: HTMLElement;
  readonly #progress: HTMLProgressElement;
  readonly #back: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #media = matchMedia(narrow);
  #at = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
    this.#heading = part(root, '[data-step-heading]', HTMLElement);
    this.#progress = part(root, '[data-progress]', HTMLProgressElement);
    this.#back = part(root, '[data-back]', HTMLButtonElement);
    this.#next = part(root, '[data-next]', HTMLButtonElement);
    this.#back.addEventListener('click', () => this.go(this.#at - 1));
    this.#media.addEventListener('change', () => this.#follow());
    this.#follow();
  }

  /** With the field that has the focus in sight, whichever way the screen is turned. */
  #follow(): void {
    this.#root.toggleAttribute('data-in-steps', this.#media.matches);
    const focused = document.activeElement;
    const at = this.#steps.findIndex(step => step.contains(focused));
    if (at >= 0) this.#at = at;
    this.#show();
  }

  #show(): void {
    const count = this.#steps.length;
    this.#steps.forEach((step, index) => step.toggleAttribute('data-current', index === this.#at));
    const isLast = this.#at === count - 1;
    this.#root.toggleAttribute('data-at-end', isLast);
    this.#heading.textContent = `Bước ${this.#at + 1}/${count}${isLast ? ': xem lại và tải về' : ''}`;
    this.#progress.max = count;
    this.#progress.value = this.#at + 1;
    this.#back.hidden = this.#at === 0;
    this.#next.hidden = isLast;
  }

  get inSteps(): boolean {
    return this.#media.matches;
  }

  get at(): number {
    return this.#at;
  }

  holds(element: Element): boolean {
    return this.#steps[this.#at]?.contains(element) ?? false;
  }

  /** Opens a step and begins at its heading. */
  go(step: number): void {
    this.#at = Math.max(0, Math.min(this.#steps.length - 1, step));
    this.#show();
    if (this.inSteps) bringIntoView(this.#heading);
  }

  /** Opens the step that holds a field. */
  reveal(element: Element): void {
    const at = this.#steps.findIndex(step => step.contains(element));
    if (at < 0) return;
    this.#at = at;
    this.#show();
  }
}
