import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SiteBuild } from './site-build.ts';
import { programVersion, sha256 } from './source-version.ts';
import { temporaryEnding, temporaryPath } from './write-whole.ts';

/**
 * The press: the code of the pages as Astro has bundled it, and the files that pages load. It changes with the program, its
 * settings and the prose of guides, and not with procedures, so one build keeps it for the next, which need not bundle.
 */
const presses = fileURLToPath(new URL('../../.cache/presses', import.meta.url));

/** Offices, addresses and guides that are built in turn. */
const keptPresses = 8;

/** Where Astro bundles what makes pages, in the folder of the site. */
const server = '.prerender/';

/** What Astro knows of a page's styles: of each, a file and its place among the others. */
const styles = z.array(
  z.object({
    depth: z.number(),
    order: z.number(),
    sheet: z.object({ type: z.literal('external'), src: z.string() }),
  }),
);
const pageStylesOf = z.array(z.tuple([z.string(), styles]));
type AllStyles = z.infer<typeof pageStylesOf>;

const description = z.object({
  entry: z.string(),
  styles: pageStylesOf,
  files: z.record(z.string(), z.string()),
});

/** What Astro tells of a page while it builds. */
export interface PageStyles {
  readonly styles: readonly unknown[];
}

export const pageStyles = (pages: Iterable<readonly [string, PageStyles]>): AllStyles =>
  pageStylesOf.parse(Array.from(pages, ([page, about]) => [page, about.styles]));

/** The same for builds whose pages are made by the same code. */
export function pressKey({ content, catalogue, base, shareImages }: SiteBuild): string {
  const guides = [...catalogue.guides.values()].map(({ id, file }) => [
    id,
    readFileSync(join(content, file), 'utf8'),
  ]);
  return sha256(JSON.stringify([programVersion(), process.version, presses, base, shareImages, guides]));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

function copyFile(from: string, to: string): string {
  const bytes = readFileSync(from);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, bytes);
  return sha256(bytes);
}

/** A press in the workplace of a build. */
export interface Press {
  /** The module that prints. */
  readonly entry: string;
  readonly styles: AllStyles;
}

/** Where a press is put to work: the files that pages load, and the code that makes pages. */
interface Places {
  readonly site: string;
  readonly code: string;
}

export class Presses {
  readonly #folder: string;

  constructor(folder = presses) {
    this.#folder = folder;
  }

  /** Keeps what has been bundled into the folder of a site, before its first page is written. */
  keep(key: string, site: string, allStyles: AllStyles): void {
    const kept = join(this.#folder, key);
    const making = temporaryPath(kept);
    try {
      const entry = readdirSync(join(site, server)).find(name => name.startsWith('prerender-entry'));
      if (entry === undefined) return;
      const files = Object.fromEntries(
        filesBelow(site).map(name => [name, copyFile(join(site, name), join(making, 'files', name))]),
      );
      writeFileSync(join(making, 'press.json'), JSON.stringify({ entry, styles: allStyles, files }));
      renameSync(making, kept);
      this.#thinOut();
    } catch {
      // A cache that cannot be written costs time, never a run; another build may have kept the same.
      rmSync(making, { recursive: true, force: true });
    }
  }

  /** Puts a kept press to work. One with anything amiss is none. */
  take(key: string, { site, code }: Places): Press | undefined {
    const kept = join(this.#folder, key);
    try {
      const about = description.parse(JSON.parse(readFileSync(join(kept, 'press.json'), 'utf8')));
      for (const [name, hash] of Object.entries(about.files)) {
        const to = name.startsWith(server) ? join(code, name.slice(server.length)) : join(site, name);
        if (copyFile(join(kept, 'files', name), to) !== hash)
          throw new Error(`${name} is not as it was kept.`);
      }
      const now = new Date();
      utimesSync(kept, now, now);
      return { entry: join(code, about.entry), styles: about.styles };
    } catch {
      for (const place of [site, code]) rmSync(place, { recursive: true, force: true });
      return undefined;
    }
  }

  /** Those used last stay. */
  #thinOut(): void {
    const byUse = readdirSync(this.#folder)
      .filter(name => !temporaryEnding.test(name))
      .map(name => join(this.#folder, name))
      .map(path => ({ path, used: statSync(path).mtimeMs }))
      .toSorted((a, b) => b.used - a.used);
    for (const { path } of byUse.slice(keptPresses)) rmSync(path, { recursive: true, force: true });
  }
}
