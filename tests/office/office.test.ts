import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { rules } from '../../src/catalogue/check/all.ts';
import { checkCatalogue } from '../../src/catalogue/check/run.ts';
import { entities, entityAt } from '../../src/catalogue/entities.ts';
import { yamlOf } from '../../src/catalogue/front-matter.ts';
import { listFiles } from '../../src/catalogue/read.ts';
import { asOf, catalogue, root } from './office.ts';

test('every fault of the office is one of the source, acknowledged with its reason', () => {
  const findings = checkCatalogue(catalogue, root, asOf);
  expect(findings.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(15);
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(findings.map(({ rule }) => rule)));
});

/** Every thing a schema can say: each key, and under it each word of a list of words. */
function sayable(schema: z.ZodType, key: string, above: readonly z.ZodType[] = []): string[] {
  if (above.includes(schema)) return [];
  const below = (inner: z.ZodType, at: string) => sayable(inner, at, [...above, schema]);
  if (schema instanceof z.ZodOptional) return below(schema.unwrap() as z.ZodType, key);
  if (schema instanceof z.ZodArray) return below(schema.element as z.ZodType, key);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([own, inner]) => [
      own,
      ...below(inner, own),
    ]);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(option => below(option as z.ZodType, key));
  if (schema instanceof z.ZodEnum) return schema.options.map(word => `${key}: ${word}`);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(word => `${key}: ${String(word)}`);
  return [];
}

function said(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap(item => said(item, key));
  if (typeof value !== 'object' || value === null) return [`${key}: ${String(value)}`];
  return Object.entries(value).flatMap(([own, inner]) => [own, ...said(inner, own)]);
}

test('the office holds one of everything the model can say', () => {
  const files = listFiles(root).files.map(file => [entityAt(file)!.name, file] as const);
  const read = (file: string): unknown => parse(yamlOf(file, readFileSync(join(root, file), 'utf8')));
  const told = new Set(files.flatMap(([name, file]) => said(read(file), name)));
  const wanted = Object.entries(entities).flatMap(([name, { schema }]) => sayable(schema, name));
  // Texts of others, in other words, are what the shipped content holds.
  const elsewhere = /: (?:none|unknown)$|^wording: restated$/;
  const lacking = wanted.filter(thing => !elsewhere.test(thing) && !told.has(thing));
  expect(lacking).toEqual([]);
});

const mayBeSilent = Object.entries(entities.procedure.schema.shape).flatMap(([key, schema]) => {
  const words = sayable(schema, key).filter(thing => thing.startsWith(`${key}: `));
  return words.some(thing => thing.endsWith(': unknown')) ? [key] : [];
});

test.each(mayBeSilent)('among the procedures %s is present, none and unknown', key => {
  const given = new Set(
    [...catalogue.procedures.values()].map(own => new Map<string, unknown>(Object.entries(own)).get(key)),
  );
  expect([...given]).toEqual(expect.arrayContaining(['none', 'unknown']));
  expect(given.size).toBeGreaterThan(2);
});
