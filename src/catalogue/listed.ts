import type { Appendix } from './schema/appendix.ts';

/** The ids of the procedures that appendices list, each once: those of other texts as well. */
export function listedIn(appendices: readonly Appendix[] = []): string[] {
  const ids = appendices.flatMap(({ select }) =>
    (select.groups ?? []).flatMap(({ procedures }) => procedures),
  );
  return [...new Set(ids)];
}
