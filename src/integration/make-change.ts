import { join } from 'node:path';
import { changesAsData, changesAsFeed, changesAsPage, type Times } from '../site/what-changed.ts';
import type { Announced } from '../../templates/change/announced.ts';
import { announcingDocument } from '../../templates/change/decision.ts';
import { redlineDocument } from '../../templates/change/redline.ts';
import { submissionDocument } from '../../templates/change/submission.ts';
import type { Options } from '../../templates/options.ts';
import type { Format } from './make-documents.ts';
import { makeFiles, planFiles, type NamedDocument, type NamedFile } from './named-files.ts';
import { writeWhole } from './write-whole.ts';

interface Wanted extends Options {
  readonly formats: readonly Format[];
  readonly times: Times;
  /** Of the entry in the feed. */
  readonly day: string;
  /** Is told the files before any is made, and may refuse. */
  readonly claim: (files: readonly string[]) => void;
}

/** Tracked changes are there to be accepted or rejected: in Word alone. */
const planned = (announced: Announced, { formats, mode }: Wanted): NamedDocument[] => [
  { name: 'quyet-dinh', document: announcingDocument(announced, { mode }), formats },
  { name: 'to-trinh', document: submissionDocument(announced), formats },
  { name: 'so-sanh', document: redlineDocument(announced), formats: ['docx'] },
];

/** Makes the draft decision, the submission, the comparison and the three files for screens and machines. */
export async function makeChange(
  announced: Announced,
  out: string,
  wanted: Wanted,
): Promise<readonly NamedFile[]> {
  const jobs = planFiles(planned(announced, wanted));
  const texts = [
    ['thay-doi.html', changesAsPage(announced, wanted.times)],
    ['thay-doi.json', `${JSON.stringify(changesAsData(announced, wanted.times), null, 2)}\n`],
    ['thay-doi.atom', changesAsFeed(announced, wanted.day)],
  ] as const;
  wanted.claim([...jobs.map(({ file }) => file), ...texts.map(([file]) => file)]);
  const documents = await makeFiles(jobs, out, 'Dựng văn bản');
  for (const [file, text] of texts) writeWhole(join(out, file), text);
  return [...documents, ...texts.map(([file, text]) => ({ file, bytes: Buffer.byteLength(text) }))];
}
