import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
// Astro gives it to those who build with it, and to nobody else.
import {
  StaticPaths,
  type PathWithRoute,
  type StaticPathsApp,
} from '../../node_modules/astro/dist/runtime/prerender/static-paths.js';
import type { Press } from './press.ts';

/** Where Astro says pages are while they are built. */
const origin = 'http://localhost:4321';

/** Pages in the making at a time. */
const atOnce = 8;

/** What Astro's bundle holds to print with: inner parts of the pinned version. */
interface PrintingApp extends StaticPathsApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: PathWithRoute['route'] }): Promise<Response>;
}

function isPrintingApp(candidate: unknown): candidate is PrintingApp {
  const parts = ['manifest', 'setInternals', 'setOptions', 'render'];
  return typeof candidate === 'object' && candidate !== null && parts.every(part => part in candidate);
}

async function openApp({ entry, styles }: Press): Promise<PrintingApp> {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app?: unknown };
  if (!isPrintingApp(app)) throw new TypeError('Astro has changed inside: the press is written for 7.3.5.');
  app.setInternals({ pagesByKeys: new Map(styles.map(([page, own]) => [page, { styles: own }])) });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => undefined } } },
  });
  return app;
}

/** As Astro names them: a page is a folder with an index, but the one for what is not found. */
function fileOf({ pathname, route }: PathWithRoute): string {
  if (route.type === 'endpoint') return pathname;
  return pathname === '/404' ? '404.html' : join(pathname, 'index.html');
}

function addressOf({ pathname, route }: PathWithRoute, base: string): URL {
  const path = pathname.replace(/^\/|\/$/g, '');
  return new URL(`${base}${path}${path === '' || route.type === 'endpoint' ? '' : '/'}`, origin);
}

/** Writes every page of the site into the folder. */
export async function printPages(press: Press, folder: string, base: string): Promise<void> {
  const app = await openApp(press);
  const first = new Map(
    (await new StaticPaths(app).getAll()).toReversed().map(path => [path.pathname, path]),
  );
  const waiting = [...first.values()].toReversed();
  const worker = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const response = await app.render(new Request(addressOf(path, base)), { routeData: path.route });
      const file = join(folder, fileOf(path));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, Buffer.from(await response.arrayBuffer()));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
