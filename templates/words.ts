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
