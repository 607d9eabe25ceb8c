import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { yamlOf } from './front-matter.ts';
import type { Finding, Path, Unplaced } from './finding.ts';

interface Opened {
  readonly document: Document;
  readonly lines: LineCounter;
}

function open(root: string, file: string): Opened {
  const lines = new LineCounter();
  const text = yamlOf(file, readFileSync(join(root, file), 'utf8'));
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

function offsetOf(document: Document, path: Path, atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && item.key.value === step);
      if (!pair || !isScalar(pair.key)) break;
      const last = index === path.length - 1;
      offset = pair.key.range![0];
      if (last && atKey) return offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
    } else {
      break;
    }
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) offset = range[0];
  }
  return offset;
}

/** Looks up line and column of each finding; opens each file once. */
export function place(root: string, unplaced: readonly Unplaced[]): Finding[] {
  const byFile = Map.groupBy(unplaced, finding => finding.file);
  const placed: Finding[] = [];
  for (const [file, findings] of byFile) {
    let opened: Opened | undefined;
    for (const { path, atKey, line, column, ...finding } of findings) {
      if (line !== undefined && column !== undefined) {
        placed.push({ ...finding, line, column });
        continue;
      }
      opened ??= open(root, file);
      const at = opened.lines.linePos(offsetOf(opened.document, path, atKey ?? false));
      placed.push({ ...finding, line: Math.max(1, at.line), column: Math.max(1, at.col) });
    }
  }
  return placed;
}
