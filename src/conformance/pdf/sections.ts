import type { PageNumber, Passage, Section } from '../model.ts';
import { margins, paper, pointsPerMillimetre } from '../../document/standard.ts';
import { isAppendixLabel } from '../wording.ts';
import type { Grid } from './grid.ts';
import type { RawPage } from './page.ts';
import { lastOf, type NonEmpty } from '../../sure.ts';
import type { Segment } from './segments.ts';

/** A page with its words told apart from what stands in its margins. */
export interface SortedPage {
  readonly number: number;
  readonly raw: RawPage;
  readonly grids: readonly Grid[];
  readonly segments: readonly Segment[];
  /** Empty for none. */
  readonly mark: string;
  readonly shown: { readonly segment: Segment; readonly edge: 'top' | 'bottom' } | undefined;
}

const isNumber = ({ text }: Segment) => /^[-–\s]*(?:trang\s*)?\d{1,4}[-–\s]*$/iu.test(text);
/** Words that stand in the top margin by right. */
const isMark = ({ text }: Segment) =>
  /^(?:MẪU|(?:BẢN )?DỰ THẢO|BẢN TRÌNH BÀY LẠI(?: DỰ THẢO)?)(?: (?:LẦN )?\d+)?$/u.test(text);
/** Number and time of signing at the top right of a file signed apart from its text: "Số: 05/QĐ-UBND; …". III.1.d */
const isSignatureInfo = ({ text }: Segment) => /^Số:[^;]*\/[^;]+;/u.test(text);
/** A running footer, which the decree leaves to the office. */
const isFooter = ({ atoms }: Segment) => atoms.every(({ isArtifact }) => isArtifact);
const slack = 2;

export function sortPage(
  number: number,
  raw: RawPage,
  grids: readonly Grid[],
  segments: readonly Segment[],
): SortedPage {
  const top = margins.top.min * pointsPerMillimetre + slack;
  const bottom = raw.height - margins.bottom.min * pointsPerMillimetre + slack;
  const inTop = segments.filter(({ baseline }) => baseline < top);
  const inBottom = segments.filter(({ baseline }) => baseline > bottom);
  const atTop = inTop.find(isNumber);
  const atBottom = inBottom.find(isNumber);
  const marks = inTop.filter(isMark);
  const signed = number === 1 ? inTop.filter(isSignatureInfo) : [];
  const outside = new Set<Segment>([...marks, ...signed, ...inBottom.filter(isFooter)]);
  const shown = atTop
    ? ({ segment: atTop, edge: 'top' } as const)
    : atBottom && ({ segment: atBottom, edge: 'bottom' } as const);
  if (shown) outside.add(shown.segment);
  return {
    number,
    raw,
    grids,
    segments: segments.filter(segment => !outside.has(segment)),
    mark: marks[0]?.text ?? '',
    shown,
  };
}

const figureOf = (page: SortedPage | undefined) => {
  const figure = /\d+/.exec(page?.shown?.segment.text ?? '')?.[0];
  return figure === undefined ? undefined : Number(figure);
};

function opensSection(page: SortedPage, before: SortedPage, next: SortedPage | undefined): boolean {
  if (Math.abs(page.raw.width - before.raw.width) > 1) return true;
  const figure = figureOf(page);
  if (figure !== undefined) {
    const last = figureOf(before);
    return figure === 1 || (last !== undefined && figure !== last + 1);
  }
  return figureOf(next) === 2 || isAppendixLabel(page.segments[0]?.text ?? '');
}

/** The pages of one section. */
export type SectionPages = Readonly<NonEmpty<SortedPage>>;

export function groupPages(pages: readonly SortedPage[]): readonly SectionPages[] {
  const groups: NonEmpty<SortedPage>[] = [];
  for (const [index, page] of pages.entries()) {
    const group = groups.at(-1);
    if (group && !opensSection(page, lastOf(group), pages[index + 1])) group.push(page);
    else groups.push([page]);
  }
  return groups;
}

/** Long files have more lines than a call can take arguments. */
const lowest = (figures: readonly number[]) =>
  figures.reduce((least, figure) => Math.min(least, figure), Infinity);
const highest = (figures: readonly number[]) => figures.reduce((most, figure) => Math.max(most, figure), 0);

export interface Edges {
  readonly left: number;
  readonly right: number;
  /** Several lines end there, so it is the edge of the text and not the end of a short line. */
  readonly isRightSure: boolean;
}

/** Points the ends of justified lines differ by. */
const evenness = 2.6;

export function edgesOf(pages: SectionPages): Edges {
  const lefts = pages.flatMap(({ segments, grids }) => [...segments, ...grids].map(({ left }) => left));
  const rights = pages.flatMap(({ segments, grids }) => [...segments, ...grids].map(({ right }) => right));
  const { width } = pages[0].raw;
  const right = highest(rights);
  const shared = rights.filter(other => right - other < evenness).length;
  const isRightSure =
    shared > 1 || pages.some(({ grids }) => grids.some(grid => right - grid.right < evenness));
  const usual = width - margins.right.ours * pointsPerMillimetre;
  return {
    left: lefts.length === 0 ? margins.left.ours * pointsPerMillimetre : lowest(lefts),
    right: isRightSure ? right : Math.max(right, usual),
    isRightSure,
  };
}

const millimetres = (points: number) => points / pointsPerMillimetre;

/** Heights tell a margin only where words reach it: a short page ends early, a title starts low. */
function verticalMargins(pages: SectionPages): {
  top: number | undefined;
  bottom: number | undefined;
} {
  const { height } = pages[0].raw;
  const tops = pages.flatMap(({ segments, grids }) => [
    ...segments.map(({ baseline, size }) => baseline - size * 0.891),
    ...grids.map(({ top }) => top),
  ]);
  const bottoms = pages.flatMap(({ segments, grids }) => [
    ...segments.map(({ baseline, size }) => baseline + size * 0.216),
    ...grids.map(({ bottom }) => bottom),
  ]);
  const top = millimetres(lowest(tops));
  const bottom = millimetres(height - highest(bottoms));
  return {
    top: top < margins.top.max || pages.length > 1 ? top : undefined,
    bottom: bottom < margins.bottom.max ? bottom : undefined,
  };
}

function alignOf({ left, right }: Segment, { raw }: SortedPage, edges: Edges): Passage['align'] {
  const middle = (left + right) / 2;
  const nearAxis = [(edges.left + edges.right) / 2, raw.width / 2].some(axis => Math.abs(middle - axis) < 6);
  if (nearAxis) return 'center';
  return middle < raw.width / 2 ? 'left' : 'right';
}

function pageNumberOf(pages: readonly SortedPage[], edges: Edges): PageNumber | undefined {
  const page = pages.find(({ shown }) => shown !== undefined);
  if (!page?.shown) return undefined;
  const { segment, edge } = page.shown;
  return {
    where: `trang ${page.number}`,
    edge,
    align: alignOf(segment, page, edges),
    pieces: segment.atoms.map(atom => ({ ...atom, underlined: false })),
  };
}

export function toSection(pages: SectionPages, edges: Edges): Section {
  const [first, second] = pages;
  const { raw, number } = first;
  const width = millimetres(raw.width);
  const right = millimetres(raw.width - edges.right);
  const opening = figureOf(first);
  const next = figureOf(second);
  const last = lastOf(pages).number;
  return {
    where: number === last ? `trang ${number}` : `trang ${number}–${last}`,
    width,
    height: millimetres(raw.height),
    turned: width > Math.max(paper.width, millimetres(raw.height)) ? 'landscape' : 'portrait',
    margins: {
      ...verticalMargins(pages),
      left: millimetres(edges.left),
      right: edges.isRightSure || right < margins.right.min ? right : undefined,
    },
    pageNumber: pageNumberOf(pages, edges),
    hidesFirstNumber: opening === undefined,
    restartsNumbering: opening === 1 || (opening === undefined && (next === undefined || next === 2)),
    marks: pages.map(page => ({ where: `trang ${page.number}`, text: page.mark })),
    pages: pages.length,
  };
}
