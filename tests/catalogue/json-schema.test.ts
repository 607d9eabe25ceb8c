import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { exportCatalogue } from '../../src/catalogue/export.ts';
import { jsonSchemas } from '../../src/catalogue/json-schema.ts';
import { CopiedContent } from '../office/copied-content.ts';
import { asOf, catalogue, root } from '../office/office.ts';
import { complaintsOfAnEditor } from './as-an-editor-reads.ts';

test('the published JSON Schemas are those of the code', () => {
  for (const [name, text] of jsonSchemas())
    expect(readFileSync(join('public/du-lieu', name), 'utf8'), `${name}: chạy npm run schema`).toBe(text);
});

test('an editor that reads the JSON Schemas accepts every file, each of which names its schema', () => {
  expect(complaintsOfAnEditor(root)).toEqual([]);
});

test('an editor refuses a value that the model does not know', () => {
  using content = new CopiedContent();
  content.replace('decisions/thu-vien.yaml', 'kind: decision', 'kind: circular');
  expect(complaintsOfAnEditor(content.folder).join()).toMatch(
    /decisions\/thu-vien\.yaml: data\/kind must be/,
  );
});

test('catalogue.json satisfies its own JSON Schema', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(jsonSchemas().get('catalogue.schema.json')!) as object);
  const valid = validate(JSON.parse([...exportCatalogue(catalogue, asOf)].join('')));
  expect(valid, ajv.errorsText(validate.errors)).toBe(true);
});
