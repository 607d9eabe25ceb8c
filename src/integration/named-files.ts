import { join } from 'node:path';
import type { DocumentTree } from '../document/tree.ts';
import { renderJobs, type RenderJob } from './render-jobs.ts';
import type { Rendering } from './render.ts';
import { sha256, sourceVersion } from './source-version.ts';
import { writeWhole } from './write-whole.ts';

/** A document and the name of its files, without what tells their formats. */
export interface NamedDocument {
  readonly name: string;
  readonly document: DocumentTree;
  readonly formats: readonly Rendering['format'][];
}

export interface NamedFile {
  readonly file: string;
  readonly bytes: number;
  readonly pages?: number;
  /** Letters the PDF shows as "□". */
  readonly missing?: readonly string[];
}

type Job = RenderJob & Pick<NamedFile, 'file'>;

/** The files of documents, to be claimed before any is made. */
export function planFiles(documents: readonly NamedDocument[]): readonly Job[] {
  const version = sourceVersion('src/document');
  return documents.flatMap(({ name, document, formats }) => {
    const content = JSON.stringify(document);
    return formats.map(format => ({
      key: sha256(`${version}\n${format}\n${content}`),
      format,
      document,
      file: `${name}.${format}`,
    }));
  });
}

/** Makes planned files below `out`, anew only where their content changed. */
export async function makeFiles(
  jobs: readonly Job[],
  out: string,
  name: string,
): Promise<readonly NamedFile[]> {
  const made = await renderJobs(jobs, name);
  return jobs.flatMap(({ key, file }): NamedFile[] => {
    const own = made.get(key);
    if (!own) return [];
    const { bytes, ...about } = own;
    writeWhole(join(out, file), bytes);
    return [{ file, bytes: bytes.byteLength, ...about }];
  });
}
