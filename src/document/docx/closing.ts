import type { Paragraph, Table } from 'docx';
import { printable } from '../printable.ts';
import { body, recipientsLabel } from '../standard.ts';
import type { Closing } from '../tree.ts';
import { twoColumns } from './columns.ts';
import type { Flow } from './flow.ts';
import { twips, twipsFromMillimetres } from './units.ts';
import { words } from './words.ts';

/** Millimetres for signature and seal, whose ring is 36 mm wide and stands a third over the signature. Our practice. */
const signingSpace = 28;
const recipientsShare = 0.45;

function recipients(names: readonly string[], flow: Flow): Paragraph[] {
  if (names.length === 0) return [flow.paragraph('Recipients', [])];
  const last = names.length - 1;
  const lines = names.map((name, index) => `- ${printable(name)}${index === last ? '.' : ';'}`);
  return [
    flow.paragraph('RecipientsLabel', words(recipientsLabel)),
    ...lines.map(line => flow.paragraph('Recipients', words(line))),
  ];
}

/** Authority and position, then at once who signed the original: no room for a pen. */
function toldSignature(node: Closing, statement: string, flow: Flow): Paragraph[] {
  const above = [...node.authority, node.position].filter(line => line !== '');
  return [
    ...above.map((line, index) =>
      flow.paragraph('Signature', words(line), {
        keepNext: true,
        spacing: { before: index === 0 ? twips(body.spaceBetween.ours) : 0, after: 0 },
      }),
    ),
    flow.paragraph('Unsigned', words(statement)),
  ];
}

/** Authority and position, the space for the pen, the name. */
function signature(node: Closing, flow: Flow): Paragraph[] {
  if (node.unsigned !== undefined) return toldSignature(node, node.unsigned, flow);
  const above = [...node.authority, node.position].filter(line => line !== '');
  const lines = [...above, node.name];
  const space = twipsFromMillimetres(signingSpace);
  const top = twips(body.spaceBetween.ours);
  const unsigned = node.name === '';
  return (unsigned && above.length > 0 ? above : lines).map((line, index, all) => {
    const last = index === all.length - 1;
    const signed = last && !unsigned;
    return flow.paragraph('Signature', words(line), {
      keepNext: !last,
      spacing: { before: signed ? space : index === 0 ? top : 0, after: last && unsigned ? space : 0 },
    });
  });
}

/** II.7 and II.9: one row, so that it never tears and both sides start level. */
export function closing(node: Closing, flow: Flow): Table {
  const left = recipients(node.recipients, flow);
  return twoColumns(flow.width, recipientsShare, [[left, signature(node, flow)]]);
}
