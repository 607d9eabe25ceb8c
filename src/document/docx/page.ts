import {
  Header,
  PageOrientation,
  SimpleField,
  type ISectionOptions,
  type ISectionPropertiesOptions,
} from 'docx';
import {
  bottomMargin,
  footer as footerPlaces,
  isLongMark,
  margins,
  paper,
  pointsPerMillimetre,
  textHeight,
  textWidth,
} from '../standard.ts';
import type { DocumentTree, Section } from '../tree.ts';
import { drawBlocks } from './block.ts';
import type { Flow } from './flow.ts';
import { docxFooter, footerHeight } from './footer.ts';
import { twipsAtLeast, twipsFromMillimetres } from './units.ts';
import { words } from './words.ts';

/** Millimetres from the edge of the paper to the first line of the header; a mark takes a line above the number. */
const headerTop = { plain: 10, marked: 6 } as const;

/** Millimetres. */
const heightOfFooter = ({ footer, orientation }: Section) =>
  footer === undefined
    ? 0
    : footerHeight(footer, textWidth(orientation) * pointsPerMillimetre) / pointsPerMillimetre;

function pageProperties(section: Section, marked: boolean): ISectionPropertiesOptions {
  return {
    titlePage: section.restartsNumbering,
    page: {
      // The library turns the paper itself: it wants the measures of the upright page.
      size: {
        width: twipsFromMillimetres(paper.width),
        height: twipsFromMillimetres(paper.height),
        orientation:
          section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twipsAtLeast(margins.top.ours),
        bottom: twipsAtLeast(bottomMargin(heightOfFooter(section))),
        left: twipsAtLeast(margins.left.ours),
        right: twipsAtLeast(margins.right.ours),
        header: twipsFromMillimetres(marked ? headerTop.marked : headerTop.plain),
        footer: twipsFromMillimetres(footerPlaces.bottom),
        gutter: 0,
      },
      ...(section.restartsNumbering ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}

/**
 * I.7: the number on the axis of the top margin; the first page of a text hides it and keeps only the mark. Each section
 * has headers of its own: LibreOffice loses an inherited first page's header behind a section that has none.
 */
function headers(section: Section, mark: string | undefined, flow: Flow) {
  const markStyle = mark !== undefined && isLongMark(mark) ? 'LongMark' : 'Mark';
  const marks = () => (mark === undefined ? [] : [flow.paragraph(markStyle, words(mark))]);
  // Programs that count no pages show the number written here.
  const number = flow.paragraph('PageNumber', [new SimpleField('PAGE', '2')]);
  const others = new Header({ children: [...marks(), number] });
  if (!section.restartsNumbering) return { default: others };
  const first = mark === undefined ? [flow.paragraph('PageNumber', [])] : marks();
  return { default: others, first: new Header({ children: first }) };
}

/** As with headers, each section has its own. */
function footers(section: Section, flow: Flow) {
  const others = docxFooter(section.footer, flow);
  if (!section.restartsNumbering) return { default: others };
  return { default: others, first: docxFooter(section.footer, flow) };
}

export function drawSections({ sections, mark }: DocumentTree, flow: Flow): ISectionOptions[] {
  const anyFooter = sections.some(({ footer }) => footer !== undefined);
  return sections.map(section => {
    flow.openSection(
      textWidth(section.orientation) * pointsPerMillimetre,
      textHeight(section.orientation, heightOfFooter(section)) * pointsPerMillimetre,
      section.restartsNumbering,
    );
    const ownHeaders = headers(section, mark, flow);
    const sectionFooters = anyFooter ? { footers: footers(section, flow) } : {};
    if (section.outline !== undefined) flow.bookmark(section.outline, section);
    return {
      headers: ownHeaders,
      ...sectionFooters,
      properties: pageProperties(section, mark !== undefined),
      children: drawBlocks(section.blocks, flow),
    };
  });
}
