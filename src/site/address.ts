import { present, type Known } from '../catalogue/schema/known.ts';

/** The public address with the slash that relative addresses need; nothing where the office has not said it. */
export function publicRoot(address: Known<string>): string | undefined {
  const given = present(address);
  if (given === undefined) return undefined;
  const { origin, pathname } = new URL(given);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

/** The path below which the site is served: "/" or "/tthc/". */
export function publicBase(address: Known<string>): string {
  const root = publicRoot(address);
  return root === undefined ? '/' : new URL(root).pathname;
}

/** Below `root`, what `link` is below `base`; the link itself where no public address is known. */
export function fullAddress(link: string, base: string, root: string | undefined): string {
  return root === undefined ? link : `${root}${link.slice(base.length)}`;
}
