import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test } from 'vitest';

const files = globSync('tests/**/*.ts')
  .map(file => file.replaceAll(sep, '/'))
  .filter(file => !file.startsWith('tests/content/') && file !== 'tests/own-office.test.ts');

/** The folder itself, not one below another: as a path, or as what a reader of content is given. */
const shipped =
  /(?<![\w./-])content\/|(?:loadCatalogue|CopiedContent|MadeDocuments|testComplete|buildAll)\('content'|(?:content|cwd|from): 'content'|'--content', 'content'/;

test('no test of the code names the shipped content: an office may replace it and delete tests/content/', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(shipped.test("loadCatalogue('content')")).toBe(true);
  expect(shipped.test('procedures of content/')).toBe(true);
  expect(shipped.test("['--content', 'content']")).toBe(true);
  expect(files.filter(file => shipped.test(readFileSync(file, 'utf8')))).toEqual([]);
});
