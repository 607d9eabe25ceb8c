import type { Content } from 'pdfmake/interfaces';
import { body, sizes } from '../standard.ts';
import { neverReached, staysWithNext, type Block } from '../tree.ts';
import { contents } from './contents.ts';
import { picture } from './drawn.ts';
import { lanes } from './lanes.ts';
import { formHead, signatures } from './form.ts';
import { closing, letterhead } from './letterhead.ts';
import { blankLine } from './pen.ts';
import { keepWithNext, type Piece, type Sheet } from './piece.ts';
import { addressees, appendixTitle, heading, list, paragraph, title } from './prose.ts';
import { table } from './table.ts';

type Step = Piece | 'page-break';

function steps(block: Block, sheet: Sheet): Step[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, sheet)];
    case 'title':
      return [title(block, sheet)];
    case 'appendix-title':
      return [appendixTitle(block, sheet)];
    case 'heading':
      return [heading(block, sheet)];
    case 'paragraph':
      return [paragraph(block, sheet)];
    case 'addressees':
      return [addressees(block, sheet)];
    case 'list':
      return list(block, sheet);
    case 'contents':
      return contents(block, sheet);
    case 'table':
      return [table(block, sheet)];
    case 'closing':
      return [closing(block, sheet)];
    case 'blank-line':
      return [blankLine(block, sheet)];
    case 'form-head':
      return [formHead(block, sheet)];
    case 'signatures':
      return [signatures(block, sheet)];
    case 'picture':
      return [picture(block, sheet)];
    case 'lanes':
      return lanes(block, sheet);
    case 'page-break':
      return ['page-break'];
    default:
      return neverReached(block);
  }
}

/** A signature on a page of its own might stand under any text: lines of this one go with it. Our practice. */
const linesWithSignature = 2;

function keepWithClosing(steps: readonly Step[], sheet: Sheet): Step[] {
  const kept = [...steps];
  const enough = linesWithSignature * sheet.measure.lineHeight(sizes.body.ours);
  steps.forEach((step, index) => {
    if (step === 'page-break' || !step.closes) return;
    let height = 0;
    for (let above = index - 1; height < enough; above -= 1) {
      const piece = kept[above];
      if (piece === undefined || piece === 'page-break') return;
      kept[above] = { ...piece, leads: true };
      height += piece.height - body.spaceBetween.ours;
    }
  });
  return kept;
}

function stepsBefore(block: Block, next: Block | undefined, sheet: Sheet): Step[] {
  const made = steps(block, sheet);
  const last = made.at(-1);
  if (!staysWithNext(block, next) || last === undefined || last === 'page-break') return made;
  return made.with(-1, { ...last, leads: true });
}

/** Blocks of a section for pdfmake. Page breaks that would leave a page empty are none. */
export function contentsOf(blocks: readonly Block[], sheet: Sheet): Content[] {
  const contents: Content[] = [];
  let leading: Piece[] = [];
  let breaks = false;
  const put = (added: Content[]): void => {
    if (breaks && contents.length > 0) contents.push({ stack: added, pageBreak: 'before' });
    else contents.push(...added);
    breaks = false;
  };
  const flush = (next?: Piece): void => {
    if (leading.length > 0) put(keepWithNext(leading, next, sheet));
    leading = [];
  };
  const all = blocks.flatMap((block, index) => stepsBefore(block, blocks[index + 1], sheet));
  for (const step of keepWithClosing(all, sheet)) {
    if (step === 'page-break') {
      flush();
      breaks = true;
    } else if (step.leads) leading.push(step);
    else {
      flush(step);
      put([step.content]);
    }
  }
  flush();
  return contents;
}
