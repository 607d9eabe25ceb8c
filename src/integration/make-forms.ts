import { join } from 'node:path';
import type { Catalogue, Form } from '../catalogue/catalogue.ts';
import type { DocumentTree } from '../document/tree.ts';
import { exampleAnswers } from '../forms/example-answers.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { writeWhole } from './write-whole.ts';
import { renderJobs, type RenderJob } from './render-jobs.ts';
import { sha256, sourceVersion } from './source-version.ts';

/** Blank for the pen, with fields to type in, and filled as an example. */
const kinds = { blank: 'trong', fillable: 'dien', sample: 'mau' } as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as Kind[];

const formats = ['pdf', 'docx'] as const;

/** One line of `bieu-mau/manifest.json`. */
export interface FormFile {
  readonly file: string;
  readonly form: string;
  readonly kind: Kind;
  readonly format: (typeof formats)[number];
  readonly bytes: number;
  readonly sha256: string;
  /** Of the PDF; Word lays a DOCX out anew on each machine. */
  readonly pages?: number;
}

interface Wanted extends RenderJob, Pick<FormFile, 'file' | 'form' | 'kind'> {}

function documentOf(catalogue: Catalogue, form: Form, kind: Kind): DocumentTree {
  const sheet = formSheet(catalogue, form);
  return kind === 'sample'
    ? filledForm(sheet, exampleAnswers(sheet), { mark: 'MẪU' })
    : filledForm(sheet, {});
}

function planJobs(catalogue: Catalogue): Wanted[] {
  const version = sourceVersion('src/document');
  return [...catalogue.forms.values()].flatMap(form =>
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
        file: `${form.id}/${form.id}-${kinds[kind]}.${format}`,
      }));
    }),
  );
}

/** Makes the files of every form below `out`, anew only where their content changed, with a manifest of all. */
export async function makeForms(catalogue: Catalogue, out: string): Promise<readonly FormFile[]> {
  const jobs = planJobs(catalogue);
  const made = await renderJobs(jobs, 'Dựng biểu mẫu');
  const manifest = jobs.map(({ key, file, form, kind, format }): FormFile => {
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
