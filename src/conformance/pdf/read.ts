import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableFile, type Passage, type ReadFile, type Table } from '../model.ts';
import { lastOf, sure, type NonEmpty } from '../../sure.ts';
import { refuseOthers, removePassword } from '../signs.ts';
import { isFakeLine } from '../wording.ts';
import { cellOf, distinct, findGrids, fullRules, headerWords, isInside, type Grid } from './grid.ts';
import { neighbours } from './neighbours.ts';
import { readPage, type Line } from './page.ts';
import {
  findBlocks,
  hangStrokes,
  shareColumn,
  toPassage,
  type Area,
  type Block,
  type WritablePassage,
} from './passages.ts';
import { edgesOf, groupPages, sortPage, toSection, type SortedPage } from './sections.ts';
import { readBreak, type Break, type Part } from './rows.ts';
import { findSegments, type Segment } from './segments.ts';
import { isTooLarge } from './weigh.ts';

/** 20,000 rows of an appendix take about 3,000. */
const mostPages = 10_000;

/** Of one picture, in dots: A3 at 600 dots an inch has 70 million. A larger one is not looked at. */
const largestPicture = 100_000_000;

const whyClosed = (error: unknown) =>
  error instanceof Error && error.name === 'PasswordException'
    ? new UnreadableFile('Tệp có mật khẩu.', removePassword)
    : new UnreadableFile('Tệp không phải là PDF hoặc đã hỏng.');

/** A scan, or letters drawn as shapes. */
const withoutText = () =>
  new UnreadableFile(
    'PDF không có lớp chữ (bản quét hoặc ảnh chụp) nên không đọc được.',
    'Xuất lại PDF từ tệp Word, hoặc nhận dạng chữ (OCR) rồi kiểm tra bản ấy.',
  );

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  refuseOthers(bytes, 'pdf');
  if (isTooLarge(bytes))
    throw new UnreadableFile('Tệp quá lớn: có phần giải nén ra quá 64 MB, hoặc cả tệp quá 1 GB.');
  let document: PDFDocumentProxy;
  try {
    // pdf.js takes the bytes away from whoever owns them.
    document = await getDocument({
      data: bytes.slice(),
      fontExtraProperties: true,
      // The same in every program: nothing is drawn, and no letter is asked of a browser or a system.
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: largestPicture,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw whyClosed(error);
  }
  if (document.numPages <= mostPages) return document;
  await document.loadingTask.destroy();
  throw new UnreadableFile('Tệp quá lớn: có quá 10.000 trang.');
}

async function sortPages(document: PDFDocumentProxy, missing: Set<string>): Promise<readonly SortedPage[]> {
  const pages: SortedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const raw = await readPage(document, number, missing);
    const grids = findGrids(raw);
    const free = raw.atoms.filter(atom => !grids.some(grid => isInside(grid, atom)));
    pages.push(sortPage(number, raw, grids, findSegments(free, number)));
  }
  return pages;
}

/** One table with the parts it has on each page. */
interface Run {
  readonly parts: NonEmpty<{ readonly page: SortedPage; readonly grid: Grid }>;
}

const columnsOf = (grid: Grid) => distinct(grid.down.map(({ left }) => left));

function sameColumns(one: Grid, other: Grid): boolean {
  const [left, right] = [columnsOf(one), columnsOf(other)];
  return (
    left.length === right.length &&
    left.every((side, index) => Math.abs(side - (right[index] ?? Infinity)) < 3)
  );
}

const endsPage = ({ segments }: SortedPage, grid: Grid) =>
  !segments.some(({ baseline }) => baseline > grid.bottom);
const startsPage = ({ segments }: SortedPage, grid: Grid) =>
  !segments.some(({ baseline }) => baseline < grid.top);

/** Parts on pages that follow one another, with nothing between and the same columns, are one table. */
function findTables(pages: readonly SortedPage[]): readonly Run[] {
  const runs: Run[] = [];
  for (const page of pages) {
    page.grids.forEach((grid, index) => {
      const run = runs.at(-1);
      const last = run?.parts.at(-1);
      const follows =
        index === 0 &&
        last?.page.number === page.number - 1 &&
        endsPage(last.page, last.grid) &&
        startsPage(page, grid) &&
        sameColumns(last.grid, grid);
      if (run && follows) run.parts.push({ page, grid });
      else runs.push({ parts: [{ page, grid }] });
    });
  }
  return runs;
}

const partOf = ({ page: { number, raw }, grid }: Run['parts'][number]): Part => ({ number, raw, grid });

/** Pages at whose end a row is cut, or a group row stands alone. */
function readBreaks({ parts }: Run): Pick<Table, 'torn' | 'partedGroups'> {
  const breaks = neighbours(parts).map(([part, next]) => ({
    page: part.page.number,
    found: readBreak(partOf(part), partOf(next)),
  }));
  if (breaks.some(({ found }) => found === undefined)) return {};
  const pages = (is: (found: Break) => boolean) =>
    breaks.flatMap(({ page, found }) => (found && is(found) ? [`trang ${page}`] : []));
  return { torn: pages(({ torn }) => torn), partedGroups: pages(({ parted }) => parted) };
}

function toTable(run: Run, index: number): Table {
  const { parts } = run;
  const header = headerWords(parts[0].grid, parts[0].page.raw.atoms);
  const without = parts.filter(({ page, grid }) => headerWords(grid, page.raw.atoms) !== header);
  return {
    where: `bảng ${index + 1}`,
    rows: parts.reduce((total, { grid }) => total + fullRules(grid).length - 1, 0),
    withoutHeader: without.map(({ page }) => `trang ${page.number}`),
    ...readBreaks(run),
  };
}

function cellPassages(page: SortedPage, grid: Grid, table: number, area: Area): readonly Passage[] {
  const atoms = page.raw.atoms.filter(atom => isInside(grid, atom));
  const cells = Map.groupBy(atoms, atom => {
    const { left, top } = cellOf(grid, atom);
    return `${top} ${left}`;
  });
  return [...cells.values()].flatMap(cell => {
    const [segment, ...others] = findSegments(cell, page.number);
    const [atom] = cell;
    if (!segment || !atom) return [];
    const { left, top } = cellOf(grid, atom);
    const block: Block = { segments: [segment, ...others], place: { table, row: top, column: left } };
    return { ...toPassage(block, undefined, area, false), align: undefined, spaceAbove: undefined };
  });
}

function freeLines({ raw, grids }: SortedPage): readonly Line[] {
  const inGrid = new Set(grids.flatMap(({ across }) => across));
  return raw.across.filter(line => !inGrid.has(line));
}

/** Millimetres: bottoms of words on one row differ by less. */
const sameRow = 3;

/** Passages of two rows, in as many columns as a head may have. */
const rowsAbove = 8;

/** A row of underscores stands for a line under the words above it, one with a gap for a line under each of several. */
function hangFakeLines(passages: readonly WritablePassage[]): void {
  passages.forEach(({ text, lineWidths, box, level }, index) => {
    const [length] = lineWidths;
    if (length === undefined || !box || !isFakeLine(text)) return;
    const above = passages.slice(Math.max(0, index - rowsAbove), index).filter(other => {
      const { left = Infinity, right = -Infinity } = other.box ?? {};
      return other.level.frame === level.frame && left < box.right && box.left < right;
    });
    const bottom = Math.max(...above.map(other => other.box?.bottom ?? 0));
    for (const { box: its, strokes } of above)
      if (bottom - (its?.bottom ?? 0) < sameRow) strokes.push({ length, made: 'underscores' });
  });
}

function isAbove(block: Block, next: Segment, area: Area): boolean {
  const last = lastOf(block.segments);
  return last.page === next.page && shareColumn(last, next, area);
}

const startOf = (block: Block) => block.segments[0];

function readPassages(
  pages: readonly SortedPage[],
  areaOf: (page: number) => Area,
  runs: readonly Run[],
): readonly Passage[] {
  const blocks = findBlocks(
    pages.flatMap(({ segments }) => segments),
    areaOf,
  );
  const set = blocks.map((block, index) => {
    const first = startOf(block);
    const page = sure(pages[first.page - 1], 'page of that number');
    const opensPage = page.segments[0] === first;
    const above = blocks
      .slice(Math.max(0, index - 4), index)
      .findLast(other => isAbove(other, first, areaOf(first.page)));
    const hasTableBetween = page.grids.some(
      grid => grid.bottom < first.baseline && grid.top > (above?.segments.at(-1)?.baseline ?? 0),
    );
    const passage = toPassage(block, hasTableBetween ? undefined : above, areaOf(first.page), opensPage);
    return { passage, block };
  });
  for (const page of pages) {
    const onPage = set.flatMap(({ passage, block }) => {
      const last = block.segments.findLast(segment => segment.page === page.number);
      return last ? [{ passage, last }] : [];
    });
    hangStrokes(freeLines(page), onPage);
  }
  hangFakeLines(set.map(({ passage }) => passage));
  const cells = runs.flatMap(({ parts }, index) =>
    parts.flatMap(({ page, grid }) =>
      cellPassages(page, grid, index, areaOf(page.number)).map(passage => ({
        passage,
        page: page.number,
        top: grid.top,
      })),
    ),
  );
  const words = set.map(({ passage, block }) => ({
    passage,
    page: startOf(block).page,
    top: startOf(block).baseline,
  }));
  return [...words, ...cells]
    .toSorted((one, other) => one.page - other.page || one.top - other.top)
    .map(({ passage }) => passage);
}

export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const document = await open(bytes);
  const missing = new Set<string>();
  try {
    const pages = await sortPages(document, missing);
    if (pages.every(({ raw }) => raw.atoms.length === 0)) throw withoutText();
    const sections = groupPages(pages).map(group => ({ group, edges: edgesOf(group) }));
    const areas = new Map(
      sections.flatMap(({ group, edges }, section) =>
        group.map(({ number }): [number, Area] => [number, { section, ...edges }]),
      ),
    );
    const areaOf = (page: number) => sure(areas.get(page), 'page of that number');
    const { info } = await document.getMetadata();
    const say = (name: string) => {
      const stated: unknown =
        name in info ? Object.entries(info).find(([key]) => key === name)?.[1] : undefined;
      return typeof stated === 'string' ? stated.trim() : '';
    };
    const runs = findTables(pages);
    return {
      format: 'pdf',
      title: say('Title'),
      language: say('Language'),
      passages: readPassages(pages, areaOf, runs),
      tables: runs.map(toTable),
      sections: sections.map(({ group, edges }) => toSection(group, edges)),
      fontsNotEmbedded: [...missing],
      coloured: pages.flatMap(({ number, raw }) =>
        raw.coloured.map(words => ({ where: `trang ${number}`, ...words })),
      ),
      remains: { changes: 0, comments: pages.reduce((total, { raw }) => total + raw.comments, 0) },
    };
  } finally {
    await document.loadingTask.destroy();
  }
}
