import type { Path } from './finding.ts';

type Visit = (value: unknown, path: Path, holder: object | undefined) => boolean;

function descend(value: unknown, path: (string | number)[], holder: object | undefined, visit: Visit): void {
  if (!visit(value, path, holder) || typeof value !== 'object' || value === null) return;
  const enter = (key: string | number, inner: unknown) => {
    path.push(key);
    descend(inner, path, value, visit);
    path.pop();
  };
  if (Array.isArray(value)) value.forEach((item, index) => enter(index, item));
  else for (const [key, inner] of Object.entries(value)) enter(key, inner);
}

/**
 * Visits a value and everything inside it, from the outside in, in the order of its keys; what is inside is left out where
 * the visit says false. The path is one and the same list all the way: what keeps it must copy it.
 */
export function visitValues(value: unknown, visit: Visit): void {
  descend(value, [], undefined, visit);
}
