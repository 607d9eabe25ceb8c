import { z } from 'zod';
import { entities, entityNames } from './entities.ts';
import { exportedCatalogue } from './export.ts';

/** As they come, definitions would change places when a new field names one of them earlier. */
function inOrder(definitions: object) {
  const entries: [name: string, definition: unknown][] = Object.entries(definitions);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/**
 * A JSON Schema as text. What stands in several places stands once, under the name its zod schema bears (`.meta({ id })`);
 * zod's own names are numbers in the order of reading, which one new field would shift throughout.
 */
export function printSchema(schema: z.ZodType, title: string): string {
  const { definitions, ...made } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    reused: 'inline',
  });
  const named = definitions instanceof Object ? { definitions: inOrder(definitions) } : {};
  return `${JSON.stringify({ ...made, title, ...named }, null, 2)}\n`;
}

/** JSON Schemas for editors (one a kind of file) and for whoever reads the export, by file name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ...entityNames.map(
      name =>
        [`schema/${name}.schema.json`, printSchema(entities[name].schema, `Niêm Yết: ${name}`)] as const,
    ),
    ['catalogue.schema.json', printSchema(exportedCatalogue, 'Niêm Yết: catalogue')],
  ]);
}
