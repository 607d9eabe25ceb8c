import { printable } from '../printable.ts';
import { body, entryIndent, penLineHeight, pointsPerMillimetre, sizes } from '../standard.ts';
import { picturesOf } from '../lanes.ts';
import {
  neverReached,
  type Block,
  type ContentsEntry,
  type FormHead,
  type ListItem,
  type Text,
} from '../tree.ts';
import { lineLengths } from './measure.ts';
import { plainWords } from './words.ts';

/** From one line to the next, in sizes of the type. */
const single = 1.15;
const line = sizes.body.ours * single;
const between = body.spaceBetween.ours;

function textHeight(text: Text, width: number): number {
  return lineLengths(plainWords(text), { size: sizes.body.ours }, width).length * line + between;
}

const linesHeight = (texts: readonly string[], width: number) =>
  texts
    .filter(text => text !== '')
    .reduce((sum, text) => sum + textHeight([{ text }], width) - between, 2 * between);

const itemHeight = ({ text, items = [] }: ListItem, width: number): number =>
  items.reduce((sum, item) => sum + itemHeight(item, width), textHeight(text, width));

function entryHeight({ text, level }: ContentsEntry, width: number): number {
  const room = width - (level - 1) * entryIndent * pointsPerMillimetre;
  const lines = lineLengths(printable(text), { size: sizes.contents.ours }, room).length;
  return lines * sizes.contents.ours * single + between / 2;
}

const formHeadHeight = ({ country, title, subtitle = '', basis = '' }: FormHead, width: number): number =>
  (country ? 4 : 1) * line + linesHeight([title, subtitle, basis], width);

/** Points that a block takes, near enough to tell on which part of a page the table below it begins. */
export function heightOf(block: Block, width: number, opensPage: boolean): number {
  switch (block.kind) {
    case 'letterhead':
      return (block.about === undefined ? 4.6 : 7) * line;
    case 'title':
      return linesHeight([block.name, block.subject, block.promulgator ?? ''], width) + 3 * between;
    case 'appendix-title':
      return linesHeight([block.label, block.name, block.attachedTo], width) + between;
    case 'heading':
      // The room above melts into that below the line before.
      return textHeight(block.text, width) + (opensPage ? between : 0);
    case 'paragraph':
      return textHeight(block.text, width);
    case 'addressees':
      return linesHeight(block.names, width) + 4 * between;
    case 'list':
      return block.items.reduce((sum, item) => sum + itemHeight(item, width), 0);
    case 'closing':
      return Math.max(10, block.recipients.length + 1) * line;
    case 'blank-line':
      return (1 + block.continuation) * penLineHeight * pointsPerMillimetre;
    case 'form-head':
      return formHeadHeight(block, width);
    case 'signatures':
      return 8 * line;
    case 'picture':
      return block.heightMm * pointsPerMillimetre;
    case 'lanes':
      return picturesOf(block, width, Infinity).reduce((sum, { height }) => sum + height + between, 0);
    case 'contents':
      return block.entries.reduce((sum, entry) => sum + entryHeight(entry, width), line + 2 * between);
    case 'page-break':
    case 'table':
      return 0;
    default:
      return neverReached(block);
  }
}
