import { readXml, type XmlElement } from '../../src/conformance/xml.ts';

type Node = XmlElement | string;
type Fate = 'accepted' | 'rejected';

const isElement = (node: Node): node is XmlElement => typeof node !== 'string';
const named = (element: XmlElement | undefined, name: string) =>
  element?.children.filter(isElement).find(inner => inner.name === name);
const withChildren = (element: XmlElement, children: readonly Node[]): XmlElement => ({
  ...element,
  children,
});

const restored: Readonly<Record<string, string>> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' };

/** What a record of old settings does not speak of. */
const unrecorded = new Set(['w:rPr', 'w:sectPr', 'w:headerReference', 'w:footerReference']);
const marks = new Set(['w:ins', 'w:del']);

function settledProperties(element: XmlElement, fate: Fate): XmlElement {
  const change = element.children.filter(isElement).find(({ name }) => name === `${element.name}Change`);
  const own = element.children.filter(node => !isElement(node) || (node !== change && !marks.has(node.name)));
  if (!change || fate === 'accepted') return withChildren(element, settled(own, fate));
  const before = named(change, element.name)?.children ?? [];
  const kept = own.filter(node => isElement(node) && element.name !== 'w:rPr' && unrecorded.has(node.name));
  const [references, others] = [true, false].map(first =>
    kept.filter(node => isElement(node) && node.name.endsWith('Reference') === first),
  );
  return withChildren(element, [...references!, ...before, ...settled(others!, fate)]);
}

const isNewEnd = (node: Node) =>
  isElement(node) && named(named(named(node, 'w:pPr'), 'w:rPr'), 'w:ins') !== undefined;

const isProperties = (node: Node) => isElement(node) && node.name === 'w:pPr';

/** A paragraph whose end is rejected runs on into the next, which gives its settings to both. */
function joined(nodes: readonly Node[]): readonly Node[] {
  const result: Node[] = [];
  let open: Node[] = [];
  for (const node of nodes) {
    if (!isElement(node) || node.name !== 'w:p') {
      result.push(node);
      continue;
    }
    const words = node.children.filter(inner => !isProperties(inner));
    if (isNewEnd(node)) open.push(...words);
    else {
      result.push(withChildren(node, [...node.children.filter(isProperties), ...open, ...words]));
      open = [];
    }
  }
  return result;
}

function settled(nodes: readonly Node[], fate: Fate): readonly Node[] {
  const [kept, dropped] = fate === 'accepted' ? ['w:ins', 'w:del'] : ['w:del', 'w:ins'];
  return (fate === 'rejected' ? joined(nodes) : nodes).flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node];
    if (node.name === dropped) return [];
    if (node.name === kept) return settled(node.children, fate);
    if (/^w:(?:r|p|tr|sect)Pr$/.test(node.name)) return [settledProperties(node, fate)];
    return [{ ...node, name: restored[node.name] ?? node.name, children: settled(node.children, fate) }];
  });
}

/** A part of a Word file once all its tracked changes are accepted or rejected: by our own reading of the standard. */
export const settle = (xml: string, fate: Fate): XmlElement => {
  const root = readXml(xml);
  return withChildren(root, settled(root.children, fate));
};

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function write({ name, attributes, children }: XmlElement): string {
  const set = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  const inner = children.map(node => (isElement(node) ? write(node) : escape(node))).join('');
  return `<${name}${set}>${inner}</${name}>`;
}

const emptyProperties = new Set(['w:rPr', 'w:pPr', 'w:trPr']);

/** A field is the same in one piece and in five. */
function inPieces(code: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"></w:fldChar></w:r>`;
  const instruction = `<w:r><w:instrText>${escape(code)}</w:instrText></w:r>`;
  return mark('begin') + instruction + mark('separate') + result + mark('end');
}

/** Written so that two files are equal where Word shows them equal: cut runs joined, settings that say nothing left out. */
export function plainly(element: XmlElement): string {
  const inner = element.children
    .map(node => (isElement(node) ? plainly(node) : escape(node)))
    .join('')
    .replaceAll('</w:t><w:t>', '');
  if (emptyProperties.has(element.name) && inner === '') return '';
  if (element.name === 'w:fldSimple') return inPieces(element.attributes.get('w:instr') ?? '', inner);
  const set = [...element.attributes]
    .filter(([key]) => key !== 'xml:space')
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('');
  const whole = `<${element.name}${set}>${inner}</${element.name}>`;
  return element.name === 'w:p' ? joinRuns(whole) : whole;
}

/** Neighbours of one look are one run. */
function joinRuns(paragraph: string): string {
  const pair = /(<w:r>(?:<w:rPr>(?:(?!<\/?w:rPr>).)*<\/w:rPr>)?)((?:(?!<\/?w:r>).)*)<\/w:r>\1(?!<w:rPr>)/s;
  let before = paragraph;
  for (;;) {
    const after = before.replace(pair, '$1$2').replaceAll('</w:t><w:t>', '');
    if (after === before) return after;
    before = after;
  }
}

/** The words of each paragraph. */
export function wordsOf(element: XmlElement): readonly string[] {
  const lines: string[] = [];
  const walk = (inner: XmlElement): string => {
    const text = inner.children.map(node => (isElement(node) ? walk(node) : node)).join('');
    if (inner.name === 'w:t') return text;
    if (inner.name === 'w:p') lines.push(text);
    return inner.name === 'w:r' || inner.name === 'w:p'
      ? text
      : inner.name.startsWith('w:') && inner.children.every(isElement)
        ? text
        : '';
  };
  walk(element);
  return lines.filter(line => line !== '');
}
