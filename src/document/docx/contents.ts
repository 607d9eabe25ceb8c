import { AlignmentType, InternalHyperlink, LeaderType, TabStopType, TextRun, type Paragraph } from 'docx';
import { printable } from '../printable.ts';
import { entryIndent } from '../standard.ts';
import type { Contents, ContentsEntry } from '../tree.ts';
import { element } from './element.ts';
import type { Flow } from './flow.ts';
import { twips, twipsFromMillimetres } from './units.ts';
import { tabRun, words } from './words.ts';

const fieldMark = (kind: 'begin' | 'separate' | 'end') =>
  new TextRun({ children: [element('w:fldChar', { 'w:fldCharType': kind })] });

/** The long form of a field: LibreOffice shows nothing for a short one. */
function pageReference(place: string, foretold: number): TextRun[] {
  const instruction = element('w:instrText', { 'xml:space': 'preserve' });
  instruction.addChildElement(` PAGEREF ${place} \\h `);
  return [
    fieldMark('begin'),
    new TextRun({ children: [instruction] }),
    fieldMark('separate'),
    new TextRun(`${foretold}`),
    fieldMark('end'),
  ];
}

/**
 * Lines of links, not a TOC field: LibreOffice never reckons the page numbers of that field anew, and Word asks the reader
 * about one that is marked as out of date. A reference to a page is kept right by both: LibreOffice when it opens the
 * file, Word when it prints.
 */
function entry({ level, text, target }: ContentsEntry, flow: Flow): Paragraph {
  const place = flow.placeOf(target, text);
  const left = twipsFromMillimetres(entryIndent) * (level - 1);
  return flow.paragraph(
    'Contents',
    [
      new InternalHyperlink({
        anchor: place,
        children: [...words(printable(text)), tabRun(), ...pageReference(place, flow.foretoldPage(target))],
      }),
    ],
    {
      alignment: AlignmentType.LEFT,
      // No right indent to keep words off the numbers: LibreOffice loses what a tab carries beyond it.
      indent: { left },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(flow.width), leader: LeaderType.DOT }],
    },
  );
}

export function contents(node: Contents, flow: Flow): Paragraph[] {
  return [flow.paragraph('ContentsTitle', words(node.title)), ...node.entries.map(line => entry(line, flow))];
}
