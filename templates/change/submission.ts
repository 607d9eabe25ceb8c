import type { Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import {
  countsOf,
  isVersion,
  type ChangeCounts,
  type ChangeLists,
  type Former,
} from '../../src/catalogue/change-lists.ts';
import type { Agency } from '../../src/catalogue/schema/agency.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Block, Cell, DocumentTree, Row, Table } from '../../src/document/tree.ts';
import { capitalised } from '../../src/language/capitals.ts';
import { sayCount } from '../../src/language/number.ts';
import { keepTogether } from '../../src/language/typography.ts';
import { sayBasis } from '../../src/wording/basis.ts';
import { listsWith, sayCounts, sayListCount } from '../../src/wording/change-counts.ts';
import { sayDecisionNumber, sayIssueDate } from '../../src/wording/decision.ts';
import { boldCell, cellOf, figureCell, headerRow } from '../appendix/grid.ts';
import { withEndMark } from '../clauses.ts';
import { closing } from '../closing.ts';
import { issuingBody } from '../issuing-body.ts';
import { letterhead } from '../letterhead.ts';
import { wholeDate } from '../main-document.ts';
import { heading, listItem, listOf, paragraph, plain } from '../words.ts';
import { proposerOf, type Announced } from './announced.ts';
import { basesOf } from './lists.ts';

/** Dots for the pen, where nobody has said who submits. */
const unknown = '…'.repeat(12);

interface Proposer {
  /** "Văn phòng Ủy ban nhân dân tỉnh Ví Dụ" */
  readonly name: string;
  /** "Chánh Văn phòng" */
  readonly position: string;
}

/** "Chánh Văn phòng Ủy ban nhân dân tỉnh" heads the "Văn phòng …", "Giám đốc Sở Nội vụ" the "Sở Nội vụ". */
function readProposer(words: string | undefined): Proposer {
  const office = /^Chánh (Văn phòng|Thanh tra)( .+)?$/u.exec(words ?? '');
  if (office) return { name: `${office[1] ?? ''}${office[2] ?? ''}`, position: `Chánh ${office[1] ?? ''}` };
  const room = /^Trưởng (phòng|ban) (.+)$/u.exec(words ?? '');
  if (room)
    return { name: `${capitalised(room[1] ?? '')} ${room[2] ?? ''}`, position: `Trưởng ${room[1] ?? ''}` };
  const head = /^(\p{Lu}[\p{Ll} ]+) (?=\p{Lu})(.+)$/u.exec(words ?? '');
  if (head) return { name: head[2] ?? '', position: head[1] ?? '' };
  return { name: words === undefined ? unknown : capitalised(words), position: 'Thủ trưởng cơ quan' };
}

/** "SNV" of "Sở Nội vụ tỉnh Ví Dụ", "VP" of "Văn phòng Ủy ban nhân dân tỉnh Ví Dụ". */
function initialsOf(name: string): string {
  const own = name.replace(/ (?:Ủy ban nhân dân|tỉnh|thành phố|xã|phường|đặc khu) .+$/u, '');
  const words = own.split(' ').filter(word => /\p{L}/u.test(word) && word !== 'và');
  return words.map(word => word.charAt(0).toUpperCase()).join('');
}

function proposingDecision({ announcing, decision, counts }: Announced): Decision {
  const { catalogue, model } = announcing;
  const { name, position } = readProposer(proposerOf(model));
  const body = issuingBody(catalogue, decision);
  const known = [...catalogue.agencies.values()].find(
    own => own.name === name || own.shortNames?.includes(name),
  );
  const { id: parent, level } = body;
  const issuer: Agency = known ?? { id: 'co-quan-trinh', name, parent, level };
  const initials = name === unknown ? '…' : initialsOf(name);
  const { signer: _, draft: __, ...rest } = decision;
  return {
    ...rest,
    serial: 'blank',
    symbol: `TTr-${initials}`,
    issuer,
    title: `Về việc công bố ${sayCounts(counts)}`,
    recipients: ['Như trên'],
    archive: ['VT'],
    signer: { position: position.toUpperCase(), name: 'unknown' },
    draft: true,
  };
}

/** What is changed, by what changed it. */
function reasonItems({ announcing, lists }: Announced): string[] {
  const steps = [
    ...lists.added.flatMap(own => own.steps),
    ...lists.amended.flatMap(own => own.steps),
    ...lists.replaced.flatMap(own => own.steps),
    ...lists.restated.flatMap(own => own.steps),
    ...lists.abolished.flatMap(({ step }) => step ?? []),
  ];
  const instruments = new Set(basesOf(steps).map(({ instrument }) => instrument));
  return [...instruments].map(instrument => sayBasis(announcing.catalogue, { instrument }, 'paper', 'long'));
}

const endingWith = (items: readonly string[]) =>
  listOf(
    items.map((text, index) => listItem('-', plain(`${text}${index === items.length - 1 ? '.' : ';'}`))),
  );

const fieldOf = (former: Former | undefined): Procedure['field'] | undefined =>
  former && isVersion(former) ? former.field : undefined;

/** The lists as far as they are about one field, the sum of which they are. */
function ofField(lists: ChangeLists, field: Procedure['field'] | undefined): ChangeLists {
  const own = <Item>(items: readonly Item[], of: (item: Item) => Former | undefined) =>
    items.filter(item => fieldOf(of(item)) === field);
  return {
    added: own(lists.added, ({ after }) => after),
    amended: own(lists.amended, ({ after }) => after),
    replaced: own(lists.replaced, ({ after: [first] }) => first),
    restated: own(lists.restated, ({ after }) => after),
    abolished: own(lists.abolished, ({ of }) => of),
    carried: [],
  };
}

const figures = (counts: ChangeCounts): Cell[] =>
  [
    counts.added,
    counts.amended,
    counts.replacedBefore,
    counts.replacedAfter,
    counts.restated,
    counts.abolished,
  ].map(count => (count === 0 ? cellOf('') : figureCell(count, sayCount(count))));

const inBold = (cell: Cell): Cell => ({
  ...cell,
  paragraphs: cell.paragraphs.map(text => text.map(run => ({ ...run, bold: true }))),
});

const headings = [
  'STT',
  'Lĩnh vực',
  'Mới ban hành',
  'Được sửa đổi, bổ sung',
  'Bị thay thế',
  'Thay thế',
  'Được công bố lại',
  'Bị bãi bỏ',
] as const;

/** How many of each kind in each field; the last row is what the title and the articles say. */
function countsTable({ announcing, lists, counts }: Announced): Table {
  const subjects: Former[] = [
    ...[...lists.added, ...lists.amended, ...lists.restated].map(({ after }) => after),
    ...lists.replaced.map(({ after: [first] }) => first),
    ...lists.abolished.map(({ of }) => of),
  ];
  const named = new Set(subjects.map(fieldOf));
  const fields = [
    ...[...announcing.catalogue.fields.values()].filter(field => named.has(field)),
    ...(named.has(undefined) ? [undefined] : []),
  ];
  const rows = fields.map((field, index): Row => ({
    role: 'plain',
    cells: [
      figureCell(index + 1),
      cellOf(field?.name ?? 'Khác', { heads: 'row' }),
      ...figures(countsOf(ofField(lists, field))),
    ],
  }));
  const total: Row = {
    role: 'total',
    cells: [boldCell('Tổng cộng', { align: 'center', columns: 2 }), ...figures(counts).map(inBold)],
  };
  return fitColumns(
    {
      kind: 'table',
      description: 'Số thủ tục hành chính theo lĩnh vực và loại thay đổi',
      columns: headings.map((_, index) => ({ align: index === 1 ? 'left' : 'center' }) as const),
      header: [headerRow(headings)],
      rows: [...rows, total],
    },
    'portrait',
  );
}

function bodyOf(announced: Announced, submitting: Decision): Block[] {
  const { announcing, decision, counts } = announced;
  const { before, after } = announcing.compared;
  const reasons = reasonItems(announced);
  const body = (text: string) => paragraph('body', plain(text));
  const enclosed =
    announced.counts.published === 0
      ? 'dự thảo Quyết định và danh mục kèm theo'
      : `dự thảo Quyết định, danh mục, nội dung${announced.appendices.workflow ? ' và quy trình nội bộ' : ''} của các thủ tục hành chính`;
  return [
    body(
      `Thực hiện quy định về kiểm soát thủ tục hành chính, ${submitting.issuer.name} đã rà soát và kính trình ${decision.issuer.name} xem xét, công bố ${sayCounts(counts)}, cụ thể như sau:`,
    ),
    heading(1, 'I. CĂN CỨ, LÝ DO CÔNG BỐ'),
    ...(reasons.length === 0
      ? [body('Rà soát danh mục thủ tục hành chính đã công bố, nội dung có thay đổi.')]
      : [body('Các văn bản quy định việc thay đổi thủ tục hành chính:'), ...endingWith(reasons)]),
    heading(1, 'II. NỘI DUNG TRÌNH CÔNG BỐ'),
    ...endingWith(listsWith(counts).map(list => sayListCount(list, counts))),
    body('Chi tiết theo từng lĩnh vực:'),
    countsTable(announced),
    body(
      `Số thủ tục hành chính đang thực hiện trước khi công bố: ${sayCount(before.size)}; sau khi công bố: ${sayCount(after.size)}.`,
    ),
    heading(1, 'III. KIẾN NGHỊ'),
    body(
      `Kính trình ${decision.issuer.name} xem xét, ký ban hành Quyết định công bố (${enclosed} gửi kèm theo Tờ trình này)`,
    ),
  ];
}

/** Tờ trình: who has looked the procedures through asks for the decision, with the counts of its lists. */
export function submissionDocument(announced: Announced): DocumentTree {
  const { announcing, decision } = announced;
  const submitting = proposingDecision(announced);
  const name = 'Tờ trình';
  const title = keepTogether(
    `${name} số ${sayDecisionNumber(submitting)} ${sayIssueDate(submitting, 'paper')}`,
  );
  return {
    title,
    subject: submitting.title,
    author: submitting.issuer.name,
    date: wholeDate(decision.date),
    mark: 'DỰ THẢO',
    sections: [
      {
        orientation: 'portrait',
        restartsNumbering: true,
        outline: title,
        blocks: [
          letterhead(announcing.catalogue, submitting),
          { kind: 'title', name: name.toUpperCase(), subject: keepTogether(submitting.title) },
          { kind: 'addressees', names: [decision.issuer.name] },
          ...withEndMark(bodyOf(announced, submitting)),
          closing(submitting),
        ],
      },
    ],
  };
}
