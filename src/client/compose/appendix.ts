import {
  grouping,
  ordering,
  composition as compositionSchema,
  type ComposedAppendix,
  type ComposedTemplate,
  type Grouping,
  type Ordering,
} from '../../../templates/compose/composition.ts';
import type { ComposedMeaning } from '../../../templates/compose/usual.ts';
import type { Column } from '../../catalogue/schema/column.ts';
import type { Question } from '../form/question.ts';
import { part } from '../page-part.ts';
import { Columns } from './columns.ts';
import { asked, questionsIn, wordsIn, type Questions } from './questions.ts';

type Usual = (template: ComposedTemplate) => readonly Column<ComposedMeaning>[];

const templates: readonly ComposedTemplate[] = ['catalogue', 'levels', 'details', 'workflow'];
const { appendix: appendixSchema } = compositionSchema.shape;

/** How the appendix is laid out, chosen and typed. */
export class AppendixFields {
  readonly #questions: Questions;
  readonly #columns: Columns;
  readonly #usual: Usual;

  constructor(root: HTMLElement, usual: Usual, changed: () => void) {
    this.#usual = usual;
    this.#questions = questionsIn(root);
    this.#columns = new Columns(
      part(root, '[data-columns]', HTMLElement),
      () => usual(this.#template),
      changed,
    );
    this.#columns.show(this.#template, usual(this.#template));
    this.question('template').root.addEventListener('change', () => {
      // Columns of another template hold other things.
      this.#columns.show(this.#template, usual(this.#template));
      changed();
    });
    for (const name of ['groups', 'order', 'heading', 'note'])
      this.question(name).root.addEventListener('input', changed);
  }

  question(name: string): Question {
    return asked(this.#questions, name);
  }

  get #template(): ComposedTemplate {
    return templates.find(template => template === this.question('template').answer) ?? 'catalogue';
  }

  get groups(): Grouping {
    return grouping.options.find(own => own === this.question('groups').answer) ?? 'none';
  }

  get order(): Ordering {
    return ordering.options.find(own => own === this.question('order').answer) ?? 'catalogue';
  }

  get appendix(): ComposedAppendix {
    const template = this.#template;
    const [title, note] = [wordsIn(this.question('heading').answer), wordsIn(this.question('note').answer)];
    return appendixSchema.parse({
      template,
      ...(title === '' ? {} : { title }),
      ...(note === '' ? {} : { note }),
      ...(template === 'details' ? {} : { columns: this.#columns.columns }),
    });
  }

  show(appendix: ComposedAppendix, groups: Grouping, order: Ordering): void {
    const { template, title = '', note = '' } = appendix;
    const answers = { template, groups, order, heading: title, note };
    for (const [name, answer] of Object.entries(answers)) this.question(name).answer = answer;
    const columns = 'columns' in appendix ? appendix.columns : undefined;
    this.#columns.show(template, columns ?? this.#usual(template));
  }

  /** Whether all columns have a name; if not, leads to the first that has none. */
  isSound(): boolean {
    const { unnamed } = this.#columns;
    unnamed?.askForName();
    return unnamed === undefined;
  }
}
