import { present, type Known } from './known.ts';

/** The public address with the slash that relative addresses need; nothing where the office has not said it. */
export function publicRoot(address: Known<string>): string | undefined {
  const given = present(address);
  if (given === undefined) return undefined;
  const { origin, pathname } = new URL(given);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}
