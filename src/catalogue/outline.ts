import { z } from 'zod';
import { entityAt } from './entities.ts';
import type { Unplaced } from './finding.ts';
import { isReadable, listFiles, readYaml } from './read.ts';

/** What a file that begins anew must know of a procedure; all but its name may be hidden by a fault in the file. */
interface OutlinedProcedure {
  readonly id: string;
  readonly slug: string;
  readonly position: number;
  readonly file: string;
  readonly section?: string | undefined;
  readonly number?: number | undefined;
  readonly field?: string | undefined;
}

export interface OutlinedDecision {
  readonly id: string;
  readonly sections: readonly { readonly id: string; readonly field?: string | undefined }[];
  readonly procedures: readonly OutlinedProcedure[];
  /** Why the file of the decision could not be read. */
  readonly faults: readonly Unplaced[];
}

export interface Outline {
  readonly decisions: ReadonlyMap<string, OutlinedDecision>;
  readonly fields: readonly string[];
  readonly agencies: readonly { readonly id: string; readonly province?: string | undefined }[];
}

const procedureLines = z
  .object({ section: z.string(), number: z.int(), field: z.string() })
  .partial()
  .catch({});
const sectionLines = z.array(z.object({ id: z.string(), field: z.string().optional().catch(undefined) }));
const decisionLines = z.object({ sections: sectionLines.catch([]) }).catch({ sections: [] });
const fieldList = z.array(z.object({ id: z.string() })).catch([]);
const agencyList = z
  .array(z.object({ id: z.string(), province: z.string().optional().catch(undefined) }))
  .catch([]);

/** The procedures of a decision in their order. One whose section a fault hides stands where its file stands. */
function outlineProcedures(root: string, files: readonly string[], decision: string) {
  const procedures: OutlinedProcedure[] = [];
  for (const file of files) {
    const parts = entityAt(file)?.parts;
    const { slug, position } = parts ?? {};
    if (parts?.['decision'] !== decision || slug === undefined || position === undefined) continue;
    const { section, number, field } = procedureLines.parse(readYaml(root, file).value);
    procedures.push({
      id: `${decision}/${slug}`,
      slug,
      position: Number(position),
      file,
      section,
      number,
      field,
    });
  }
  const ordered = procedures.toSorted((one, other) => one.position - other.position);
  let before: string | undefined;
  return ordered.map(procedure => {
    before = procedure.section ?? before;
    return { ...procedure, section: before };
  });
}

/**
 * What stands where in a content folder, read past its faults: enough to add a file to it. Reads the procedures of one
 * decision only.
 */
export function readOutline(root: string, wanted: string | undefined): Outline {
  const { files } = listFiles(root);
  const decisions = new Map<string, OutlinedDecision>();
  for (const file of files) {
    const entity = entityAt(file);
    const id = entity?.parts['id'];
    if (entity?.name !== 'decision' || id === undefined) continue;
    const parsed = readYaml(root, file);
    decisions.set(id, {
      id,
      sections: decisionLines.parse(parsed.value).sections,
      procedures: id === wanted ? outlineProcedures(root, files, id) : [],
      faults: isReadable(parsed) ? [] : parsed.findings,
    });
  }
  const listOf = (file: string) => (files.includes(file) ? readYaml(root, file).value : []);
  return {
    decisions,
    fields: fieldList.parse(listOf('fields.yaml')).map(({ id }) => id),
    agencies: agencyList.parse(listOf('agencies.yaml')),
  };
}
