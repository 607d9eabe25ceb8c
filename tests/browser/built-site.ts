import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { root } from '../office/office.ts';
import { niemYet } from '../scripts/run.ts';

/** One builder, many waiting: test files run in processes of their own, and only one can make a folder. */
function isFirst(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    return false;
  }
}

/**
 * The built site of the invented office: the first test file of a run that asks builds it, the others wait and share it.
 * Read it only; a test that changes content builds for itself.
 */
export async function builtSite(): Promise<string> {
  const folder = inject('runFolder');
  const site = join(folder, 'site');
  const failed = join(folder, 'site.failed');
  if (isFirst(join(folder, 'site.claimed'))) {
    const { status, stdout, stderr } = niemYet('build', '--content', root, '--out', site);
    if (status !== 0) writeFileSync(failed, stdout + stderr);
  }
  while (!existsSync(site)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    await wait(250);
  }
  return site;
}
