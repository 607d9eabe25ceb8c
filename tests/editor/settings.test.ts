import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('the settings of the editor know every content file by the schema that its first line names', () => {
  const settings = z
    .object({ 'yaml.schemas': z.record(z.string(), z.array(z.string())) })
    .parse(readJson('.vscode/settings.json'));
  const schemas = Object.entries(settings['yaml.schemas']);
  const files = globSync(['tests/office/content/**/*.yaml', 'examples/*/**/*.yaml']);
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, 'utf8')) ?? [];
    // The language server takes a pattern for the end of a path.
    const fitting = schemas.filter(([, globs]) => globs.some(glob => matchesGlob(file, `**/${glob}`)));
    expect(
      fitting.map(([schema]) => join(schema)),
      file,
    ).toEqual([join(file, '..', named)]);
  }
});

test('editors, hosts and npm take the same Node', () => {
  const { optionalDependencies } = z
    .object({ optionalDependencies: z.record(z.string(), z.string()) })
    .parse(readJson('package.json'));
  const nodes = Object.entries(optionalDependencies).filter(([name]) => name.startsWith('node-'));
  const majors = new Set(nodes.map(([, version]) => version.split('.')[0]));
  expect(majors.size).toBe(1);
  const [major] = majors;
  expect(readFileSync('.nvmrc', 'utf8')).toBe(`${major}\n`);
  expect(readFileSync('.github/workflows/check.yml', 'utf8')).toContain(`container: node:${major}-`);
});
