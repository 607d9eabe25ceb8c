import { join } from 'node:path';
import type { Catalogue, Form } from '../catalogue/catalogue.ts';
import type { DocumentTree } from '../document/tree.ts';
import { exampleAnswers } from '../forms/example-answers.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import type { FormFile, Made } from '../site/made-file.ts';
import { writeWhole } from './write-whole.ts';
import { renderJobs, type RenderJob } from './render-jobs.ts';
import { sha256, sourceVersion } from './source-version.ts';

/** Blank for the pen, with fields to type in, and filled as an example. */
const kinds = { blank: 'trong', fillable: 'dien', sample: 'mau' } as const;
type Kind = FormFile['kind'];
const allKinds = Object.keys(kinds) as Kind[];

const formats = ['pdf', 'docx'] as const;

const fileOf = ({ id }: Form, kind: Kind, format: FormFile['format']) =>
  `${id}/${id}-${kinds[kind]}.${format}`;

/** Every file there is to be had, made or not. */
export const plannedForms = ({ forms }: Catalogue): FormFile[] =>
  [...forms.values()].flatMap(form =>
    allKinds.flatMap(kind =>
      formats.map(format => ({ file: fileOf(form, kind, format), form: form.id, kind, format })),
    ),
  );

interface Wanted extends RenderJob, Pick<FormFile, 'file' | 'form' | 'kind'> {
  readonly format: FormFile['format'];
}

function documentOf(catalogue: Catalogue, form: Form, kind: Kind): DocumentTree {
  const sheet = formSheet(catalogue, form);
  return kind === 'sample'
    ? filledForm(sheet, exampleAnswers(sheet), { mark: 'MẪU' })
    : filledForm(sheet, {});
}

function planJobs(catalogue: Catalogue, forms: readonly Form[]): Wanted[] {
  const version = sourceVersion('src/document');
  return forms.flatMap(form =>
    allKinds.flatMap(kind => {
      const document = documentOf(catalogue, form, kind);
      const content = JSON.stringify(document);
      const fillable = kind === 'fillable';
      return formats.map(format => ({
        key: sha256(`${version}\n${format}\n${fillable ? 'fillable\n' : ''}${content}`),
        format,
        document,
        fillable,
        form: form.id,
        kind,
        file: fileOf(form, kind, format),
      }));
    }),
  );
}

/** Makes the files of forms below `out`, anew only where their content changed, with a manifest of all. */
export async function makeForms(
  catalogue: Catalogue,
  out: string,
  forms: readonly Form[] = [...catalogue.forms.values()],
): Promise<readonly Made<FormFile>[]> {
  const jobs = planJobs(catalogue, forms);
  const made = await renderJobs(jobs, 'Dựng biểu mẫu');
  const manifest = jobs.map(({ key, file, form, kind, format }): Made<FormFile> => {
    const { bytes, pages } = made.get(key)!;
    writeWhole(join(out, file), bytes);
    return {
      file,
      form,
      kind,
      format,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
      ...(pages === undefined ? {} : { pages }),
    };
  });
  writeWhole(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
