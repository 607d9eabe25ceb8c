import { Footer as DocxFooter, ImageRun, type Paragraph, type Table } from 'docx';
import { printable } from '../printable.ts';
import { squarePng } from '../square-png.ts';
import { footer as places, pointsPerMillimetre, posted, postedCode, scaled, sizes } from '../standard.ts';
import type { Footer, Section, SquareCode } from '../tree.ts';
import { twoColumns } from './columns.ts';
import type { Flow } from './flow.ts';
import { lineLengths } from './measure.ts';
import { pixelsPerPoint } from './picture.ts';
import { twipsFromMillimetres } from './units.ts';
import { words } from './words.ts';

type Wall = Section['posted'];

const codeSide = (wall: Wall) =>
  (wall === undefined ? places.code : postedCode * posted[wall].scale) * pointsPerMillimetre;
const footerSize = (wall: Wall) =>
  wall === undefined ? sizes.footer.ours : scaled(sizes.footer.ours, posted[wall].scale);
/** Of the column of words and of its lines: white stays beside the code. */
const widthsBeside = (width: number, wall: Wall) => ({
  column: width - codeSide(wall),
  words: width - codeSide(wall) - places.beside * pointsPerMillimetre,
});

/** From one line to the next in Times, in sizes of its type. */
const lineHeight = 1.15;

/** Points. */
export function footerHeight({ lines, code }: Footer, width: number, wall: Wall): number {
  const size = footerSize(wall);
  const room = code === undefined ? width : widthsBeside(width, wall).words;
  const count = lines.flatMap(text => lineLengths(printable(text), { size }, room)).length;
  return Math.max(count * size * lineHeight, code === undefined ? 0 : codeSide(wall));
}

function codeParagraph({ address, alternative }: SquareCode, flow: Flow): Paragraph {
  const id = flow.nextDrawing();
  const side = codeSide(flow.posted) * pixelsPerPoint;
  const image = new ImageRun({
    type: 'png',
    data: squarePng(address),
    transformation: { width: side, height: side },
    altText: { id: String(id), name: `Mã QR ${id}`, description: printable(alternative) },
  });
  return flow.paragraph('FooterCode', [image]);
}

function children({ lines, code }: Footer, flow: Flow): (Paragraph | Table)[] {
  const beside = { indent: { right: twipsFromMillimetres(places.beside) } };
  const said = lines.map(line => flow.paragraph('Footer', words(line), code === undefined ? {} : beside));
  if (code === undefined) return said;
  const { column } = widthsBeside(flow.width, flow.posted);
  return [
    twoColumns(flow.width, column / flow.width, [[said, [codeParagraph(code, flow)]]], { stands: 'bottom' }),
    flow.seam('end'),
  ];
}

/** On every page; nothing where there is none, lest Word repeats that of the section before. */
export function docxFooter(footer: Footer | undefined, flow: Flow): DocxFooter {
  return new DocxFooter({
    children: footer === undefined ? [flow.paragraph('Footer', [])] : children(footer, flow),
  });
}
