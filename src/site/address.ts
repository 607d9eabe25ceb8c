import { publicRoot } from '../catalogue/public-root.ts';
import type { Known } from '../catalogue/known.ts';

/** The path below which the site is served: "/" or "/tthc/". */
export function publicBase(address: Known<string>): string {
  const root = publicRoot(address);
  return root === undefined ? '/' : new URL(root).pathname;
}

/** Below `root`, what `link` is below `base`; the link itself where no public address is known. */
export function fullAddress(link: string, base: string, root: string | undefined): string {
  return root === undefined ? link : `${root}${link.slice(base.length)}`;
}
