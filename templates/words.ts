import type { Block, ListItem, Paragraph, Run, Text } from '../src/document/tree.ts';
import { keepTogether } from '../src/language/typography.ts';

export function plain(text: string): Text {
  return text === '' ? [] : [{ text: keepTogether(text) }];
}

export function bold(text: string): Text {
  return [{ text: keepTogether(text), bold: true }];
}

/** "**Điều 1.** Phê duyệt …" */
export function labelled(label: string, text: string): Text {
  const first: Run = { text: keepTogether(label), bold: true };
  return [first, { text: keepTogether(` ${text}`) }];
}

export function paragraph(role: Paragraph['role'], text: Text): Paragraph {
  return { kind: 'paragraph', role, text };
}

export function heading(level: 1 | 2 | 3 | 4, text: string, align: 'left' | 'center' = 'left'): Block {
  return { kind: 'heading', level, text: bold(text), align };
}

export function listOf(items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** An item with its smaller items, when it has some. */
export function listItem(mark: string, text: Text, items: readonly ListItem[] = []): ListItem {
  return items.length === 0 ? { mark, text } : { mark, text, items };
}

/** The deepest level of the outline is a point. */
export function levelAt(depth: number): 1 | 2 | 3 | 4 {
  if (depth <= 1) return 1;
  if (depth === 2) return 2;
  return depth === 3 ? 3 : 4;
}

/** The text with this stop, unless it already ends with one. */
export function stopped(text: string, stop: string): string {
  return /[.;:!?…]$/.test(text) ? text : `${text}${stop}`;
}

const institution = /^(?:Sở|Bộ|Cục|Hội|Ủy|Phòng|Ban|Tòa|Chính) /u;

/** Lower case at the start, but "UBND tỉnh" and "Sở Nội vụ" keep their capitals. */
export function uncapitalised(text: string): string {
  const isCommon = /^\p{Lu}\p{Ll}/u.test(text) && !institution.test(text);
  return isCommon ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
