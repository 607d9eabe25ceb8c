import type { Content } from 'pdfmake/interfaces';
import { neverReached, type Block } from '../tree.ts';
import { blankLine, picture } from './drawn.ts';
import { closing, letterhead } from './letterhead.ts';
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
    case 'table':
      return [table(block, sheet)];
    case 'closing':
      return [closing(block, sheet)];
    case 'blank-line':
      return [blankLine(block, sheet)];
    case 'picture':
      return [picture(block, sheet)];
    case 'page-break':
      return ['page-break'];
    default:
      return neverReached(block);
  }
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
  for (const step of blocks.flatMap(block => steps(block, sheet))) {
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
