import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { presentList } from '../../src/catalogue/known.ts';
import type { Level } from '../../src/catalogue/schema/level.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Cell, Row, Section } from '../../src/document/tree.ts';
import type { Options } from '../options.ts';
import { kindsOf, type HeadingRules } from './columns.ts';
import { boldCell, cellOf, groupRow } from './grid.ts';
import { headOf, noteBlocks, type Appendix } from './head.ts';
import { groupsOf, sayGroup, type Group } from './sections.ts';
import { sayCode } from './values.ts';

type Kind = 'number' | 'code' | 'name' | 'notes' | Level;

const rules: HeadingRules<Kind> = [
  [/^(?:STT|TT|Số TT|Số thứ tự)$/i, 'number'],
  [/trung ương|: Bộ/i, 'central'],
  [/: (?:cấp )?tỉnh/i, 'province'],
  [/: (?:cấp )?huyện/i, 'district'],
  [/: (?:cấp )?xã/i, 'commune'],
  [/ghi chú/i, 'notes'],
  [/mã/i, 'code'],
  [/tên|thủ tục/i, 'name'],
];

const levelHeadings: readonly (readonly [Level, string])[] = [
  ['central', 'Cấp thực hiện: Trung ương'],
  ['province', 'Cấp thực hiện: Tỉnh'],
  ['district', 'Cấp thực hiện: Huyện'],
  ['commune', 'Cấp thực hiện: Xã'],
];

/** Levels that no procedure names, such as the district after July 2025, get no column. */
function usualHeadings({ procedures }: Decision): string[] {
  const used = new Set(procedures.flatMap(({ levels }) => presentList(levels)));
  const levels = levelHeadings.filter(([level]) => used.has(level)).map(([, text]) => text);
  return ['STT', 'Tên thủ tục hành chính', ...levels, 'Ghi chú'];
}

/** "Cấp thực hiện: Tỉnh" stands as "Tỉnh" under "Cấp thực hiện", which covers all its neighbours of that name. */
function headerRows(headings: readonly string[]): Row[] {
  const split = headings.map(text => text.split(': ') as [string, string?]);
  const first: Cell[] = [];
  split.forEach(([above, below], index) => {
    if (below === undefined) first.push(boldCell(above, { align: 'center', rows: 2 }));
    else if (split[index - 1]?.[0] !== above) {
      const columns = split.filter(([own, under]) => own === above && under !== undefined).length;
      first.push(boldCell(above, { align: 'center', columns }));
    }
  });
  const second = split.flatMap(([, below]) =>
    below === undefined ? [] : [boldCell(below, { align: 'center' })],
  );
  return [
    { role: 'plain', cells: first },
    { role: 'plain', cells: second },
  ];
}

function cellFor(kind: Kind, procedure: Procedure): Cell {
  switch (kind) {
    case 'number':
      return cellOf(String(procedure.number));
    case 'code':
      return cellOf(sayCode(procedure));
    case 'name':
      return cellOf(procedure.name, { heads: 'row' });
    case 'notes':
      return cellOf(procedure.notes ?? []);
    default:
      return cellOf(presentList(procedure.levels).includes(kind) ? 'x' : '');
  }
}

/** Bảng cấp thực hiện: who receives each procedure, one column a level. */
export function levelsSections(
  _catalogue: Catalogue,
  decision: Decision,
  appendix: Appendix,
  options: Options,
): Section[] {
  const headings = appendix.columns ?? usualHeadings(decision);
  const kinds = kindsOf(headings, rules);
  const groupRows = (group: Group): Row[] => [
    groupRow(sayGroup(group), kinds.length, sayGroup(group)),
    ...group.procedures.map((procedure): Row => ({
      role: 'plain',
      cells: kinds.map(kind => cellFor(kind, procedure)),
    })),
    ...group.groups.flatMap(groupRows),
  ];
  const isText = (kind: Kind) => kind === 'name' || kind === 'notes';
  const { blocks, setting } = headOf(decision, appendix, options);
  return [
    {
      orientation: 'landscape',
      ...setting,
      blocks: [
        ...blocks,
        fitColumns(
          {
            kind: 'table',
            description: `${appendix.title}: mỗi dòng một thủ tục, dấu x ở cấp thực hiện`,
            columns: kinds.map(kind => ({ align: isText(kind) ? 'left' : 'center' }) as const),
            header: headerRows(headings),
            rows: groupsOf(decision, appendix).flatMap(groupRows),
          },
          'landscape',
        ),
        ...noteBlocks(appendix),
      ],
    },
  ];
}
