import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import { isVersion, type Former } from '../../src/catalogue/change-lists.ts';
import { redline } from '../../src/document/redline.ts';
import type { Block, DocumentTree, Heading, Paragraph } from '../../src/document/tree.ts';
import { sayListName, type ChangeListName } from '../../src/wording/change-counts.ts';
import { procedureBlocks } from '../appendix/details.ts';
import { issuingBody } from '../issuing-body.ts';
import { wholeDate } from '../main-document.ts';
import { heading, paragraph, plain } from '../words.ts';
import type { Announced } from './announced.ts';

/** Old and new versions of one change. */
interface Pair {
  readonly before: readonly Procedure[];
  readonly after: readonly Procedure[];
}

function pairsOf({ lists }: Announced, list: ChangeListName): Pair[] {
  const versions = (formers: readonly Former[]) => formers.filter(isVersion);
  switch (list) {
    case 'added':
      return lists.added.map(({ after }) => ({ before: [], after: [after] }));
    case 'amended':
      return lists.amended.map(({ before, after }) => ({ before: versions([before]), after: [after] }));
    case 'replaced':
      return lists.replaced.map(({ before, after }) => ({ before: versions(before), after }));
    case 'restated':
      return lists.restated.map(({ before, after, returns }) => ({
        before: returns ? [] : versions([before]),
        after: [after],
      }));
    case 'abolished':
      return lists.abolished
        .filter(({ what }) => what === undefined)
        .map(({ of }) => ({ before: versions([of]), after: [] }))
        .filter(({ before }) => before.length > 0);
  }
}

/** Only the part that the appendix would print: it has no other name or bases there. */
const place = { id: 'so-sanh', title: '', template: 'details', select: {} } as const;

const contentOf = (catalogue: Catalogue, procedures: readonly Procedure[], number: number): Block[] =>
  procedures.flatMap(own => procedureBlocks(catalogue, own, number, place, 2));

/** One of one is compared; of what was merged or divided the old goes as a whole and the new comes as a whole. */
function pairBlocks(
  former: Catalogue,
  catalogue: Catalogue,
  pair: Pair,
  number: number,
): readonly (Heading | Paragraph)[] {
  const before = contentOf(former, pair.before, number);
  const after = contentOf(catalogue, pair.after, number);
  if (pair.before.length === 1 && pair.after.length === 1) return redline(before, after);
  return [...redline(before, []), ...redline([], after)];
}

/** What was changed comes before what came or went as a whole. */
const names = ['amended', 'replaced', 'restated', 'added', 'abolished'] as const;

const isChanged = (lines: readonly (Heading | Paragraph)[]): boolean =>
  lines.some(({ text }) => text.some(({ revision }) => revision !== undefined));

const legend =
  'Bản này so nội dung trước và sau khi thay đổi: chữ gạch bỏ là nội dung cũ, chữ gạch dưới là nội dung mới. Chấp nhận mọi thay đổi thì còn nội dung mới, từ chối mọi thay đổi thì còn nội dung cũ.';

/** List by list, the content of all that changed, old and new in one. */
export function redlineBlocks(announced: Announced): Block[] {
  const { catalogue, former } = announced.announcing;
  return names.flatMap((list): Block[] => {
    const changed = pairsOf(announced, list)
      .map((pair, index) => pairBlocks(former, catalogue, pair, index + 1))
      .filter(isChanged);
    if (changed.length === 0) return [];
    return [heading(1, sayListName(list).toUpperCase(), 'center'), ...changed.flat()];
  });
}

/** The same as a file with tracked changes. */
export function redlineDocument(announced: Announced): DocumentTree {
  const { announcing, decision } = announced;
  const title = 'So sánh nội dung thủ tục hành chính trước và sau khi thay đổi';
  return {
    title,
    subject: decision.title,
    author: issuingBody(announcing.catalogue, decision).name,
    date: wholeDate(decision.date),
    ...(decision.draft ? { mark: 'DỰ THẢO' } : {}),
    sections: [
      {
        orientation: 'portrait',
        restartsNumbering: true,
        outline: title,
        blocks: [
          heading(1, title.toUpperCase(), 'center'),
          paragraph('body', plain(legend)),
          ...redlineBlocks(announced),
          // What ends a text cannot be deleted with its paragraph: a line that stays must follow it.
          paragraph('centered', plain('– Hết –')),
        ],
      },
    ],
  };
}
