import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx';
import { twips } from './units.ts';

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
} as const;
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 } as const;

type Side = readonly Paragraph[];

interface Manner {
  /** Points of white under each row. */
  readonly below?: number;
  /** Which edge of its row a shorter side stands at. */
  readonly stands?: 'top' | 'bottom';
}

/** Two columns side by side that only lay out: no lines, no padding but below, no row on two pages. */
export function twoColumns(
  width: number,
  share: number,
  rows: readonly (readonly [Side, Side])[],
  { below = 0, stands = 'top' }: Manner = {},
): Table {
  const left = twips(width * share);
  const columnWidths = [left, twips(width) - left];
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      sides =>
        new TableRow({
          cantSplit: true,
          children: sides.map(
            (children, index) =>
              new TableCell({
                width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
                ...(stands === 'bottom' ? { verticalAlign: VerticalAlign.BOTTOM } : {}),
                ...(below > 0 ? { margins: { ...noMargins, bottom: twips(below) } } : {}),
                children,
              }),
          ),
        }),
    ),
  });
}
