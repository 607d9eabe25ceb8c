import { parentPort } from 'node:worker_threads';
import type { DocumentTree } from '../src/document/tree.ts';
import type { Answers } from '../src/forms/answers.ts';
import { filledForm, type FormSheet } from '../templates/filled-form.ts';
import { answerJob } from '../src/integration/answer-job.ts';
import type { Format } from '../src/integration/make-documents.ts';
import { render, type Rendered } from '../src/integration/render.ts';

export interface FormJob {
  /** Told with the first job; the same for all. */
  readonly sheet?: FormSheet;
  readonly people: readonly Answers[];
  readonly format: Format;
}

let known: FormSheet | undefined;

/** The forms of several people one after another; each counts its own pages. */
function oneFile(sheet: FormSheet, people: readonly Answers[]): DocumentTree {
  const documents = people.map(answers => filledForm(sheet, answers));
  return { ...filledForm(sheet, {}), sections: documents.flatMap(({ sections }) => sections) };
}

async function fill({ sheet, people, format }: FormJob): Promise<Rendered> {
  known = sheet ?? known;
  if (known === undefined) throw new TypeError('The first job brings the form.');
  return render({ format, document: oneFile(known, people) });
}

parentPort?.on('message', (job: FormJob) => {
  answerJob(fill(job));
});
