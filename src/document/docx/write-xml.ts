const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Controls that XML cannot hold are left out. */
const escaped = (value: unknown): string =>
  String(value).replace(/[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, sign => entities[sign] ?? '');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function attributesOf(value: unknown): string {
  const attributes = isObject(value) ? value['_attr'] : undefined;
  if (!isObject(attributes)) return '';
  return Object.entries(attributes)
    .map(([name, given]) => ` ${name}="${escaped(given)}"`)
    .join('');
}

/** An element as the library hands it over: `{ "w:p": [{ _attr: {…} }, {…}, "words"] }`. */
function elementOf(element: Readonly<Record<string, unknown>>): string {
  const [[name, value] = ['', undefined]] = Object.entries(element);
  if (isObject(value) && !Array.isArray(value)) return `<${name}${attributesOf(value)}/>`;
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  let attributes = '';
  let content = '';
  for (const part of parts) {
    if (!isObject(part)) content += escaped(part);
    else if ('_attr' in part) attributes += attributesOf(part);
    else content += elementOf(part);
  }
  return `<${name}${attributes}>${content}</${name}>`;
}

export const writeXml = (root: Readonly<Record<string, unknown>>): string => declaration + elementOf(root);
