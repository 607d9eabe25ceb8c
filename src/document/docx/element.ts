import { BuilderElement, type XmlComponent } from 'docx';

/** An XML element that the library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(named),
    children,
  });
}
