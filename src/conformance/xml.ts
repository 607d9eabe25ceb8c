/** Where an element stands in the text it was read from: its opening tag, what is inside, its closing tag. */
export interface Span {
  readonly start: number;
  /** Behind the opening tag; the end of an element that has no closing one. */
  readonly inner: number;
  /** Before the closing tag. */
  readonly close: number;
  readonly end: number;
}

/** A small reader of well-formed XML: elements under the prefixes of the table below, whatever prefix a file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** None of what stands in no file. */
  readonly span?: Span;
}

export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** The deepest honest document, tables in text boxes in tables, needs fewer than a hundred levels. */
const deepestNesting = 256;

/** Elements, texts and attributes: 10,000 rows of an appendix have as many. */
const mostPieces = 2_000_000;

/** Letters between two tags, and of all texts together. */
const longestText = 1_000_000;
const mostLetters = 20_000_000;

/** Word itself declares about forty. */
const mostPrefixes = 200;

/** Transitional and strict namespaces of office documents under the prefix everybody knows. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/drawingml\/(?:2006\/)?main$/, 'a'],
  [/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/wordprocessingShape$/, 'wps'],
  [/wordprocessingGroup$/, 'wpg'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/package\/2006\/metadata\/core-properties$/, 'cp'],
  [/purl\.org\/dc\/elements/, 'dc'],
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return entities[entity] ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

type Scope = ReadonlyMap<string, string>;

function widen(scope: Scope, written: readonly (readonly [string, string])[]): Scope {
  const declared = written.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return scope;
  const wider = new Map(scope);
  if (scope.size + declared.length > mostPrefixes) throw new XmlError('Quá nhiều không gian tên.');
  for (const [name, address] of declared) {
    const prefix = name.slice('xmlns:'.length);
    wider.set(prefix, prefixes.find(([pattern]) => pattern.test(address))?.[1] ?? prefix);
  }
  return wider;
}

function rename(name: string, scope: Scope, isElement: boolean): string {
  const colon = name.indexOf(':');
  // An attribute without a prefix belongs to no namespace, not to the default one.
  if (colon < 0 && !isElement) return name;
  const written = colon < 0 ? '' : name.slice(0, colon);
  const prefix = scope.get(written) ?? written;
  return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
}

/** Looks behind so that a long run of letters is tried from its first only. */
const attribute = /(?<![^\s=/])([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Open {
  readonly written: string;
  readonly element: XmlElement;
  readonly children: (XmlElement | string)[];
  readonly span: Writable<Span>;
  readonly scope: Scope;
}

/** One for all: most elements have none, and an empty map is larger than its element. */
const none: ReadonlyMap<string, string> = new Map();

function openElement(tag: string, outer: Scope, start: number, inner: number): Open {
  const written = /^[^\s/]+/.exec(tag)?.[0] ?? '';
  const pairs = [...tag.slice(written.length).matchAll(attribute)].flatMap(([, name, double, single]) =>
    name === undefined ? [] : [[name, decode(double ?? single ?? '')] as const],
  );
  const scope = widen(outer, pairs);
  const children: (XmlElement | string)[] = [];
  const attributes =
    pairs.length === 0 ? none : new Map(pairs.map(([name, value]) => [rename(name, scope, false), value]));
  const span = { start, inner, close: inner, end: inner };
  const name = rename(written, scope, true);
  return { written, scope, children, span, element: { name, attributes, children, span } };
}

/** Where a tag ends: a ">" inside a quoted value does not count. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let index = start; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return index;
  }
  throw new XmlError('Thẻ không đóng.');
}

/** Comments, processing instructions, document types: [opening, closing]. */
const skipped: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!DOCTYPE', '>'],
];

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw new XmlError(`Thiếu “${mark}”.`);
  return found + mark.length;
}

/** Word refuses them too (ECMA-376 part 2, 8.2.5 of the 2021 edition): entities that stand for each other fill the memory. */
function refuseEntities(documentType: string): void {
  if (documentType.includes('[')) throw new XmlError('Có khai báo thực thể (DTD).');
}

export function readXml(text: string): XmlElement {
  const root: Open = openElement('root', new Map(), 0, 0);
  const outer: Open[] = [];
  let current = root;
  let [pieces, letters] = [0, 0];
  const weigh = (words: string) => {
    letters += words.length;
    if (words.length > longestText || letters > mostLetters) throw new XmlError('Quá nhiều chữ.');
  };
  const count = (more: number) => {
    pieces += more;
    if (pieces > mostPieces) throw new XmlError('Quá nhiều phần tử.');
  };
  let position = text.startsWith('\ufeff') ? 1 : 0;
  while (position < text.length) {
    const next = text.indexOf('<', position);
    const words = text.slice(position, next < 0 ? text.length : next);
    weigh(words);
    if (words !== '') current.children.push(decode(words));
    count(1);
    if (next < 0) break;
    const skip = skipped.find(([opening]) => text.startsWith(opening, next));
    if (skip) {
      position = after(text, skip[1], next + skip[0].length);
      if (skip[0] === '<!DOCTYPE') refuseEntities(text.slice(next, position));
      continue;
    }
    if (text.startsWith('<![CDATA[', next)) {
      position = after(text, ']]>', next);
      const data = text.slice(next + '<![CDATA['.length, position - ']]>'.length);
      weigh(data);
      count(1);
      current.children.push(data);
      continue;
    }
    const end = endOfTag(text, next + 1);
    const tag = text.slice(next + 1, end);
    position = end + 1;
    if (tag.startsWith('/')) {
      const parent = outer.pop();
      if (!parent || current.written !== tag.slice(1).trim())
        throw new XmlError(`Thẻ đóng “${tag}” không khớp.`);
      current.span.close = next;
      current.span.end = position;
      current = parent;
      continue;
    }
    const opened = openElement(tag, current.scope, next, position);
    current.children.push(opened.element);
    count(opened.element.attributes.size);
    if (outer.length > deepestNesting) throw new XmlError('Phần tử lồng nhau quá sâu.');
    if (tag.endsWith('/')) continue;
    outer.push(current);
    current = opened;
  }
  if (outer.length > 0) throw new XmlError(`Thẻ “${current.written}” không đóng.`);
  const top = elements(root.element)[0];
  if (!top) throw new XmlError('Không có phần tử nào.');
  return top;
}

export function elements(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** First element at the end of a path of names. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => elements(parent, name)[0], element);
}

/** Elements of this name at any depth, in order. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elements(element).flatMap(inner => [
    ...(inner.name === name ? [inner] : []),
    ...descendants(inner, name),
  ]);
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map(inner => (typeof inner === 'string' ? inner : textOf(inner))).join('');
}
