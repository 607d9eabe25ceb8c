import type { ProcedureCase, Stage } from '../catalogue/schema/procedure.ts';

export interface OfficeStages {
  /** Undefined when the table does not group by office. */
  readonly office: string | undefined;
  readonly details: NonNullable<ProcedureCase['offices']>[number] | undefined;
  readonly stages: readonly Stage[];
}

/** Consecutive stages of one office together; the same office may come back later. */
export function groupByOffice({ stages, offices }: ProcedureCase): OfficeStages[] {
  const groups: { office: string | undefined; details: OfficeStages['details']; stages: Stage[] }[] = [];
  for (const stage of typeof stages === 'string' ? [] : stages) {
    const { office } = stage;
    const last = groups.at(-1);
    if (last && last.office === office) last.stages.push(stage);
    else groups.push({ office, details: offices?.find(({ name }) => name === office), stages: [stage] });
  }
  return groups;
}
