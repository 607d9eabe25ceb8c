import type { Catalogue, Form } from '../src/catalogue/catalogue.ts';
import { publicRoot } from '../src/catalogue/public-root.ts';
import type { Document, Picture, Section } from '../src/document/tree.ts';
import type { Answers } from '../src/forms/answers.ts';
import { formSection, sayForm, type PrintedForm } from './form.ts';
import { wholeDate } from './main-document.ts';
import { issuingBody } from './naming.ts';
import { Overflow } from './overflow.ts';
import { supplementSection } from './supplement.ts';

/** All that printing a form and asking its questions need: plain data that a page can carry. */
export interface FormSheet extends PrintedForm {
  /** Who publishes the form. */
  readonly author: string;
  /** ISO date of the text that publishes it. */
  readonly date: string;
  /** What the form is for. */
  readonly procedures: readonly {
    readonly id: string;
    readonly name: string;
    /** Full address of its page; absent while the office has no public address. */
    readonly address?: string;
  }[];
}

export function formSheet(catalogue: Catalogue, form: Form): FormSheet {
  const { id, code, codePrinted, name, title, subtitle, basis, motto, body, checks, footnotes } = form;
  const root = publicRoot(catalogue.site.address);
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
    procedures: form.procedures.map(procedure => ({
      id: procedure.id,
      name: procedure.name,
      ...(root === undefined ? {} : { address: `${root}thu-tuc/${procedure.id}/` }),
    })),
  };
}

export interface FilledFormOptions {
  /** On every page of a filled sample. */
  readonly mark?: 'MẪU';
  /** Leads to the page of the procedure. */
  readonly qr?: Picture;
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
  return [{ ...filled, blocks }, ...added];
}

/** One form as a file of its own, with these answers in its gaps; without any it is blank, for the pen. */
export function filledForm(
  sheet: FormSheet,
  answers: Answers,
  { mark, qr }: FilledFormOptions = {},
): Document {
  const [form, ...added] = filledSections(sheet, answers);
  const blocks = qr === undefined ? form.blocks : [...form.blocks, qr];
  return {
    title: sayForm(sheet),
    subject: sheet.title,
    author: sheet.author,
    date: sheet.date,
    ...(mark === undefined ? {} : { mark }),
    sections: [{ ...form, restartsNumbering: true, blocks }, ...added],
  };
}
