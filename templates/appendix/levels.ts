import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { presentList } from '../../src/catalogue/known.ts';
import type { AppendixOf } from '../../src/catalogue/schema/appendix.ts';
import type { Column, LevelsMeaning } from '../../src/catalogue/schema/column.ts';
import type { Level } from '../../src/catalogue/schema/level.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Cell, Row, Section } from '../../src/document/tree.ts';
import { sayCode } from '../../src/wording/code.ts';
import type { Options } from '../options.ts';
import { headerRows } from './columns.ts';
import { cellOf, figureCell, groupRow } from './grid.ts';
import { headOf, noteBlocks } from './head.ts';
import { groupsOf, proceduresIn, type Group } from './sections.ts';

type LevelColumn = Column<LevelsMeaning>;

const under = 'Cấp thực hiện';
const levelColumns: readonly Column<Level>[] = [
  { heading: 'Trung ương', under, holds: 'central' },
  { heading: 'Tỉnh', under, holds: 'province' },
  { heading: 'Huyện', under, holds: 'district' },
  { heading: 'Xã', under, holds: 'commune' },
];

/** Where the office names no columns; levels that no procedure names, such as the district after July 2025, get none. */
export function usualLevelsColumns(procedures: readonly Procedure[]): LevelColumn[] {
  const used = new Set(procedures.flatMap(({ levels }) => presentList(levels)));
  return [
    { heading: 'STT', holds: 'number' },
    { heading: 'Tên thủ tục hành chính', holds: 'name' },
    ...levelColumns.filter(({ holds }) => used.has(holds)),
    { heading: 'Ghi chú', holds: 'notes' },
  ];
}

function cellFor(meaning: LevelsMeaning, procedure: Procedure): Cell {
  switch (meaning) {
    case 'number':
      return figureCell(procedure.number);
    case 'code':
      return cellOf(sayCode(procedure, 'paper'));
    case 'name':
      return cellOf(procedure.name, { heads: 'row' });
    case 'notes':
      return cellOf(procedure.notes ?? []);
    case 'central':
    case 'province':
    case 'district':
    case 'commune':
      return cellOf(presentList(procedure.levels).includes(meaning) ? 'x' : '');
  }
}

/** Bảng cấp thực hiện: who receives each procedure, one column a level. */
export function levelsSections(
  catalogue: Catalogue,
  decision: Decision,
  appendix: AppendixOf<'levels'>,
  options: Options,
): Section[] {
  const groups = groupsOf(catalogue, decision, appendix);
  const columns = appendix.columns ?? usualLevelsColumns(groups.flatMap(proceduresIn));
  const groupRows = (group: Group): Row[] => [
    ...(group.title === undefined ? [] : [groupRow(group.title, columns.length, group.title)]),
    ...group.procedures.map((procedure): Row => ({
      role: 'plain',
      cells: columns.map(({ holds }) => cellFor(holds, procedure)),
    })),
    ...group.groups.flatMap(groupRows),
  ];
  const isText = ({ holds }: LevelColumn) => holds === 'name' || holds === 'notes';
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
            columns: columns.map(column => ({ align: isText(column) ? 'left' : 'center' }) as const),
            header: headerRows(columns),
            rows: groups.flatMap(groupRows),
          },
          'landscape',
        ),
        ...noteBlocks(appendix),
      ],
    },
  ];
}
