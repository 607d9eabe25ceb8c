import { join } from 'node:path';
import type { StyleChange } from '../document/docx/style-change.ts';
import type { Catalogue, Decision } from '../catalogue/catalogue.ts';
import { holdsTables } from '../document/xlsx/render.ts';
import { documentOf, documentsApart, type Part } from '../../templates/documents.ts';
import type { DocumentFile, Made } from '../site/made-file.ts';
import { writeWhole } from './write-whole.ts';
import { renderJobs, type RenderJob } from './render-jobs.ts';
import { sha256, sourceVersion } from './source-version.ts';

const modes = { paper: 'giay', electronic: 'dien-tu' } as const;
export type Mode = DocumentFile['mode'];
export const allModes = Object.keys(modes) as Mode[];

export const formats = ['docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** All that can be made of a text; of one without tables no workbook. */
export const askedFormats = [...formats, 'xlsx'] as const;
type AskedFormat = (typeof askedFormats)[number];

/** One line of `tai-lieu/manifest.json`. */
export type ManifestEntry = Made<DocumentFile>;

const fileOf = ({ id }: Decision, mode: Mode, format: AskedFormat, appendix?: number) =>
  `${id}/${id}-${modes[mode]}${appendix === undefined ? '' : `-phu-luc-${appendix}`}.${format}`;

/** Details are told in paragraphs; every other appendix is a table. */
const hasTables = ({ appendices = [] }: Decision): boolean =>
  appendices.some(({ template }) => template !== 'details');

/** What a site offers; the tables of both modes are the same. */
const offered = (decision: Decision, mode: Mode): readonly AskedFormat[] =>
  mode === 'paper' && hasTables(decision) ? askedFormats : formats;

/** Every file that a site offers, made or not. */
export const plannedDocuments = ({ decisions }: Catalogue): DocumentFile[] =>
  [...decisions.values()].flatMap(decision =>
    allModes.flatMap(mode =>
      offered(decision, mode).map(format => ({
        file: fileOf(decision, mode, format),
        decision: decision.id,
        mode,
        format,
      })),
    ),
  );

const manifestName = 'manifest.json';

interface Wanted extends RenderJob {
  readonly format: AskedFormat;
  readonly decision: Decision;
  readonly mode: Mode;
  readonly appendix?: number;
  readonly file: string;
}

const partsOf = (catalogue: Catalogue, decision: Decision, mode: Mode, apart: boolean): readonly Part[] =>
  apart
    ? documentsApart(catalogue, decision, { mode })
    : [{ document: documentOf(catalogue, decision, { mode }) }];

const styled = (format: AskedFormat, styles: readonly StyleChange[]): string =>
  format === 'docx' && styles.length > 0 ? `${JSON.stringify(styles)}\n` : '';

function planJobs(
  catalogue: Catalogue,
  decisions: readonly Decision[],
  wanted: {
    /** Those of a site where none are named. */
    formats?: readonly AskedFormat[];
    modes: readonly Mode[];
    apart: boolean;
    styles: readonly StyleChange[];
  },
): Wanted[] {
  const version = sourceVersion('src/document');
  return decisions.flatMap(decision =>
    wanted.modes.flatMap(mode =>
      partsOf(catalogue, decision, mode, wanted.apart).flatMap(({ document, appendix }) => {
        const content = JSON.stringify(document);
        const asked = wanted.formats ?? offered(decision, mode);
        const able = asked.filter(format => format !== 'xlsx' || holdsTables(document));
        return able.map(format => ({
          key: sha256(`${version}\n${format}\n${styled(format, wanted.styles)}${content}`),
          format,
          document,
          ...(format === 'docx' ? { styles: wanted.styles } : {}),
          decision,
          mode,
          ...(appendix === undefined ? {} : { appendix }),
          file: fileOf(decision, mode, format, appendix),
        }));
      }),
    ),
  );
}

/** Makes the documents asked for below `out`, anew only where their content changed, with a manifest of all. */
export async function makeDocuments(
  catalogue: Catalogue,
  out: string,
  wanted: {
    decisions?: readonly Decision[];
    formats?: readonly AskedFormat[];
    modes?: readonly Mode[];
    /** Each appendix as a file of its own. */
    apart?: boolean;
    /** Of the Word files, as an office has changed them. */
    styles?: readonly StyleChange[];
    /** Is told the files before any is made, and may refuse. */
    claim?: (files: readonly string[]) => void;
  } = {},
): Promise<readonly ManifestEntry[]> {
  const jobs = planJobs(catalogue, wanted.decisions ?? [...catalogue.decisions.values()], {
    ...(wanted.formats === undefined ? {} : { formats: wanted.formats }),
    modes: wanted.modes ?? allModes,
    apart: wanted.apart ?? false,
    styles: wanted.styles ?? [],
  });
  wanted.claim?.([...jobs.map(({ file }) => file), manifestName]);
  const made = await renderJobs(jobs, 'Dựng văn bản');
  const manifest = jobs.map(({ key, file, decision, mode, appendix, format }): ManifestEntry => {
    const { bytes, pages, missing = [] } = made.get(key)!;
    writeWhole(join(out, file), bytes);
    return {
      file,
      decision: decision.id,
      mode,
      ...(appendix === undefined ? {} : { appendix }),
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
