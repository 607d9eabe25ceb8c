import {
  AlignmentType,
  Header,
  PageOrientation,
  SimpleField,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type ISectionPropertiesOptions,
} from 'docx';
import { printable } from '../printable.ts';
import {
  bottomMargin,
  footer as footerPlaces,
  isLongMark,
  margins,
  markSize,
  paper,
  pointsPerMillimetre,
  posted,
  textHeight,
  textWidth,
} from '../standard.ts';
import type { DocumentTree, Section } from '../tree.ts';
import { drawBlocks } from './block.ts';
import type { Flow } from './flow.ts';
import { docxFooter, footerHeight } from './footer.ts';
import { halfPoints, twips, twipsAtLeast, twipsFromMillimetres } from './units.ts';
import { tabRun, words } from './words.ts';

/** Millimetres from the edge of the paper to the line of the header. */
const headerTop = 10;

/** Millimetres. */
const heightOfFooter = (section: Section) =>
  section.footer === undefined
    ? 0
    : footerHeight(section.footer, widthOf(section), section.posted) / pointsPerMillimetre;

const paperOf = ({ posted: wall }: Section) => (wall === undefined ? paper : posted[wall].paper);

/** Points. */
const widthOf = (section: Section) => textWidth(section.orientation, paperOf(section)) * pointsPerMillimetre;

function pageProperties(section: Section): ISectionPropertiesOptions {
  return {
    titlePage: section.restartsNumbering,
    page: {
      // The library turns the paper itself: it wants the measures of the upright page.
      size: {
        width: twipsFromMillimetres(paperOf(section).width),
        height: twipsFromMillimetres(paperOf(section).height),
        orientation:
          section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twipsAtLeast(margins.top.ours),
        bottom: twipsAtLeast(bottomMargin(heightOfFooter(section))),
        left: twipsAtLeast(margins.left.ours),
        right: twipsAtLeast(margins.right.ours),
        header: twipsFromMillimetres(headerTop),
        footer: twipsFromMillimetres(footerPlaces.bottom),
        gutter: 0,
      },
      ...(section.restartsNumbering ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}

/** The number in the middle of the line and a mark at its end, neither moving the other. */
function numbered(mark: string | undefined, width: number, flow: Flow) {
  // Programs that count no pages show the number written here.
  const number = new SimpleField('PAGE', '2');
  if (mark === undefined) return flow.paragraph('PageNumber', [number]);
  const said = new TextRun({ text: printable(mark), bold: true, size: halfPoints(markSize(mark)) });
  return flow.paragraph('PageNumber', [tabRun(), number, tabRun(), said], {
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
  });
}

interface AtRight {
  readonly mark: string | undefined;
  /** Of the first section alone. */
  readonly signatureInfo: string | undefined;
}

/** The first page of a text hides its number. */
function firstHead({ mark, signatureInfo }: AtRight, flow: Flow) {
  if (mark !== undefined) return flow.paragraph(isLongMark(mark) ? 'LongMark' : 'Mark', words(mark));
  if (signatureInfo !== undefined) return flow.paragraph('SignatureInfo', words(signatureInfo));
  return flow.paragraph('PageNumber', []);
}

/**
 * I.7: the number on the axis of the top margin; the first page of a text hides it and keeps only the mark. Each section
 * has headers of its own: LibreOffice loses an inherited first page's header behind a section that has none.
 */
function headers(section: Section, atRight: AtRight, flow: Flow) {
  const width = twips(widthOf(section));
  const others = new Header({ children: [numbered(atRight.mark, width, flow)] });
  if (!section.restartsNumbering) return { default: others };
  return { default: others, first: new Header({ children: [firstHead(atRight, flow)] }) };
}

/** As with headers, each section has its own. */
function footers(section: Section, flow: Flow) {
  const others = docxFooter(section.footer, flow);
  if (!section.restartsNumbering) return { default: others };
  return { default: others, first: docxFooter(section.footer, flow) };
}

export function drawSections({ sections, mark, signatureInfo }: DocumentTree, flow: Flow): ISectionOptions[] {
  const anyFooter = sections.some(({ footer }) => footer !== undefined);
  return sections.map((section, index) => {
    flow.openSection(
      widthOf(section),
      textHeight(section.orientation, heightOfFooter(section), paperOf(section)) * pointsPerMillimetre,
      section,
    );
    const ownHeaders = headers(
      section,
      { mark, signatureInfo: index === 0 ? signatureInfo : undefined },
      flow,
    );
    const sectionFooters = anyFooter ? { footers: footers(section, flow) } : {};
    if (section.outline !== undefined) flow.bookmark(section.outline, section);
    return {
      headers: ownHeaders,
      ...sectionFooters,
      properties: pageProperties(section),
      children: drawBlocks(section.blocks, flow),
    };
  });
}
