import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { entityAt } from '../../src/catalogue/entities.ts';
import { jsonSchemas } from '../../src/catalogue/json-schema.ts';
import { listFiles } from '../../src/catalogue/read.ts';

/** What an editor would say of the files of a content folder: a schema not named, or one that a file does not satisfy. */
export function complaintsOfAnEditor(content: string): string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const compiled = new Map(
    [...jsonSchemas()]
      .filter(([name]) => name.startsWith('schema/'))
      .map(([name, text]) => [name, ajv.compile(JSON.parse(text) as object)]),
  );
  return listFiles(content)
    .files.filter(file => file.endsWith('.yaml'))
    .flatMap(file => {
      const name = `schema/${entityAt(file)!.name}.schema.json`;
      const text = readFileSync(join(content, file), 'utf8');
      const schema = relative(resolve(content, file, '..'), join('public/du-lieu', name));
      const validate = compiled.get(name)!;
      return [
        ...(text.startsWith(`# yaml-language-server: $schema=${schema}\n`) ? [] : [`${file}: no ${schema}`]),
        ...(validate(parse(text)) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`]),
      ];
    });
}
