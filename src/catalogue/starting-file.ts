import { stringify } from 'yaml';
import { z } from 'zod';
import { entities, type EntityName } from './entities.ts';

type Given = Readonly<Record<string, unknown>>;

const schemaFolder = '/du-lieu/schema/';

function inYaml(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

function isKnown(field: z.core.$ZodType): boolean {
  return (
    field instanceof z.ZodUnion &&
    field.options.some(option => option instanceof z.ZodLiteral && option.value === 'unknown')
  );
}

/**
 * A commented file to start from: every field with its meaning; what is not given is unknown, or the field's example;
 * optional fields stand commented out.
 */
export function startingFile(entity: EntityName, given: Given, publicFolder: string): string {
  const { schema } = entities[entity];
  if (!(schema instanceof z.ZodObject)) throw new TypeError(`${entity} is a list`);
  const lines = [`# yaml-language-server: $schema=${publicFolder}${schemaFolder}${entity}.schema.json`];
  for (const [key, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const meta =
      field.meta() ?? (field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType).meta() : undefined);
    const example = (meta?.['examples'] as unknown[] | undefined)?.[0];
    lines.push('', `# ${meta?.description ?? key}`);
    if (key in given) lines.push(inYaml(key, given[key]));
    else if (field instanceof z.ZodOptional)
      lines.push(
        ...inYaml(key, example)
          .split('\n')
          .map(line => `# ${line}`),
      );
    else lines.push(inYaml(key, isKnown(field) ? 'unknown' : example));
  }
  return `${lines.join('\n')}\n`;
}
