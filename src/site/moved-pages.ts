import type { Catalogue, Procedure } from '../catalogue/catalogue.ts';
import { fullAddress } from './address.ts';
import { xmlText } from './xml.ts';

/** Stricter than that of a page: there is nothing to load or run. */
export const movedPolicy = "default-src 'self'; script-src 'none'; base-uri 'none'";

/** A page that stood elsewhere before, by its paths below the base. */
export interface Moved {
  readonly from: string;
  readonly procedure: Procedure;
}

/** Where each procedure stood before; never in the place of a page that is there. */
export function movedFrom({ procedures }: Pick<Catalogue, 'procedures'>): Moved[] {
  const moved = new Map<string, Moved>();
  for (const procedure of procedures.values())
    for (const old of procedure.formerAddresses ?? [])
      if (!procedures.has(old) && !moved.has(old)) moved.set(old, { from: `thu-tuc/${old}/`, procedure });
  return [...moved.values()];
}

/** What stands at an old address: it leads on by itself, and by a link where a browser does not follow. */
export function movedPage({ procedure }: Moved, base: string, root: string | undefined): string {
  const link = `${base}thu-tuc/${procedure.id}/`;
  const name = xmlText(procedure.name);
  return `<!DOCTYPE html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${movedPolicy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Trang đã chuyển: ${name}</title>
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${xmlText(fullAddress(link, base, root))}">
    <meta http-equiv="refresh" content="0; url=${xmlText(link)}">
  </head>
  <body>
    <main>
      <h1>Trang đã chuyển</h1>
      <p>Thủ tục này nay ở trang: <a href="${xmlText(link)}">${name}</a>.</p>
    </main>
  </body>
</html>
`;
}
