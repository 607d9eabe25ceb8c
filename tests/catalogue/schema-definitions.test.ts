import { expect, test } from 'vitest';
import { z } from 'zod';
import { entities, entityNames, type EntityName } from '../../src/catalogue/entities.ts';
import { jsonSchemas, printSchema } from '../../src/catalogue/json-schema.ts';
import { duration } from '../../src/catalogue/schema/duration.ts';
import { known } from '../../src/catalogue/schema/known.ts';
import { legalBasis } from '../../src/catalogue/schema/legal-basis.ts';

const added = z.strictObject({
  place: known(z.string()).meta({ description: 'Nơi.' }),
  bases: z.array(legalBasis),
  duration: known(duration),
});

/** The lines that came, where every line of before is still there in its order. */
function addedLines(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...before];
  const fresh = after.filter(line => (line === rest[0] ? rest.shift() === undefined : true));
  expect(rest).toEqual([]);
  return fresh;
}

function objectOf(name: EntityName): z.ZodObject {
  const { schema } = entities[name];
  const whole: z.ZodType = schema instanceof z.ZodArray ? schema.element : schema;
  if (!(whole instanceof z.ZodObject)) throw new TypeError(`${name} is no object`);
  return whole;
}

/** The lines of a schema, the commas between them aside. */
const linesOf = (shape: Iterable<[name: string, schema: z.core.$ZodType]>) =>
  printSchema(z.strictObject(Object.fromEntries(shape)), 'Thử')
    .split('\n')
    .map(line => line.replace(/,$/, ''));

test.for(entityNames)(
  'one optional field more in the middle of %s adds its own lines and changes none',
  name => {
    const field: [name: string, schema: z.ZodType] = ['added', added.optional()];
    const fields = Object.entries(objectOf(name).shape);
    const middle = Math.floor(fields.length / 2);
    const fresh = addedLines(linesOf(fields), linesOf(fields.toSpliced(middle, 0, field)));
    expect(fresh).toContain('    "added": {');
    expect(linesOf([field])).toEqual(expect.arrayContaining(fresh));
  },
);

test.for([...jsonSchemas()])('%s gives every definition a name of the model', ([, text]) => {
  const { definitions = {} } = z
    .object({ definitions: z.record(z.string(), z.unknown()).optional() })
    .parse(JSON.parse(text));
  const names = Object.keys(definitions);
  expect(names.filter(name => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([]);
  expect(names).toEqual(names.toSorted());
  for (const name of names) expect(text, name).toContain(`"#/definitions/${name}"`);
});
