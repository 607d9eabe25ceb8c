import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import type { Day } from '../../src/catalogue/standing.ts';
import { CopiedContent } from '../office/copied-content.ts';
import { root } from '../office/office.ts';
import { niemYet, type Ran } from '../scripts/run.ts';

/** One builder, many waiting: test files run in processes of their own, and only one can make a folder. */
function isFirst(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    return false;
  }
}

/** The first test file of a run that asks builds the site, the others wait and share it. */
async function builtOnce(name: string, build: (site: string) => Ran): Promise<string> {
  const folder = inject('runFolder');
  const site = join(folder, name);
  const failed = join(folder, `${name}.failed`);
  if (isFirst(join(folder, `${name}.claimed`))) {
    const { status, stdout, stderr } = build(site);
    if (status !== 0) writeFileSync(failed, stdout + stderr);
  }
  while (!existsSync(site)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    await wait(250);
  }
  return site;
}

/** The built site of the invented office. Read it only; a test that changes content builds for itself. */
export const builtSite = (): Promise<string> =>
  builtOnce('site', site => niemYet('build', '--content', root, '--out', site));

/** Where the other site says that it stands. */
export const belowBase = { base: '/tthc/', address: 'https://thutuc.example.gov.vn/tthc/' } as const;

/** The same office with a public address below a path of its host. */
export const builtBelowBase = (): Promise<string> =>
  builtOnce('site-below-base', site => {
    using content = new CopiedContent();
    content.replace('site.yaml', 'address: unknown', `address: ${belowBase.address}`);
    return niemYet('build', '--content', content.folder, '--out', site);
  });

export const example = { content: 'examples/tinh-vi-du', base: '/vi-du/' } as const;

/** The site of the example office as of a day, below a path of their own. */
export const builtExample = (day: Day): Promise<string> =>
  builtOnce(`example-${day}`, site =>
    niemYet(
      ...['build', '--content', example.content, '--base', example.base, '--as-of', day],
      ...['--share-images', 'none', '--out', site],
    ),
  );
