import type { z } from 'zod';
import type { entities, EntityName } from './entities.ts';

/** One file of content/ that was read and fits the schema of what it holds. */
export interface Source<Name extends EntityName = EntityName, Data = unknown> {
  readonly entity: Name;
  readonly id: string;
  readonly file: string;
  /** What the file's name says. */
  readonly parts: Readonly<Record<string, string>>;
  readonly data: Data;
}

type SourceOf<Name extends EntityName> = Source<Name, z.infer<(typeof entities)[Name]['schema']>>;

export type Sources = { readonly [Name in EntityName]: readonly SourceOf<Name>[] };

export const listEntities = ['agencies', 'fields', 'instruments', 'abbreviations', 'calendar'] as const;

/** The data of a source fit the schema of its entity. */
const isSourceOf =
  <Name extends EntityName>(name: Name) =>
  (source: Source): source is SourceOf<Name> =>
    source.entity === name;

export function byEntity(all: Iterable<Source>): Sources {
  const groups = Map.groupBy(all, ({ entity }) => entity);
  const of = <Name extends EntityName>(name: Name) => (groups.get(name) ?? []).filter(isSourceOf(name));
  return {
    site: of('site'),
    agencies: of('agencies'),
    fields: of('fields'),
    instruments: of('instruments'),
    abbreviations: of('abbreviations'),
    calendar: of('calendar'),
    decision: of('decision'),
    bundle: of('bundle'),
    form: of('form'),
    guide: of('guide'),
    procedure: of('procedure'),
  };
}
