import { join } from 'node:path';
import type { DocumentTree } from '../document/tree.ts';
import { changesAsData, changesAsFeed, changesAsPage, type Times } from '../site/what-changed.ts';
import type { Announced } from '../../templates/change/announced.ts';
import { announcingDocument } from '../../templates/change/decision.ts';
import { redlineDocument } from '../../templates/change/redline.ts';
import { submissionDocument } from '../../templates/change/submission.ts';
import type { Options } from '../../templates/options.ts';
import type { Format } from './make-documents.ts';
import { renderJobs } from './render-jobs.ts';
import { sha256, sourceVersion } from './source-version.ts';
import { writeWhole } from './write-whole.ts';

export interface MadeFile {
  readonly file: string;
  readonly bytes: number;
  readonly pages?: number;
  /** Letters the PDF shows as "□". */
  readonly missing?: readonly string[];
}

interface Wanted extends Options {
  readonly formats: readonly Format[];
  readonly times: Times;
  /** Of the entry in the feed. */
  readonly day: string;
  /** Is told the files before any is made, and may refuse. */
  readonly claim: (files: readonly string[]) => void;
}

interface Planned {
  readonly name: string;
  readonly document: DocumentTree;
  readonly formats: readonly Format[];
}

/** Tracked changes are there to be accepted or rejected: in Word alone. */
const planned = (announced: Announced, { formats, mode }: Wanted): Planned[] => [
  { name: 'quyet-dinh', document: announcingDocument(announced, { mode }), formats },
  { name: 'to-trinh', document: submissionDocument(announced), formats },
  { name: 'so-sanh', document: redlineDocument(announced), formats: ['docx'] },
];

/** Makes the draft decision, the submission, the comparison and the three files for screens and machines. */
export async function makeChange(
  announced: Announced,
  out: string,
  wanted: Wanted,
): Promise<readonly MadeFile[]> {
  const version = sourceVersion('src/document');
  const jobs = planned(announced, wanted).flatMap(({ name, document, formats }) => {
    const content = JSON.stringify(document);
    return formats.map(format => ({
      key: sha256(`${version}\n${format}\n${content}`),
      format,
      document,
      file: `${name}.${format}`,
    }));
  });
  const texts = [
    ['thay-doi.html', changesAsPage(announced, wanted.times)],
    ['thay-doi.json', `${JSON.stringify(changesAsData(announced, wanted.times), null, 2)}\n`],
    ['thay-doi.atom', changesAsFeed(announced, wanted.day)],
  ] as const;
  wanted.claim([...jobs.map(({ file }) => file), ...texts.map(([file]) => file)]);
  const made = await renderJobs(jobs, 'Dựng văn bản');
  const documents = jobs.flatMap(({ key, file }): MadeFile[] => {
    const own = made.get(key);
    if (!own) return [];
    const { bytes, ...about } = own;
    writeWhole(join(out, file), bytes);
    return [{ file, bytes: bytes.byteLength, ...about }];
  });
  for (const [file, text] of texts) writeWhole(join(out, file), text);
  return [...documents, ...texts.map(([file, text]) => ({ file, bytes: Buffer.byteLength(text) }))];
}
