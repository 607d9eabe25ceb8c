import { join } from 'node:path';
import type { Catalogue, Decision } from '../catalogue/catalogue.ts';
import type { DocumentTree } from '../document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import type { DocumentFile, Made } from '../site/made-file.ts';
import { writeWhole } from './write-whole.ts';
import { renderJobs, type RenderJob } from './render-jobs.ts';
import { sha256, sourceVersion } from './source-version.ts';

const modes = { paper: 'giay', electronic: 'dien-tu' } as const;
type Mode = DocumentFile['mode'];
export const allModes = Object.keys(modes) as Mode[];

export const formats = ['docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** One line of `tai-lieu/manifest.json`. */
export type ManifestEntry = Made<DocumentFile>;

const fileOf = ({ id }: Decision, mode: Mode, format: Format) => `${id}/${id}-${modes[mode]}.${format}`;

/** Every file there is to be had, made or not. */
export const plannedDocuments = ({ decisions }: Catalogue): DocumentFile[] =>
  [...decisions.values()].flatMap(decision =>
    allModes.flatMap(mode =>
      formats.map(format => ({ file: fileOf(decision, mode, format), decision: decision.id, mode, format })),
    ),
  );

const manifestName = 'manifest.json';

interface Wanted extends RenderJob {
  readonly format: Format;
  readonly decision: Decision;
  readonly mode: Mode;
  readonly file: string;
}

function planJobs(
  catalogue: Catalogue,
  decisions: readonly Decision[],
  wanted: { formats: readonly Format[]; modes: readonly Mode[] },
): Wanted[] {
  const version = sourceVersion('src/document');
  return decisions.flatMap(decision =>
    wanted.modes.flatMap(mode => {
      const document: DocumentTree = documentOf(catalogue, decision, { mode });
      const content = JSON.stringify(document);
      return wanted.formats.map(format => ({
        key: sha256(`${version}\n${format}\n${content}`),
        format,
        document,
        decision,
        mode,
        file: fileOf(decision, mode, format),
      }));
    }),
  );
}

/** Makes the documents asked for below `out`, anew only where their content changed, with a manifest of all. */
export async function makeDocuments(
  catalogue: Catalogue,
  out: string,
  wanted: {
    decisions?: readonly Decision[];
    formats?: readonly Format[];
    modes?: readonly Mode[];
    /** Is told the files before any is made, and may refuse. */
    claim?: (files: readonly string[]) => void;
  } = {},
): Promise<readonly ManifestEntry[]> {
  const jobs = planJobs(catalogue, wanted.decisions ?? [...catalogue.decisions.values()], {
    formats: wanted.formats ?? formats,
    modes: wanted.modes ?? allModes,
  });
  wanted.claim?.([...jobs.map(({ file }) => file), manifestName]);
  const made = await renderJobs(jobs, 'Dựng văn bản');
  const manifest = jobs.map(({ key, file, decision, mode, format }): ManifestEntry => {
    const { bytes, pages, missing = [] } = made.get(key)!;
    writeWhole(join(out, file), bytes);
    return {
      file,
      decision: decision.id,
      mode,
      format,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
      ...(pages === undefined ? {} : { pages }),
      ...(missing.length > 0 && { missing }),
    };
  });
  writeWhole(join(out, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
