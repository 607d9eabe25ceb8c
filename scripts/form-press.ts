import type { Document } from '../src/document/tree.ts';
import type { Answers } from '../src/forms/answers.ts';
import { filledForm, type FormSheet } from '../templates/filled-form.ts';
import type { Format } from './make-documents.ts';
import type { FormPrinter } from './fill-forms.ts';
import { RenderThread } from './render-thread.ts';

/** The forms of several people one after another; each counts its own pages. */
function oneFile(sheet: FormSheet, people: readonly Answers[]): Document {
  const documents = people.map(answers => filledForm(sheet, answers));
  return { ...filledForm(sheet, {}), sections: documents.flatMap(({ sections }) => sections) };
}

/** Prints a form through the document tree on a core of its own. */
export function openFormPrinter(sheet: FormSheet): FormPrinter<Format> {
  const thread = new RenderThread();
  return {
    async print(people, format) {
      const { bytes, missing = [] } = await thread.render({
        key: '',
        format,
        document: oneFile(sheet, people),
      });
      return { bytes, missing };
    },
    close: () => thread.close(),
  };
}
