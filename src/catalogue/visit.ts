import type { Path } from './finding.ts';

type Visit = (value: unknown, path: Path, holder: object | undefined) => boolean;

/** `Array.isArray` alone gives a list of anything. */
export const isList = (value: object): value is readonly unknown[] => Array.isArray(value);
export const isRecord = (value: object): value is Readonly<Record<string, unknown>> => !Array.isArray(value);

/** This is done for all that is read, several times: it makes neither pairs of keys and values nor functions. */
function descend(value: unknown, path: (string | number)[], holder: object | undefined, visit: Visit): void {
  if (!visit(value, path, holder) || typeof value !== 'object' || value === null) return;
  if (isList(value))
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      descend(value[index], path, value, visit);
      path.pop();
    }
  else if (isRecord(value))
    for (const key of Object.keys(value)) {
      path.push(key);
      descend(value[key], path, value, visit);
      path.pop();
    }
}

/**
 * Visits a value and everything inside it, from the outside in, in the order of its keys; what is inside is left out where
 * the visit says false. The path is one and the same list all the way: what keeps it must copy it.
 */
export function visitValues(value: unknown, visit: Visit): void {
  descend(value, [], undefined, visit);
}
