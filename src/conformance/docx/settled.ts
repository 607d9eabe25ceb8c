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

/** A paragraph whose end is deleted runs on into the next; the last of such a run gives its look to all of it. */
function join(run: readonly XmlElement[], last: XmlElement): XmlElement {
  const words = run.flatMap(({ children }) => children.filter(inner => !isProperties(inner)));
  return { ...last, children: [...last.children.filter(isProperties), ...words] };
}

/** Children as if content controls were not there and every tracked change were accepted. */
export function settled(element: XmlElement): readonly XmlElement[] {
  const runs: XmlElement[][] = [];
  for (const next of flat(element).filter(inner => !isDeletedRow(inner))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && losesItsEnd(last) && next.name === 'w:p') run.push(next);
    else runs.push([next]);
  }
  return runs.flatMap(run => {
    const last = run.at(-1);
    return last && run.length > 1 ? [join(run, last)] : run;
  });
}
