/**
 * Reads the plain part of YAML that catalogues are written in: keys and entries one below another, values on one line.
 * A full parser takes two thirds of the time to load a catalogue, and hardly a file needs what makes it slow. Whatever is not
 * beyond doubt — several lines of text, comments beside values, signs with a meaning of their own, any fault — is left to
 * it; so this reader never says that something is wrong.
 */

/** One line without its indentation; blank lines and comments are left out. */
interface Line {
  readonly indent: number;
  readonly rest: string;
}

const deepest = 60;

/** Thrown at the first thing that is not plain; it carries nothing, so one stands for all. */
const notPlain = new Error('not plain YAML');

function leave(): never {
  throw notPlain;
}

/** Control characters, and the spaces and line ends of Unicode that parsers disagree about. */
const unusual = /[\0-\t\v-\x1f\x7f-\xa0\u2028\u2029\ufeff]/;

const doubleQuoted = /^"(?:[^"\\]|\\["\\n])*"/;
const singleQuoted = /^'(?:[^']|'')*'/;
/** Signs that begin something else than a word. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`]/;
const flowPlain = /^[^,[\]{}:#]+/;
const flowKey = /^([A-Za-z]\w{0,99}): +/;

const space = 0x20;
const hash = 0x23;

const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
]);

/** Every way to write a number, and some that only look like one. */
const perhapsNumber = /^(?:[+.]|0[ox]|[\d.]+(?:[eE][-+]?\d*)?$)/;
const plainNumber = /^\d{1,15}(?:\.\d{1,15})?$/;
/** "200.000": perhaps no fraction. */
const perhapsThousands = /^[1-9]\d{0,2}\.\d{3}$/;

/** Files share most of their texts: each is kept once, and is then compared and looked up at a glance. */
const texts = new Map<string, string>();

function keptOnce(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < 100_000) texts.set(text, text);
  return text;
}

/** Keys that were found sound: a catalogue has a few hundred. */
const keys = new Set<string>();
const soundKey = /^[A-Za-z]\w{0,99}$/;

function isKey(key: string): boolean {
  if (keys.has(key)) return true;
  const isSound = soundKey.test(key);
  if (isSound && keys.size < 10_000) keys.add(key);
  return isSound;
}

/** Where the key of "key: value" or "key:" ends; -1 where there is none. */
function keyEnd(rest: string): number {
  const colon = rest.indexOf(':');
  if (colon < 1 || (colon + 1 < rest.length && rest.charCodeAt(colon + 1) !== space)) return -1;
  return isKey(rest.slice(0, colon)) ? colon : -1;
}

function resolve(plain: string): unknown {
  const word = words.get(plain);
  if (word !== undefined) return word;
  if (!perhapsNumber.test(plain)) return keptOnce(plain);
  return plainNumber.test(plain) && !perhapsThousands.test(plain) ? Number(plain) : leave();
}

function unquote(quoted: string): string {
  const inside = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return inside.replaceAll("''", "'");
  return inside.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** Reads `{ amount: 3, unit: day }`, `[a, b]` and what stands in them. */
class FlowReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value(0);
    return this.#at === this.#text.length ? value : leave();
  }

  #take(pattern: RegExp): string {
    const found = pattern.exec(this.#text.slice(this.#at));
    if (!found) leave();
    this.#at += found[0].length;
    return found[0];
  }

  #value(depth: number): unknown {
    if (depth > deepest) leave();
    switch (this.#text[this.#at]) {
      case '[':
        return this.#list(depth);
      case '{':
        return this.#map(depth);
      case '"':
        return unquote(this.#take(doubleQuoted));
      case "'":
        return unquote(this.#take(singleQuoted));
      default:
        return this.#plain();
    }
  }

  #plain(): unknown {
    const plain = this.#take(flowPlain).trimEnd();
    return plain === '' || indicator.test(plain) ? leave() : resolve(plain);
  }

  /** Goes through what stands between two brackets, with commas between. */
  #each(close: string, read: () => void): void {
    this.#take(/^. */);
    if (this.#text[this.#at] !== close) {
      read();
      this.#take(/^ */);
      while (this.#text[this.#at] === ',') {
        this.#take(/^, */);
        read();
        this.#take(/^ */);
      }
    }
    if (this.#text[this.#at] !== close) leave();
    this.#at += 1;
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.#each(']', () => items.push(this.#value(depth + 1)));
    return items;
  }

  #map(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#each('}', () => {
      const key = this.#take(flowKey).trimEnd().slice(0, -1);
      if (Object.hasOwn(map, key)) leave();
      map[key] = this.#value(depth + 1);
    });
    return map;
  }
}

function scalar(text: string): unknown {
  const first = text[0];
  if (first === '[' || first === '{') return new FlowReader(text).whole();
  if (first === '"' || first === "'") {
    const found = (first === '"' ? doubleQuoted : singleQuoted).exec(text);
    return found?.[0].length === text.length ? unquote(text) : leave();
  }
  if (indicator.test(text) || text.includes(': ') || text.includes(' #') || text.endsWith(':')) leave();
  return resolve(text);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    let indent = 0;
    while (line.charCodeAt(indent) === space) indent += 1;
    if (indent === line.length || line.charCodeAt(indent) === hash) continue;
    lines.push({ indent, rest: line.slice(indent).trimEnd() });
  }
  return lines;
}

/** Reads what stands one below another. A line deeper than expected goes on with the text above it: not plain. */
class BlockReader {
  readonly #lines: Line[];
  #at = 0;

  constructor(text: string) {
    this.#lines = linesOf(text);
  }

  whole(): unknown {
    if (this.#lines[0]?.indent !== 0) leave();
    const value = this.#block(0, 0);
    return this.#at === this.#lines.length ? value : leave();
  }

  #block(indent: number, depth: number): unknown {
    if (depth > deepest) leave();
    return this.#lines[this.#at]!.rest.startsWith('- ')
      ? this.#list(indent, depth)
      : this.#map(indent, depth);
  }

  /** The line to read next, when it belongs to what stands at this indentation. */
  #next(indent: number): Line | undefined {
    const line = this.#lines[this.#at];
    if (line === undefined || line.indent < indent) return undefined;
    return line.indent === indent ? line : leave();
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.#next(indent); line?.rest.startsWith('- '); line = this.#next(indent))
      items.push(this.#item(line, depth));
    return items;
  }

  #item({ indent, rest }: Line, depth: number): unknown {
    const inner = rest.slice(2).trimStart();
    if (keyEnd(inner) >= 0 || inner.startsWith('- ')) {
      const inside = indent + rest.length - inner.length;
      this.#lines[this.#at] = { indent: inside, rest: inner };
      return this.#block(inside, depth + 1);
    }
    this.#at += 1;
    return scalar(inner);
  }

  #map(indent: number, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = this.#next(indent); line; line = this.#next(indent)) {
      const { rest } = line;
      const end = keyEnd(rest);
      if (end < 0) leave();
      const key = rest.slice(0, end);
      if (Object.hasOwn(map, key)) leave();
      this.#at += 1;
      let from = end + 1;
      while (rest.charCodeAt(from) === space) from += 1;
      // Lines end without spaces: what is longer than its key has a value.
      map[key] = from === rest.length ? this.#below(indent, depth) : scalar(rest.slice(from));
    }
    return map;
  }

  /** What stands below a key without a value beside it. */
  #below(indent: number, depth: number): unknown {
    const line = this.#lines[this.#at];
    return line !== undefined && line.indent > indent ? this.#block(line.indent, depth + 1) : null;
  }
}

/** The value of a plain text; undefined when it needs the full parser. */
export function readPlainYaml(text: string): unknown {
  const unified = text.replaceAll('\r\n', '\n');
  if (unusual.test(unified)) return undefined;
  try {
    return new BlockReader(unified).whole();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}
