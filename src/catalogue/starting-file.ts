import { stringify } from 'yaml';
import { z } from 'zod';
import { entities, type EntityName } from './entities.ts';
import { toFillMark } from './check/to-fill.ts';

type Given = Readonly<Record<string, unknown>>;

const schemaFolder = '/du-lieu/schema/';

function inYaml(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

function mayBeUnknown(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodLiteral) return field.value === 'unknown';
  return field instanceof z.ZodUnion && field.options.some(mayBeUnknown);
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

interface Explained {
  readonly description: string;
  readonly example: unknown;
}

function explainField(key: string, field: z.ZodType): Explained {
  const meta =
    z.globalRegistry.get(field) ??
    (field instanceof z.ZodOptional ? z.globalRegistry.get(field.unwrap()) : undefined);
  return {
    description: meta?.description ?? key,
    example: firstOf(meta?.['examples']),
  };
}

/** What stands in a required field that is not given: unknown where it may be, else words the check will ask about. */
function startingValue(field: z.ZodType, { description, example }: Explained): unknown {
  if (mayBeUnknown(field)) return 'unknown';
  const words = `${toFillMark} ${description.replace(/[.;].*$/s, '')}`;
  if (field instanceof z.ZodString) return words;
  if (field instanceof z.ZodArray && field.element instanceof z.ZodString) return [words];
  return example;
}

/** A commented file to start from: every field with its meaning; optional fields stand commented out. */
export function startingFile(entity: EntityName, given: Given, publicFolder: string): string {
  const { schema } = entities[entity];
  if (!(schema instanceof z.ZodObject)) throw new TypeError(`${entity} is a list`);
  const lines = [`# yaml-language-server: $schema=${publicFolder}${schemaFolder}${entity}.schema.json`];
  for (const [key, field] of Object.entries<z.ZodType>(schema.shape)) {
    const explained = explainField(key, field);
    const optional = field instanceof z.ZodOptional && !(key in given);
    const value = key in given ? given[key] : optional ? explained.example : startingValue(field, explained);
    const entry = inYaml(key, value);
    lines.push('', `# ${explained.description}`, optional ? entry.replace(/^/gm, '# ') : entry);
  }
  return `${lines.join('\n')}\n`;
}
