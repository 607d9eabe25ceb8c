import type { ExportedProcedure } from '../catalogue/export.ts';
import { fold } from '../language/fold.ts';
import { procedures } from './collections.ts';

/** "Thủ tục đăng ký …" and "Đăng ký …" name the same thing. */
function sameNameKey({ name }: ExportedProcedure): string {
  return fold(name)
    .replace(/^thu tuc /, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Grouped once a build: looking through all procedures on every page would be quadratic. */
const byName = Map.groupBy(procedures, sameNameKey);
const byCode = Map.groupBy(
  procedures.filter(({ code }) => code !== 'none' && code !== 'unknown'),
  ({ code }) => code,
);

/** The same procedure in another text, at another level or in another version: by name or by national code. */
export function namesakesOf(procedure: ExportedProcedure): readonly ExportedProcedure[] {
  const found = new Set([
    ...(byName.get(sameNameKey(procedure)) ?? []),
    ...(byCode.get(procedure.code) ?? []),
  ]);
  found.delete(procedure);
  return [...found];
}
