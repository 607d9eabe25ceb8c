import { Table as DocxTable, type Paragraph } from 'docx';
import { sizes } from '../standard.ts';
import { neverReached, staysWithNext, type Block, type Heading } from '../tree.ts';
import { closing } from './closing.ts';
import { contents } from './contents.ts';
import type { Flow } from './flow.ts';
import { formHead, signatures } from './form.ts';
import { heightOf } from './heights.ts';
import { lanes } from './lanes.ts';
import { letterhead } from './letterhead.ts';
import { blankLine } from './pen-line.ts';
import { picture } from './picture.ts';
import { table } from './table.ts';
import { addressees, fillsTwoLines, heading, list, paragraph } from './text-blocks.ts';
import { appendixTitle, title } from './titles.ts';

export type Drawn = Paragraph | DocxTable;

function drawBlock(block: Block, flow: Flow): readonly Drawn[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, flow)];
    case 'title':
      return title(block, flow);
    case 'appendix-title':
      return appendixTitle(block, flow);
    case 'heading':
      return [heading(block, flow)];
    case 'paragraph':
      return [paragraph(block, flow)];
    case 'addressees':
      return addressees(block, flow);
    case 'list':
      return list(block, flow);
    case 'contents':
      return contents(block, flow);
    case 'table':
      return table(block, flow);
    case 'closing':
      return [closing(block, flow)];
    case 'blank-line':
      return blankLine(block, flow);
    case 'form-head':
      return formHead(block, flow);
    case 'signatures':
      return [signatures(block, flow)];
    case 'picture':
      return [picture(block, flow)];
    case 'lanes':
      return lanes(block, flow);
    case 'page-break':
      flow.breakPage();
      return [];
    default:
      return neverReached(block);
  }
}

const isTable = (drawn: Drawn | undefined) => drawn instanceof DocxTable;

const drawnAsTable: ReadonlySet<Block['kind']> = new Set(['letterhead', 'table', 'closing', 'signatures']);

const bodyLine = sizes.body.ours * 1.15;

/** A heading moves with what it heads: other headings, and two lines of text or the head of a table. */
function foretellHeading(heading: Heading, after: readonly Block[], flow: Flow): void {
  const headed = after.find(({ kind }) => kind !== 'heading');
  const headings = [heading, ...after.slice(0, headed ? after.indexOf(headed) : after.length)];
  const needed = headings.reduce((sum, each) => sum + heightOf(each, flow.width, false), 0);
  const lines = headed?.kind === 'table' ? 6 : 2;
  if (flow.taken > 0 && flow.taken + needed + lines * bodyLine > flow.height) flow.turnPage();
  flow.standsHere(heading);
}

/** Two lines of the text at least stand on the page of the signature. */
function staysWithClosing(blocks: readonly Block[], index: number, width: number): boolean {
  const [next, afterNext] = blocks.slice(index + 1);
  if (next?.kind === 'closing') return true;
  return afterNext?.kind === 'closing' && next?.kind === 'paragraph' && !fillsTwoLines(next.text, width);
}

/** Two tables that touch would become one. */
export function drawBlocks(blocks: readonly Block[], flow: Flow): Drawn[] {
  const drawn: Drawn[] = [];
  for (const [index, block] of blocks.entries()) {
    if (isTable(drawn.at(-1))) {
      flow.keepsNext = block.kind === 'closing';
      if (drawnAsTable.has(block.kind)) drawn.push(flow.seam('between'));
      else flow.leaveGap();
    } else if (blocks[index - 1]?.kind === 'blank-line' && block.kind === 'paragraph') flow.leaveGap();
    flow.keepsNext = staysWithClosing(blocks, index, flow.width) || staysWithNext(block, blocks[index + 1]);
    if (block.kind === 'heading') foretellHeading(block, blocks.slice(index + 1), flow);
    drawn.push(...drawBlock(block, flow));
    flow.take(heightOf(block, flow.width, flow.taken === 0), bodyLine);
  }
  if (isTable(drawn.at(-1))) drawn.push(flow.seam('end'));
  return drawn;
}
