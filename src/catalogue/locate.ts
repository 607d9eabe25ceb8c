import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { yamlOf } from './front-matter.ts';
import type { Finding, Path, Unplaced } from './finding.ts';

interface Opened {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Nothing once the file is gone: it may be removed between its reading and its finding. */
function open(root: string, file: string): Opened | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const lines = new LineCounter();
  const text = yamlOf(file, readFileSync(path, 'utf8'));
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
    if (isNode(node) && node.range) offset = node.range[0];
  }
  return offset;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const top: Place = { line: 1, column: 1 };

/** Line and column of findings. Looking one up parses its file anew, so what was looked up is kept while the file is. */
export class Places {
  readonly #root: string;
  readonly #known = new Map<string, Map<string, Place>>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file is another than before, or gone. */
  forget(file: string): void {
    this.#known.delete(file);
  }

  place(unplaced: readonly Unplaced[]): Finding[] {
    const byFile = Map.groupBy(unplaced, finding => finding.file);
    return [...byFile].flatMap(([file, findings]) => {
      const find = this.#lookUp(file);
      return findings.map(({ path, atKey = false, line, column, ...finding }) => ({
        ...finding,
        ...(line !== undefined && column !== undefined ? { line, column } : find(path, atKey)),
      }));
    });
  }

  /** Opens the file at the first place that is not known yet. */
  #lookUp(file: string): (path: Path, atKey: boolean) => Place {
    const known = this.#known.get(file) ?? new Map<string, Place>();
    this.#known.set(file, known);
    let opened: Opened | undefined;
    return (path, atKey) => {
      const key = JSON.stringify([atKey, ...path]);
      const before = known.get(key);
      if (before) return before;
      opened ??= open(this.#root, file);
      if (!opened) return top;
      const at = opened.lines.linePos(offsetOf(opened.document, path, atKey));
      const place = { line: Math.max(top.line, at.line), column: Math.max(top.column, at.col) };
      known.set(key, place);
      return place;
    };
  }
}
