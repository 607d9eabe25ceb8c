import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import { headingUnitOf } from '../../src/catalogue/heading-unit.ts';
import { receptionAt } from '../../src/catalogue/offices.ts';
import type { Agency } from '../../src/catalogue/schema/agency.ts';
import type { Day } from '../../src/catalogue/standing.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Block, DocumentTree, Row, Table } from '../../src/document/tree.ts';
import { capitalised } from '../../src/language/capitals.ts';
import { sayDate } from '../../src/language/date.ts';
import { roman } from '../../src/language/numbering.ts';
import { sayCount } from '../../src/language/number.ts';
import { sayCode } from '../../src/wording/code.ts';
import { citeDecision } from '../../src/wording/decision.ts';
import { sayAllFees, sayTotals } from '../../src/wording/overview.ts';
import { sayMark } from '../../src/wording/restated.ts';
import { boldCell, cellOf, figureCell, groupRow, headerRow } from '../appendix/grid.ts';
import { heading, paragraph, plain } from '../words.ts';

export interface RegisterOptions {
  readonly agency: Agency;
  /** What is done on this day. */
  readonly asOf: Day;
}

/** How it is known that an office has to do with a procedure; what is derived is said to be. */
const roles = {
  named: 'Tiếp nhận hồ sơ',
  'of-kind': 'Tiếp nhận hồ sơ',
  'by-level': 'Tiếp nhận hồ sơ (suy từ cấp thực hiện)',
} as const;
const otherRole = 'Có tên trong văn bản';

type Numbered = readonly [field: Procedure['field'], procedures: readonly Procedure[]];

/** By field, in the order of the catalogue. */
function byField({ fields }: Catalogue, procedures: readonly Procedure[]): Numbered[] {
  const groups = Map.groupBy(procedures, ({ field }) => field);
  return [...fields.values()].flatMap(field => {
    const own = groups.get(field);
    return own === undefined ? [] : [[field, own] as const];
  });
}

function countsTable(groups: readonly Numbered[], total: number): Table {
  const rows = groups.map(([{ name }, own], index): Row => ({
    role: 'plain',
    cells: [
      figureCell(index + 1),
      cellOf(name, { heads: 'row' }),
      figureCell(own.length, sayCount(own.length)),
    ],
  }));
  const sum: Row = {
    role: 'total',
    cells: [
      boldCell('Tổng cộng', { align: 'center', columns: 2 }),
      { ...boldCell(sayCount(total)), figure: total },
    ],
  };
  return fitColumns(
    {
      kind: 'table',
      description: 'Số thủ tục hành chính theo lĩnh vực',
      columns: [{ align: 'center' }, { align: 'left' }, { align: 'center' }],
      header: [headerRow(['STT', 'Lĩnh vực', 'Số thủ tục'])],
      rows: [...rows, sum],
    },
    'landscape',
  );
}

const headings = [
  'STT',
  'Mã số',
  'Tên thủ tục hành chính',
  'Thời hạn giải quyết',
  'Phí, lệ phí',
  'Vai trò của cơ quan',
  'Văn bản công bố',
];

function procedureRow(catalogue: Catalogue, agency: Agency, procedure: Procedure, index: number): Row {
  const reception = receptionAt(agency, procedure);
  return {
    role: 'plain',
    cells: [
      figureCell(index + 1),
      cellOf(sayCode(procedure, 'page')),
      cellOf(procedure.name, { heads: 'row' }),
      cellOf(capitalised(sayTotals(procedure, headingUnitOf(procedure)))),
      cellOf(sayAllFees(catalogue, procedure)),
      cellOf(reception === undefined ? otherRole : roles[reception]),
      cellOf([
        citeDecision(procedure.decision, 'page'),
        ...[sayMark(procedure.decision)].flatMap(mark => (mark === undefined ? [] : [`(${mark})`])),
      ]),
    ],
  };
}

function listTable(catalogue: Catalogue, agency: Agency, groups: readonly Numbered[]): Table {
  const rows = groups.flatMap(([{ name }, own], index): Row[] => {
    const title = `${roman(index + 1)}. LĨNH VỰC ${name.toUpperCase()}`;
    return [
      groupRow(`${title} (${sayCount(own.length)} thủ tục)`, headings.length, title),
      ...own.map((procedure, place) => procedureRow(catalogue, agency, procedure, place)),
    ];
  });
  return fitColumns(
    {
      kind: 'table',
      description: `Thủ tục hành chính của ${agency.name}: mỗi dòng một thủ tục, xếp theo lĩnh vực`,
      columns: headings.map((_, index) => ({ align: index < 2 ? 'center' : 'left' }) as const),
      header: [headerRow(headings)],
      rows,
    },
    'landscape',
  );
}

/** Danh mục của một cơ quan: what an office does on a day, counted and listed by field; a list for work, not a text under the decree. */
export function registerDocument(
  catalogue: Catalogue,
  procedures: readonly Procedure[],
  { agency, asOf }: RegisterOptions,
): DocumentTree {
  const groups = byField(catalogue, procedures);
  const subject = `của ${agency.name}`;
  const name = 'Danh mục thủ tục hành chính';
  const blocks: Block[] = [
    { kind: 'title', name: name.toUpperCase(), subject },
    paragraph(
      'body',
      plain(
        `Tính đến ${sayDate(asOf)}: ${sayCount(procedures.length)} thủ tục đang thực hiện, thuộc ${sayCount(groups.length)} lĩnh vực.`,
      ),
    ),
    heading(1, 'I. SỐ LƯỢNG THEO LĨNH VỰC'),
    countsTable(groups, procedures.length),
    heading(1, 'II. DANH MỤC'),
    listTable(catalogue, agency, groups),
  ];
  return {
    title: `${name} ${subject}`,
    subject: `${name} ${subject}, tính đến ${sayDate(asOf)}`,
    author: catalogue.site.publisher,
    date: asOf,
    sections: [{ orientation: 'landscape', restartsNumbering: true, outline: `${name} ${subject}`, blocks }],
  };
}
