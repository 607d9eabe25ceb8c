import type { ExportedProcedure } from '../catalogue/export.ts';

type Case = ExportedProcedure['cases'][number];
type Stage = Exclude<Case['stages'], string>[number];

export interface OfficeStages {
  /** Undefined when the table does not group by office. */
  readonly office: string | undefined;
  readonly details: NonNullable<Case['offices']>[number] | undefined;
  readonly stages: readonly Stage[];
}

/** Consecutive stages of one office together; the same office may come back later. */
export function groupByOffice({ stages, offices }: Case): OfficeStages[] {
  const groups: { office: string | undefined; details: OfficeStages['details']; stages: Stage[] }[] = [];
  for (const stage of typeof stages === 'string' ? [] : stages) {
    const office = stage.office === 'none' || stage.office === 'unknown' ? undefined : stage.office;
    const last = groups.at(-1);
    if (last && last.office === office) last.stages.push(stage);
    else groups.push({ office, details: offices?.find(({ name }) => name === office), stages: [stage] });
  }
  return groups;
}
