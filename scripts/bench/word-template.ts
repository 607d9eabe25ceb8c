import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block, DocumentTree, Gap, PenParts, Signatory } from '../../src/document/tree.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import type { Answers } from '../../src/forms/answers.ts';
import { filledForm, type FormSheet } from '../../templates/filled-form.ts';

type Tags = Readonly<Record<string, string>>;

const tagOf = ({ asks }: Gap): string => [asks?.field, asks?.part].filter(Boolean).join('.');

/** Every gap of a form, in printed order. */
function gapsOf({ sections }: DocumentTree): Gap[] {
  const inParts = (parts: PenParts) => parts.filter(part => 'gap' in part);
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => {
      if (block.kind === 'blank-line') return inParts(block.parts);
      if (block.kind !== 'signatures') return [];
      return [block.left, block.right].flatMap(side =>
        side === undefined ? [] : [...inParts(side.placeAndDate), ...inParts(side.statement)],
      );
    }),
  );
}

function withTags(parts: PenParts): PenParts {
  return parts.map(part => ('gap' in part ? { ...part, answer: `{${tagOf(part)}}` } : part));
}

const signedWithTags = (side: Signatory): Signatory => ({
  ...side,
  placeAndDate: withTags(side.placeAndDate),
  statement: withTags(side.statement),
});

function taggedBlock(block: Block): Block {
  if (block.kind === 'blank-line') return { ...block, parts: withTags(block.parts) };
  if (block.kind !== 'signatures') return block;
  const { left, right } = block;
  return {
    ...block,
    ...(left && { left: signedWithTags(left) }),
    ...(right && { right: signedWithTags(right) }),
  };
}

const tagged = (document: DocumentTree): DocumentTree => ({
  ...document,
  sections: document.sections.map(section => ({ ...section, blocks: section.blocks.map(taggedBlock) })),
});

/** The same form as a Word template: a tag in each gap. */
export const wordTemplate = (sheet: FormSheet): Promise<Uint8Array> =>
  renderDocx(tagged(filledForm(sheet, {})));

/** What the same answers print in each gap. */
export const tagsFor = (sheet: FormSheet, answers: Answers): Tags =>
  Object.fromEntries(gapsOf(filledForm(sheet, answers)).map(gap => [tagOf(gap), gap.answer ?? '']));

/** Fills the template as its library is meant to be used: one unzipping a file. */
export function fillTemplate(template: Uint8Array, tags: Tags): Uint8Array {
  const word = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
    parser: tag => ({ get: () => tags[tag] ?? '' }),
  });
  word.render();
  return word.toBuffer({ compression: 'DEFLATE' });
}
