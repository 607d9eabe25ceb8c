import { isSame } from './same.ts';
import { procedureParts, type ProcedurePart } from './schema/change.ts';
import type { ProcedureData } from './schema/procedure.ts';

type Key = keyof ProcedureData;

/** Which of the eleven points, or of what is said beside them, each fact of a procedure belongs to. */
const parts = {
  name: 'name',
  otherNames: 'name',
  code: 'code',
  codeAsPrinted: 'code',
  printedNote: 'code',
  field: 'field',
  levels: 'level',
  onlineLevel: 'online-level',
  onlineReason: 'online-level',
  steps: 'steps',
  method: 'method',
  channels: 'channels',
  place: 'place',
  placeDerivedFrom: 'place',
  resultPlace: 'place',
  resultPlaceDerivedFrom: 'place',
  dossier: 'dossier',
  applicants: 'applicants',
  authority: 'authority',
  result: 'result',
  fee: 'fee',
  forms: 'forms',
  requirements: 'requirements',
  legalBases: 'legal-bases',
  legalBasesElsewhere: 'legal-bases',
  cases: 'workflow',
} as const satisfies Partial<Record<Key, ProcedurePart>>;

/** What a procedure says of the matter; where it stands in its text and how it came there is another thing. */
export type Matter = Readonly<Partial<Record<Exclude<keyof typeof parts, 'cases'>, unknown>>> &
  Partial<Pick<ProcedureData, 'cases'>>;

/** One fact that differs; absent where a side does not have it. */
export interface FactChange {
  readonly key: keyof typeof parts;
  readonly parts: readonly ProcedurePart[];
  readonly before: unknown;
  readonly after: unknown;
}

const keys = Object.keys(parts) as (keyof typeof parts)[];

/** Times are printed in the cases, beside the stages. */
function partsOf(key: keyof typeof parts, before: Matter, after: Matter): readonly ProcedurePart[] {
  if (key !== 'cases') return [parts[key]];
  const times = ({ cases = [] }: Matter) => cases.map(({ total }) => total);
  const untimed = ({ cases = [] }: Matter) => cases.map(({ total: _, ...rest }) => rest);
  return [
    ...(isSame(times(before), times(after)) ? [] : (['duration'] as const)),
    ...(isSame(untimed(before), untimed(after)) ? [] : (['workflow'] as const)),
  ];
}

/** Every fact that one version states otherwise than the one before. */
export function changesBetween(before: Matter, after: Matter): FactChange[] {
  return keys
    .filter(key => !isSame(before[key], after[key]))
    .map(key => ({ key, parts: partsOf(key, before, after), before: before[key], after: after[key] }));
}

/** The version after: what was before, with the changes made. */
export function applyChanges(changes: readonly FactChange[], before: Matter): Matter {
  const made = Object.fromEntries(changes.map(({ key, after }) => [key, after]));
  return Object.fromEntries(
    Object.entries({ ...before, ...made }).filter(([, value]) => value !== undefined),
  );
}

/** The parts that changed, in the order of the eleven points. */
export function changedParts(changes: readonly FactChange[]): readonly ProcedurePart[] {
  const changed = new Set(changes.flatMap(({ parts: own }) => own));
  return procedureParts.filter(part => changed.has(part));
}

/** What makes one catalogue of procedures of another. */
export interface CatalogueChange {
  readonly added: ReadonlyMap<string, Matter>;
  readonly removed: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, readonly FactChange[]>;
}

type Procedures = ReadonlyMap<string, Matter>;

export function changeOf(before: Procedures, after: Procedures): CatalogueChange {
  const both = [...after].flatMap(([id, own]) => {
    const known = before.get(id);
    const changes = known ? changesBetween(known, own) : [];
    return changes.length === 0 ? [] : [[id, changes] as const];
  });
  return {
    added: new Map([...after].filter(([id]) => !before.has(id))),
    removed: new Set(before.keys().filter(id => !after.has(id))),
    changed: new Map(both),
  };
}

export function applyChange({ added, removed, changed }: CatalogueChange, before: Procedures): Procedures {
  const kept = [...before].flatMap(([id, own]): [string, Matter][] =>
    removed.has(id) ? [] : [[id, applyChanges(changed.get(id) ?? [], own)]],
  );
  return new Map([...kept, ...added]);
}
