import { z } from 'zod';
import { abbreviation } from './schema/abbreviation.ts';
import { agency } from './schema/agency.ts';
import { bundle } from './schema/bundle.ts';
import { calendarYear } from './schema/calendar.ts';
import { decision } from './schema/decision.ts';
import { field } from './schema/field.ts';
import { form } from './schema/form.ts';
import { guide } from './schema/guide.ts';
import { instrument } from './schema/instrument.ts';
import { procedure } from './schema/procedure.ts';
import { site } from './schema/site.ts';

/** What each kind of file in content/ holds. */
export const entities = {
  site: { schema: site, where: /^site\.yaml$/ },
  agencies: { schema: z.array(agency), where: /^agencies\.yaml$/ },
  fields: { schema: z.array(field), where: /^fields\.yaml$/ },
  instruments: { schema: z.array(instrument), where: /^instruments\.yaml$/ },
  abbreviations: { schema: z.array(abbreviation), where: /^abbreviations\.yaml$/ },
  calendar: { schema: z.array(calendarYear), where: /^calendar\.yaml$/ },
  decision: { schema: decision, where: /^decisions\/(?<id>[a-z0-9-]+)\.yaml$/ },
  bundle: { schema: bundle, where: /^bundles\/(?<id>[a-z0-9-]+)\.yaml$/ },
  form: { schema: form, where: /^forms\/(?<id>[a-z0-9-]+)\.yaml$/ },
  guide: { schema: guide, where: /^guides\/(?<id>[a-z0-9-]+)\.mdx$/ },
  procedure: {
    schema: procedure,
    where: /^procedures\/(?<decision>[a-z0-9-]+)\/(?<position>\d{2,})-(?<slug>[a-z0-9-]+)\.yaml$/,
  },
} as const;

export type EntityName = keyof typeof entities;

export const entityNames = Object.keys(entities) as EntityName[];

/** Which entity a path holds, and what its name says. */
export function entityAt(
  path: string,
): { name: EntityName; parts: Readonly<Record<string, string>> } | undefined {
  for (const name of entityNames) {
    const match = entities[name].where.exec(path);
    if (match) return { name, parts: { ...match.groups } };
  }
  return undefined;
}
