import type { FormSheet } from '../templates/filled-form.ts';
import type { FormPrinter } from './fill-forms.ts';
import type { FormJob } from './form-worker.ts';
import type { Format } from '../src/integration/make-documents.ts';
import { RenderThread } from '../src/integration/render-thread.ts';

/** Lays out and prints a form on a core of its own. */
export function openFormPrinter(sheet: FormSheet): FormPrinter<Format> {
  const thread = new RenderThread<FormJob>(new URL('./form-worker.ts', import.meta.url), { sheet });
  return {
    async print(people, format) {
      const { bytes, missing = [] } = await thread.render({ people, format });
      return { bytes, missing };
    },
    close: () => thread.close(),
  };
}
