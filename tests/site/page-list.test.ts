import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test, vi } from 'vitest';
import { layOut } from '../../src/integration/desk.ts';
import { onePageOfEachType } from '../browser/one-page-of-each-type.ts';
import { asOf, catalogue } from '../office/office.ts';

vi.resetModules();
layOut('tests', { catalogue, asOf, documents: [], formFiles: [] });
const { pagePaths } = await import('../../src/site/page-list.ts');

const files = globSync('**/*.astro', { cwd: 'src/pages' }).map(file => file.replaceAll(sep, '/'));

/** Pages for one reader alone, which no search engine shall know. */
const unlisted = ['404.astro', 'da-luu.astro', 'ngoai-tuyen.astro'];

/** The paths below the base that Astro makes of a file. */
function pathsOf(file: string): RegExp {
  const path = file
    .replace(/(?:index)?\.astro$/, '')
    .replace(/(?<=[^/])$/, '/')
    .replace('/[...page]/', '/(?:\\d+/)?')
    .replace('[...id]', '.+')
    .replace('[id]', '[^/]+');
  return new RegExp(`^${path}$`);
}

const isOf = (path: string, file: string): boolean => pathsOf(file).test(path);

test.for(files)('%s is listed for search engines, unless it is for one reader alone', file => {
  expect(pagePaths.some(path => isOf(path, file))).toBe(!unlisted.includes(file));
});

test('every page that is listed is made by some file', () => {
  expect(pagePaths.filter(path => !files.some(file => isOf(path, file)))).toEqual([]);
});

test.for(files)('%s has one page that the browser looks at in every size and colour', file => {
  const looked = onePageOfEachType.map(path => path.slice(1).replace('.html', '/'));
  expect(looked.filter(path => isOf(path, file))).not.toEqual([]);
});
