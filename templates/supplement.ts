import type { Block, Section, Signatures } from '../src/document/tree.ts';
import { answerTo, fieldsOf, type Answers } from '../src/forms/answers.ts';
import { columnNames } from '../src/forms/column-names.ts';
import { readTypedText } from '../src/language/typed-text.ts';
import { keepTogether } from '../src/language/typography.ts';
import type { PrintedForm } from './form.ts';
import { heading, listItem, listOf, plain } from './words.ts';

const title = 'TỜ BỔ SUNG';

/** Whose form it goes with: sheets of paper part. */
function belongsTo(form: PrintedForm, answers: Answers): string {
  const named = fieldsOf(form).find(({ type }) => type === 'name');
  const name = named === undefined ? '' : readTypedText(answerTo(answers, named.id)).text;
  // A name too long for its line is on this sheet anyway.
  const whose = name === '' || name.length > 60 ? '' : ` của ông (bà) ${name.replaceAll('\n', ' ')}`;
  return keepTogether(`Kèm theo ${form.name} (${form.code})${whose}`);
}

/** Whoever signs the form signs its added sheet too. */
function signing(blocks: readonly Block[]): Signatures[] {
  const sides = blocks.flatMap(block => (block.kind === 'signatures' ? [block.left, block.right] : []));
  const person = sides.findLast(side => side && side.heading.length > 0 && side.statement.length === 0);
  return person === undefined ? [] : [{ kind: 'signatures', right: { ...person, placeAndDate: [] } }];
}

/** The added sheet: whole, under its label and number, each answer that its line cannot hold. */
export function supplementSection(
  form: PrintedForm,
  answers: Answers,
  { fields, blocks }: { readonly fields: readonly string[]; readonly blocks: readonly Block[] },
): Section {
  const names = columnNames(form);
  const passages = fields.flatMap((field, index): Block[] => {
    const lines = readTypedText(answerTo(answers, field)).text.split('\n');
    const mark = lines.length > 1 ? '-' : '';
    return [
      heading(2, `${index + 1}. ${names.get(field) ?? field}:`),
      ...listOf(lines.map(line => listItem(mark, plain(line)))),
    ];
  });
  return {
    orientation: 'portrait',
    restartsNumbering: false,
    blocks: [
      {
        kind: 'form-head',
        country: false,
        title,
        basis: belongsTo(form, answers),
        level: 1,
        outline: 'Tờ bổ sung',
      },
      ...passages,
      ...signing(blocks),
    ],
  };
}
