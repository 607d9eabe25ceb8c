import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** What browsers are given of others: libraries that the client's parts import, the search of Pagefind, and two fonts. */
export const bundledPackages = [
  '@expo-google-fonts/tinos',
  'csv-parse',
  'docx',
  'fflate',
  'inter-ui',
  'pagefind',
  'pdfjs-dist',
  'pdfmake',
  'saxes',
  'uqr',
  'yaml',
  'zod',
] as const;

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

const isLicence = (name: string) => /^(?:licen[cs]e|copying|notice|ofl)/i.test(name);

/** Where Node would find a package that is asked for in a folder. */
function folderOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed.`);
  }
}

/** A package whose files hold no licence is named with what its manifest says. */
function noticeOf(folder: string, { name, version, license, author }: z.infer<typeof manifest>): string {
  const head = [`${name} ${version}`, license, author].filter(part => part !== undefined).join(' · ');
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .map(file => relative(folder, join(file.parentPath, file.name)))
    // Some keep several texts in a folder of that name.
    .filter(path => isLicence(path) && !path.includes('node_modules'))
    .sort()
    .map(path => readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n').trim());
  return [head, ...texts].join('\n\n');
}

/** The licences of all that is bundled for browsers, with what it brings along; the same text for the same packages. */
export function notices(root: string, packages: readonly string[] = bundledPackages): string {
  const found = new Map<string, string>();
  const waiting = packages.map(name => folderOf(name, root));
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const about = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const key = `${about.name} ${about.version}`;
    if (found.has(key)) continue;
    found.set(key, noticeOf(folder, about));
    // Types are gone before anything is bundled.
    for (const name of Object.keys(about.dependencies ?? {}))
      if (!name.startsWith('@types/')) waiting.push(folderOf(name, folder));
  }
  const ordered = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${ordered.map(([, notice]) => notice).join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
