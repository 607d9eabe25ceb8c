/** An address that a link may lead to: content cannot make a link run a script (`javascript:`, `data:`). */
export function outsideLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
