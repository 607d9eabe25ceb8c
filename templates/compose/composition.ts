import { z } from 'zod';
import { catalogueColumns, levelsColumns, workflowColumns } from '../../src/catalogue/schema/column.ts';
import { decision } from '../../src/catalogue/schema/decision.ts';
import { text } from '../../src/catalogue/schema/text.ts';

const { kind, serial, symbol, date, placeOfIssue, issuer, title, promulgator, bases } = decision.shape;
const { addressees, recipients, archive, signer } = decision.shape;

/** What the office says of its text, as far as it has said it: the words of a decision in decisions/. */
const own = z.strictObject({
  kind,
  /** The text from which the rest was taken over. */
  ...z.strictObject({ serial, symbol, date, placeOfIssue, issuer, title, promulgator, bases }).partial()
    .shape,
  ...z.strictObject({ addressees, recipients, archive }).partial().shape,
  signer: signer.partial().optional(),
  /** Articles of a decision, paragraphs of a plan or letter; absent: the usual ones, which go with the list. */
  paragraphs: z.array(text).min(1).optional(),
});

const heading = { title: text.optional(), note: text.optional() };

const appendix = z.discriminatedUnion('template', [
  z.strictObject({ template: z.literal('catalogue'), ...heading, columns: catalogueColumns }),
  z.strictObject({ template: z.literal('levels'), ...heading, columns: levelsColumns }),
  z.strictObject({ template: z.literal('details'), ...heading }),
  z.strictObject({
    template: z.literal('workflow'),
    ...heading,
    columns: workflowColumns,
    drawn: z.literal(true).optional(),
  }),
]);

/** By what procedures stand in groups under headings. */
export const grouping = z.enum(['none', 'field', 'level', 'decision']);

/** In which order the procedures of a group stand: as they were chosen, or as the catalogue, the alphabet or the codes have them. */
export const ordering = z.enum(['catalogue', 'chosen', 'name', 'code']);

/** A text that somebody puts together out of the catalogue: plain, whole in itself, and the same for page and command. */
export const composition = z.strictObject({
  procedures: z.array(text).refine(ids => new Set(ids).size === ids.length, 'Có thủ tục được chọn hai lần.'),
  order: ordering,
  groups: grouping,
  appendix,
  text: own,
  mode: z.enum(['paper', 'electronic']),
});

export type Composition = z.infer<typeof composition>;
export type CompositionText = Composition['text'];
export type ComposedAppendix = Composition['appendix'];
export type ComposedTemplate = ComposedAppendix['template'];
export type Grouping = z.infer<typeof grouping>;
export type Ordering = z.infer<typeof ordering>;
export type ComposedKind = CompositionText['kind'];
