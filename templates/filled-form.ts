import type { Catalogue, Form } from '../src/catalogue/catalogue.ts';
import type { DocumentTree, Footer, Section } from '../src/document/tree.ts';
import type { Answers } from '../src/forms/answers.ts';
import { sayForm } from '../src/wording/form.ts';
import { formFooter } from './form-footer.ts';
import { formSection, type PrintedForm } from './form.ts';
import { wholeDate } from './main-document.ts';
import { issuingBody } from './issuing-body.ts';
import { Overflow } from './overflow.ts';
import { supplementSection } from './supplement.ts';

/** All that printing a form and asking its questions need: plain data that a page can carry. */
export interface FormSheet extends PrintedForm {
  /** Who publishes the form. */
  readonly author: string;
  /** ISO date of the text that publishes it. */
  readonly date: string;
  /** The form footer, on each of its pages. */
  readonly footer: Footer;
}

export function formSheet(catalogue: Catalogue, form: Form): FormSheet {
  const { id, code, codePrinted, name, title, subtitle, basis, motto, body, checks, footnotes } = form;
  return {
    id,
    code,
    codePrinted,
    name,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    basis,
    motto,
    body,
    ...(checks === undefined ? {} : { checks }),
    ...(footnotes === undefined ? {} : { footnotes }),
    author: issuingBody(catalogue, form.decision).name,
    date: wholeDate(form.decision.date),
    footer: formFooter(catalogue, form),
  };
}

export interface FilledFormOptions {
  /** On every page of a filled sample. */
  readonly mark?: 'MẪU';
}

const blanks = new WeakMap<FormSheet, Section>();

/** The same for every person. */
function blankSection(sheet: FormSheet): Section {
  const section = blanks.get(sheet) ?? formSection(sheet, 1);
  blanks.set(sheet, section);
  return section;
}

/** Answers in the room the blank form has, and the added sheet where they need more. */
function filledSections(sheet: FormSheet, answers: Answers): readonly [Section, ...Section[]] {
  const blank = blankSection(sheet);
  const filled = formSection(sheet, 1, answers);
  const overflow = new Overflow();
  const blocks = filled.blocks.map((block, index) => overflow.block(block, blank.blocks[index]));
  const { fields } = overflow;
  const added = fields.length === 0 ? [] : [supplementSection(sheet, answers, { fields, blocks })];
  const { footer } = sheet;
  return [{ ...filled, footer, blocks }, ...added.map(section => ({ ...section, footer }))];
}

/** One form as a file of its own, with these answers in its gaps; without any it is blank, for the pen. */
export function filledForm(
  sheet: FormSheet,
  answers: Answers,
  { mark }: FilledFormOptions = {},
): DocumentTree {
  const [form, ...added] = filledSections(sheet, answers);
  return {
    title: sayForm(sheet, 'paper'),
    subject: sheet.title,
    author: sheet.author,
    date: sheet.date,
    ...(mark === undefined ? {} : { mark }),
    sections: [{ ...form, restartsNumbering: true }, ...added],
  };
}
