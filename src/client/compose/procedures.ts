import type { Procedure } from '../../catalogue/catalogue.ts';
import { present, presentList } from '../../catalogue/known.ts';
import { fold } from '../../language/fold.ts';
import { sayCode } from '../../wording/code.ts';
import { sayDecision } from '../../wording/decision.ts';
import { sayProcedureCount } from '../../wording/extent.ts';
import { sayLevels } from '../../wording/level.ts';
import { standingNames } from '../../wording/standing.ts';
import { readList } from '../../../templates/compose/read-list.ts';
import type { Question } from '../form/question.ts';
import { part } from '../page-part.ts';
import type { Desk } from './desk.ts';
import { asked, questionsIn, type Questions } from './questions.ts';

/** So many rows are drawn at once; more when somebody asks for them. */
const atOnce = 50;
/** Milliseconds: a person looks when they pause. */
const pause = 150;

interface Row {
  readonly procedure: Procedure;
  /** All that it is found by, without tones. */
  readonly words: string;
}

const wordsOf = ({
  id,
  name,
  shortName = '',
  keywords = [],
  code,
  codeAsPrinted = '',
  field,
}: Procedure): string =>
  fold([id, name, shortName, ...keywords, present(code) ?? '', codeAsPrinted, field.name].join(' '));

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...inside);
  return made;
}

/** Finds procedures, takes them into the appendix one by one, all that were found, or from a pasted list. */
export class Procedures {
  readonly #desk: Desk;
  readonly #rows: readonly Row[];
  readonly #questions: Questions;
  readonly #changed: () => void;
  readonly #results: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #found: HTMLElement;
  readonly #chosenList: HTMLElement;
  readonly #chosenBox: HTMLDetailsElement;
  readonly #chosenMore: HTMLButtonElement;
  readonly #count: HTMLElement;
  #matching: readonly Procedure[] = [];
  #chosen = new Set<string>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, desk: Desk, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
    this.#rows = [...desk.catalogue.procedures.values()].map(procedure => ({
      procedure,
      words: wordsOf(procedure),
    }));
    this.#questions = questionsIn(root);
    this.#results = part(root, '[data-results]', HTMLElement);
    this.#more = part(root, '[data-more]', HTMLButtonElement);
    this.#found = part(root, '[data-found]', HTMLElement);
    this.#chosenList = part(root, '[data-chosen]', HTMLElement);
    this.#chosenBox = part(root, '.compose-chosen', HTMLDetailsElement);
    this.#chosenMore = part(root, '[data-chosen-more]', HTMLButtonElement);
    this.#count = part(root, '[data-chosen-count]', HTMLElement);
    this.#listen(root);
    this.#find();
  }

  /** In the order in which they were chosen. */
  get chosen(): readonly string[] {
    return [...this.#chosen];
  }

  /** Where procedures are looked for. */
  get question(): Question {
    return asked(this.#questions, 'find');
  }

  show(ids: readonly string[]): void {
    this.#chosen = new Set(ids);
    this.#find();
    this.#showChosen();
  }

  #listen(root: HTMLElement): void {
    const filters = part(root, '.compose-filters', HTMLElement);
    filters.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#find(), pause);
    });
    const press = (selector: string, act: () => void) =>
      part(root, selector, HTMLButtonElement).addEventListener('click', act);
    press('[data-take-all]', () => this.#choose(this.#matching, true));
    press('[data-drop-all]', () => this.#choose(this.#matching, false));
    press('[data-drop-chosen]', () => this.#dropChosen());
    press('[data-paste]', () => this.#paste());
    this.#more.addEventListener('click', () => this.#showMore());
    this.#chosenMore.addEventListener('click', () => this.#showMoreChosen());
    this.#chosenBox.addEventListener('toggle', () => this.#showChosen());
    this.#results.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#chooseOne(target.value, target.checked);
    });
    this.#chosenList.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#drop(button);
    });
  }

  #answer(name: string): string {
    return asked(this.#questions, name).answer;
  }

  #find(): void {
    clearTimeout(this.#waiting);
    const words = fold(this.#answer('find')).split(/\s+/u);
    const [field, level, standing] = [this.#answer('field'), this.#answer('level'), this.#answer('standing')];
    const office = this.#answer('office');
    const ofOffice = office === '' ? undefined : (this.#desk.byAgency.get(office) ?? new Set());
    const { standings } = this.#desk;
    this.#matching = this.#rows
      .filter(
        ({ procedure: own, words: all }) =>
          (field === '' || own.field.id === field) &&
          (level === '' || presentList(own.levels).some(each => each === level)) &&
          (standing === '' || standings[own.id] === standing) &&
          (ofOffice === undefined || ofOffice.has(own.id)) &&
          words.every(word => all.includes(word)),
      )
      .map(({ procedure }) => procedure);
    this.#results.replaceChildren();
    this.#showMore();
    this.#say();
  }

  #say(lead = ''): void {
    const { size } = this.#chosen;
    this.#found.textContent = `${lead}Tìm thấy ${sayProcedureCount(this.#matching.length)}; đã chọn ${sayProcedureCount(size)}.`;
    this.#count.textContent = size === 0 ? 'Chưa chọn thủ tục nào' : `Đã chọn ${sayProcedureCount(size)}`;
  }

  #row(procedure: Procedure): HTMLElement {
    const box = element('input', '');
    box.type = 'checkbox';
    box.value = procedure.id;
    box.checked = this.#chosen.has(procedure.id);
    const state = this.#desk.standings[procedure.id] ?? 'unknown';
    const about = [
      sayCode(procedure, 'page'),
      sayLevels(procedure.levels, 'page'),
      sayDecision(procedure.decision, 'page'),
      state === 'in-force' ? '' : standingNames[state],
    ];
    const said = element('span', 'quiet small', about.filter(Boolean).join(' · '));
    const words = element('span', '', procedure.name, ' ', said);
    return element('li', '', element('label', 'compose-row', box, words));
  }

  #showMore(): void {
    const from = this.#results.childElementCount;
    const rows = this.#matching.slice(from, from + atOnce).map(own => this.#row(own));
    this.#results.append(...rows);
    this.#more.hidden = this.#results.childElementCount >= this.#matching.length;
    if (from > 0) rows[0]?.querySelector('input')?.focus();
  }

  #chooseOne(id: string, take: boolean): void {
    if (take) this.#chosen.add(id);
    else this.#chosen.delete(id);
    this.#showChosen();
    this.#say();
    this.#changed();
  }

  #choose(procedures: readonly Procedure[], take: boolean): void {
    for (const { id } of procedures) {
      if (take) this.#chosen.add(id);
      else this.#chosen.delete(id);
    }
    this.#mark();
    this.#showChosen();
    this.#say();
    this.#changed();
  }

  /** What is drawn of the results follows what is chosen. */
  #mark(): void {
    for (const box of this.#results.querySelectorAll('input')) box.checked = this.#chosen.has(box.value);
  }

  #chosenRow(id: string): HTMLElement {
    const name = this.#desk.catalogue.procedures.get(id)?.name ?? id;
    const drop = element('button', 'button', 'Bỏ');
    drop.type = 'button';
    drop.value = id;
    drop.ariaLabel = `Bỏ chọn ${name}`;
    return element('li', '', element('span', '', name), ' ', drop);
  }

  /** Drawn only while somebody looks. */
  #showChosen(): void {
    this.#chosenList.replaceChildren();
    this.#chosenMore.hidden = true;
    if (this.#chosenBox.open) this.#showMoreChosen();
  }

  #showMoreChosen(): void {
    const from = this.#chosenList.childElementCount;
    const ids = this.chosen;
    this.#chosenList.append(...ids.slice(from, from + atOnce).map(id => this.#chosenRow(id)));
    this.#chosenMore.hidden = this.#chosenList.childElementCount >= ids.length;
  }

  #drop(button: HTMLButtonElement): void {
    const item = button.closest('li');
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    this.#chosen.delete(button.value);
    item?.remove();
    // Whoever goes by keyboard stays in the list.
    const focused = next?.querySelector('button') ?? this.#chosenBox.querySelector('summary');
    focused?.focus();
    this.#mark();
    this.#say();
    this.#changed();
  }

  #dropChosen(): void {
    this.#chosen.clear();
    this.#mark();
    this.#showChosen();
    this.#say();
    this.#chosenBox.querySelector('summary')?.focus();
    this.#changed();
  }

  #paste(): void {
    const question = asked(this.#questions, 'paste');
    const { catalogue, standings } = this.#desk;
    const { found, shared, unread } = readList(
      catalogue,
      question.answer,
      ({ id }) => standings[id] !== 'ended',
    );
    const empty = found.length === 0 && unread.length === 0;
    question.show(
      empty
        ? [{ message: 'Chưa dán gì.', remedy: 'Dán danh sách rồi bấm lại.' }]
        : unread.map(line => ({ message: `Danh mục không có “${line}”.`, remedy: '' })),
      shared.map(code => ({ message: `Mã ${code} có ở nhiều thủ tục, đã lấy hết.`, remedy: '' })),
    );
    // What could not be read stays, to be mended.
    if (found.length > 0) question.answer = unread.join('\n');
    if (empty || unread.length > 0) question.focus();
    if (found.length === 0) return;
    this.#choose(found, true);
    this.#say(`Đã thêm ${sayProcedureCount(found.length)}. `);
  }
}
