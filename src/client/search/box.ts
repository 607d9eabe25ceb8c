import type { Answer, Chosen } from './engine.ts';
import type { Counts } from './pagefind.ts';
import { nothingFound, resultItem, sayAnswer } from './show.ts';
import { SearchThread } from './thread.ts';

function part<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Missing ${selector}`);
  return found;
}

/** Milliseconds without a key after which a person has stopped typing. */
const rest = 300;

/** A search form that answers while one types; on its own page it also keeps the address in step. */
class SearchForm {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #results: HTMLElement;
  readonly #selects: readonly HTMLSelectElement[];
  readonly #base: string;
  readonly #hasPage: boolean;
  #thread: Promise<SearchThread> | undefined;
  #shown: Answer | undefined;
  #running = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The address of what was typed, until it is the page's. */
  #typed: string | undefined;
  #again = false;

  constructor(root: HTMLElement) {
    this.#form = part(root, 'form', HTMLFormElement);
    this.#input = part(root, 'input[type=search]', HTMLInputElement);
    this.#status = part(root, '[role=status]', HTMLElement);
    this.#results = part(root, '.search-results', HTMLElement);
    this.#selects = [...root.querySelectorAll('select')];
    this.#base = root.dataset['base'] ?? '/';
    this.#hasPage = 'page' in root.dataset;
    this.#listen(root);
    if (this.#hasPage) this.#readAddress();
  }

  #listen(root: HTMLElement): void {
    // The index is fetched once a person shows that they want to search, not before.
    this.#input.addEventListener('focus', () => void this.#open());
    this.#input.addEventListener('input', () => this.#changed('replace'));
    root.addEventListener('keydown', event => this.#move(event));
    if (!this.#hasPage) return;
    // Who goes on to a result finds the search again on the way back.
    this.#input.addEventListener('blur', () => this.#settleAddress());
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#changed('push');
    });
    this.#form.addEventListener('change', event => {
      if (event.target instanceof HTMLSelectElement) this.#changed('push');
    });
    this.#form.addEventListener('reset', () => setTimeout(() => this.#changed('push')));
    root.querySelector('details')?.addEventListener('toggle', () => void this.#countAll());
    addEventListener('popstate', () => this.#readAddress());
  }

  #open(): Promise<SearchThread> {
    this.#thread ??= SearchThread.open(`${this.#base}pagefind/`).catch((error: unknown) => {
      this.#thread = undefined;
      throw error;
    });
    return this.#thread;
  }

  get #chosen(): Chosen {
    return Object.fromEntries(
      this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
  }

  /** Down and up walk through the results; Escape returns to the box. */
  #move(event: KeyboardEvent): void {
    const links = [...this.#results.querySelectorAll('a')].filter(
      link => link.closest('details:not([open])') === null,
    );
    const at = links.findIndex(link => link === document.activeElement);
    const inBox = document.activeElement === this.#input;
    if (!inBox && at < 0) return;
    if (event.key === 'Escape' && at >= 0) this.#input.focus();
    else if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.#input).focus();
    else return;
    event.preventDefault();
  }

  #changed(how: 'replace' | 'push'): void {
    if (this.#hasPage) this.#keepAddress(how);
    void this.#search();
  }

  get #address(): string {
    const asked = new URLSearchParams(this.#chosen);
    if (this.#input.value.trim() !== '') asked.set('q', this.#input.value.trim());
    return asked.size > 0 ? `${location.pathname}?${asked.toString()}` : location.pathname;
  }

  /**
   * While one types the address waits for a rest: browsers fetch a page's icon anew for each address it takes, and refuse
   * too many of them.
   */
  #keepAddress(how: 'replace' | 'push'): void {
    const address = this.#address;
    if (how === 'replace') {
      clearTimeout(this.#resting);
      this.#typed = address;
      this.#resting = setTimeout(() => this.#settleAddress(), rest);
      return;
    }
    this.#settleAddress();
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
  }

  #settleAddress(): void {
    clearTimeout(this.#resting);
    if (this.#typed !== undefined && this.#typed !== location.pathname + location.search)
      history.replaceState(null, '', this.#typed);
    this.#typed = undefined;
  }

  #readAddress(): void {
    clearTimeout(this.#resting);
    this.#typed = undefined;
    const asked = new URLSearchParams(location.search);
    this.#input.value = asked.get('q') ?? '';
    for (const select of this.#selects) {
      select.value = asked.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    const narrowed = Object.keys(this.#chosen).length > 0;
    if (narrowed || this.#input.value !== '') void this.#search();
    else this.#show(undefined, '');
  }

  /** One search at a time; of those asked for meanwhile only the last counts. */
  async #search(): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    this.#results.setAttribute('aria-busy', 'true');
    try {
      while (this.#again) {
        this.#again = false;
        const text = this.#input.value;
        const chosen = this.#chosen;
        const thread = await this.#open();
        this.#show(await thread.search(text, chosen), text);
      }
    } catch {
      this.#status.textContent =
        'Chưa tải được dữ liệu tìm kiếm. Kiểm tra mạng rồi thử lại, hoặc duyệt theo lĩnh vực.';
    } finally {
      this.#running = false;
      this.#results.setAttribute('aria-busy', 'false');
    }
  }

  #show(answer: Answer | undefined, text: string): void {
    this.#status.textContent = answer ? sayAnswer(answer) : '';
    this.#results.replaceChildren();
    this.#results.dataset['query'] = text;
    this.#shown = answer;
    this.#sayChosen();
    this.#form.parentElement?.toggleAttribute(
      'data-answered',
      answer !== undefined && answer.results.length > 0,
    );
    if (!answer) return;
    void this.#count(answer);
    if (answer.results.length === 0) {
      if (!answer.tooBroad && answer.query.terms.length > 0)
        this.#results.append(nothingFound(answer, Object.keys(this.#chosen).length > 0));
      return;
    }
    const list = document.createElement('ol');
    const items = answer.results.slice(0, this.#hasPage ? undefined : 6);
    list.append(...items.map(result => resultItem(result, answer.query, this.#base)));
    this.#results.append(list);
    if (answer.total > items.length)
      this.#results.append(this.#hasPage ? this.#moreButton(answer, list) : this.#allLink(answer));
  }

  /** The results do not wait for the counts, nor does who types on; and they stand without them if need be. */
  async #count(answer: Answer): Promise<void> {
    await new Promise(done => setTimeout(done, rest));
    if (this.#shown !== answer) return;
    const counts = await answer.counts().catch((): Counts => ({}));
    if (this.#shown === answer) this.#tell(counts);
  }

  /** Folded away, the facets still tell that some are chosen. */
  #sayChosen(): void {
    const chosen = Object.keys(this.#chosen).length;
    const place = this.#form.querySelector('[data-chosen]');
    if (place) place.textContent = chosen > 0 ? ` (đang chọn ${chosen})` : '';
  }

  #allLink({ total, tooBroad }: Answer): HTMLElement {
    const link = document.createElement('a');
    link.className = 'search-all';
    link.href = `${this.#form.action}?${new URLSearchParams({ q: this.#input.value.trim() }).toString()}`;
    link.textContent = tooBroad ? 'Xem thêm' : `Xem cả ${total} mục`;
    return link;
  }

  #moreButton(answer: Answer, list: HTMLOListElement): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'search-more';
    button.textContent = 'Xem thêm';
    button.addEventListener('click', () => void this.#addMore(answer, list, button));
    return button;
  }

  async #addMore(answer: Answer, list: HTMLOListElement, button: HTMLButtonElement): Promise<void> {
    const before = list.childElementCount;
    const further = await answer.more(before);
    list.append(...further.map(result => resultItem(result, answer.query, this.#base)));
    list.children[before]?.querySelector('a')?.focus();
    const of = answer.tooBroad ? '' : ` trong ${answer.total}`;
    this.#status.textContent = `Đang hiện ${list.childElementCount}${of} mục.`;
    if (list.childElementCount >= answer.total || further.length === 0) button.remove();
  }

  async #countAll(): Promise<void> {
    const thread = await this.#open();
    this.#tell(await thread.counts());
    if (this.#input.value !== '' || Object.keys(this.#chosen).length > 0) await this.#search();
  }

  /** Writes beside each value how many results it would leave. */
  #tell(counts: Counts): void {
    for (const select of this.#selects) {
      const ofFacet = counts[select.name];
      for (const option of select.options) {
        if (option.value === '') continue;
        const name = (option.dataset['name'] ??= option.text);
        option.text = ofFacet ? `${name} (${ofFacet[option.value] ?? 0})` : name;
      }
    }
  }
}

/** Brings every search form of the page to life. */
export function start(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) new SearchForm(root);
}
