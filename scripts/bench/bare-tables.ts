import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import pdfMake from 'pdfmake';
import type { TableCell as PdfCell } from 'pdfmake/interfaces';
import { placeCells } from '../../src/document/grid.ts';
import type { Cell, DocumentTree, Row, Table as TreeTable } from '../../src/document/tree.ts';

/** The tables of a document as each library makes them by itself: words and spans, and of ours nothing more. */
const tablesOf = ({ sections }: DocumentTree): TreeTable[] =>
  sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'));

const wordsOf = ({ paragraphs }: Cell): string[] =>
  paragraphs.map(text => text.map(run => run.text).join(''));

const bareRow = ({ cells }: Row): TableRow =>
  new TableRow({
    children: cells.map(
      cell =>
        new TableCell({
          columnSpan: cell.columns ?? 1,
          rowSpan: cell.rows ?? 1,
          children: wordsOf(cell).map(text => new Paragraph({ children: [new TextRun(text)] })),
        }),
    ),
  });

export async function bareDocx(document: DocumentTree): Promise<Uint8Array> {
  const children = tablesOf(document).map(
    ({ header, rows }) => new Table({ rows: [...header, ...rows].map(bareRow) }),
  );
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
}

/** pdfmake asks for a place in every column, whatever cell covers it. */
function bareRows(rows: readonly Row[], columns: number): PdfCell[][] {
  const laid = rows.map(() => Array.from({ length: columns }, (): PdfCell => ''));
  for (const placed of placeCells(rows, columns).flat()) {
    laid[placed.row]![placed.column] = {
      text: wordsOf(placed.cell).join('\n'),
      colSpan: placed.columns,
      rowSpan: placed.rows,
    };
  }
  return laid;
}

export async function barePdf(
  document: DocumentTree,
  faces: Readonly<Record<string, Uint8Array>>,
): Promise<Uint8Array> {
  for (const [name, bytes] of Object.entries(faces)) pdfMake.virtualfs.writeFileSync(name, bytes);
  const [normal = '', bold = '', italics = '', bolditalics = ''] = Object.keys(faces);
  pdfMake.setFonts({ Tinos: { normal, bold, italics, bolditalics } });
  const content = tablesOf(document).map(({ columns, header, rows }) => ({
    table: {
      headerRows: header.length,
      dontBreakRows: true,
      widths: columns.map(() => '*'),
      body: [...bareRows(header, columns.length), ...bareRows(rows, columns.length)],
    },
  }));
  const made = pdfMake.createPdf({
    pageOrientation: 'landscape',
    content,
    defaultStyle: { font: 'Tinos', fontSize: 11 },
  });
  return new Uint8Array(await made.getBuffer());
}
