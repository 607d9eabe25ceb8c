import { child, elements, type XmlElement } from '../xml.ts';

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

const flat = (element: XmlElement): readonly XmlElement[] =>
  elements(element).flatMap(inner => (wrappers.has(inner.name) ? flat(inner) : [inner]));

const isDeletedRow = (element: XmlElement) =>
  element.name === 'w:tr' && child(element, 'w:trPr', 'w:del') !== undefined;

const losesItsEnd = (element: XmlElement) =>
  element.name === 'w:p' &&
  ['w:del', 'w:moveFrom'].some(name => child(element, 'w:pPr', 'w:rPr', name) !== undefined);

const isProperties = (inner: XmlElement | string) => typeof inner !== 'string' && inner.name === 'w:pPr';

/** A paragraph whose end is deleted runs on into the next, which gives both its look. */
function join(first: XmlElement, second: XmlElement): XmlElement {
  const words = first.children.filter(inner => !isProperties(inner));
  const properties = second.children.filter(isProperties);
  const wordsAfter = second.children.filter(inner => !isProperties(inner));
  return { ...second, children: [...properties, ...words, ...wordsAfter] };
}

/** Children as if content controls were not there and every tracked change were accepted. */
export function settled(element: XmlElement): readonly XmlElement[] {
  const kept = flat(element).filter(inner => !isDeletedRow(inner));
  const joined: XmlElement[] = [];
  for (const next of kept) {
    const last = joined.at(-1);
    if (last && losesItsEnd(last) && next.name === 'w:p') joined.splice(-1, 1, join(last, next));
    else joined.push(next);
  }
  return joined;
}
