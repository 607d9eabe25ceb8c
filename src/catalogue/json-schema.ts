import { z } from 'zod';
import { entities, entityNames } from './entities.ts';
import { exportedCatalogue } from './export.ts';

/** JSON Schemas for editors (one a kind of file) and for whoever reads the export, by file name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const print = (schema: z.ZodType, title: string) => {
    const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });
    return `${JSON.stringify({ ...made, title }, null, 2)}\n`;
  };
  return new Map([
    ...entityNames.map(
      name => [`schema/${name}.schema.json`, print(entities[name].schema, `Niêm Yết: ${name}`)] as const,
    ),
    ['catalogue.schema.json', print(exportedCatalogue, 'Niêm Yết: catalogue')],
  ]);
}
