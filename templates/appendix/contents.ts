import type { Block, ContentsEntry } from '../../src/document/tree.ts';
import { proceduresIn, type Group } from './sections.ts';

/** Of a shorter appendix a reader sees the whole in a few turns of the page. Our practice. */
const fewestProcedures = 10;

interface Named extends Omit<ContentsEntry, 'level'> {
  readonly rank: number;
}

const levels = [1, 2, 3] as const;

/** Headings down to the procedure, and rows that name a field or a procedure; not its points or cases. */
function namedIn(blocks: readonly Block[], deepest: number): Named[] {
  return blocks.flatMap((block): Named[] => {
    if (block.kind === 'heading' && block.level <= deepest)
      return [{ rank: block.level, text: block.text.map(run => run.text).join(''), target: block }];
    if (block.kind !== 'table') return [];
    return block.rows.flatMap((row): Named[] => {
      const { outline, outlineLevel = 1 } = row;
      if (outline === undefined || outlineLevel > 2) return [];
      return [{ rank: deepest + outlineLevel, text: outline, target: row }];
    });
  });
}

/** A list of what follows, on pages of its own, where an appendix has so many procedures that one must be looked for. */
export function contentsBlocks(groups: readonly Group[], blocks: readonly Block[], deepest: number): Block[] {
  if (groups.flatMap(proceduresIn).length < fewestProcedures) return [];
  const named = namedIn(blocks, deepest);
  const ranks = [...new Set(named.map(({ rank }) => rank))].toSorted((left, right) => left - right);
  const entries = named.map(({ rank, ...entry }) => ({
    ...entry,
    level: levels[Math.min(ranks.indexOf(rank), 2)]!,
  }));
  return [{ kind: 'contents', title: 'MỤC LỤC', entries }, { kind: 'page-break' }];
}
