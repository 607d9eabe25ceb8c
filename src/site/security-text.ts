/** `security.txt` (RFC 9116): where to report a weakness. It must end: a year after the day of the build. */
export function securityText(contact: string, built: string, root: string | undefined): string {
  const expires = new Date(built);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const lines = [
    `Contact: ${contact.includes('://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    'Preferred-Languages: vi, en',
    ...(root === undefined ? [] : [`Canonical: ${new URL('/.well-known/security.txt', root).href}`]),
  ];
  return `${lines.join('\n')}\n`;
}
