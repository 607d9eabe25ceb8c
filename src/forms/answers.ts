import type { Form } from '../catalogue/catalogue.ts';
import type { FormField } from '../catalogue/schema/form.ts';

/** What a person typed, one string a field, by the field's id. */
export type Answers = Readonly<Record<string, string>>;

/** As much of a form as answers need: a page may carry only this. */
export type FillableForm = Pick<Form, 'id' | 'title' | 'body'> & Partial<Pick<Form, 'checks'>>;

/** Ids may be any word, "constructor" too: only what was given counts. */
export const answerTo = (answers: Answers, id: string): string =>
  Object.hasOwn(answers, id) ? (answers[id] ?? '') : '';

export const fieldsOf = ({ body }: Pick<FillableForm, 'body'>): readonly FormField[] =>
  body.filter(item => 'id' in item);

/** What people type; signatures and confirmations are given by hand. */
export const typedFields = (form: Pick<FillableForm, 'body'>): readonly FormField[] =>
  fieldsOf(form).filter(({ type }) => type !== 'signature' && type !== 'confirmation');
