import { existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Presses } from '../../src/integration/press.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bundled = {
  '.prerender/prerender-entry.abc.mjs': 'export const app = {};',
  '.prerender/chunks/page.mjs': 'export {};',
  '_astro/page.js': 'console.log(1)',
  'bieu-tuong.svg': '<svg/>',
} as const;
const styles = [['/:src/pages/index.astro', []]] as [string, []][];

function bundledSite(): string {
  const site = temporaryFolder();
  for (const [name, text] of Object.entries(bundled)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  return site;
}

const placesIn = (folder: string) => ({ site: join(folder, 'site'), code: join(folder, 'code') });

function keptOnce() {
  const folder = temporaryFolder();
  const presses = new Presses(folder);
  presses.keep('k', bundledSite(), styles);
  return { folder, presses, places: placesIn(temporaryFolder()) };
}

test('what was bundled is put to work again: files in the site, code beside it', () => {
  const { presses, places } = keptOnce();
  const press = presses.take('k', places);
  expect(press).toEqual({ entry: join(places.code, 'prerender-entry.abc.mjs'), styles });
  expect(readFileSync(join(places.code, 'chunks/page.mjs'), 'utf8')).toBe('export {};');
  expect(readFileSync(join(places.site, '_astro/page.js'), 'utf8')).toBe('console.log(1)');
  expect(existsSync(join(places.site, '.prerender'))).toBe(false);
});

test.each(['_astro/page.js', '.prerender/chunks/page.mjs', 'press.json'])(
  'with %s damaged it is none, and leaves nothing in the way of a new one',
  name => {
    const { folder, presses, places } = keptOnce();
    writeFileSync(join(folder, 'k', name === 'press.json' ? name : `files/${name}`), 'x');
    expect(presses.take('k', places)).toBeUndefined();
    expect([places.site, places.code].filter(place => existsSync(place))).toEqual([]);
  },
);

test('what was never kept is none; what cannot be kept hinders nothing', () => {
  const { presses, places } = keptOnce();
  expect(presses.take('other', places)).toBeUndefined();
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  new Presses(file).keep('k', bundledSite(), styles);
  expect(new Presses(file).take('k', places)).toBeUndefined();
});

test('of many, those used last stay', () => {
  const { folder, presses, places } = keptOnce();
  for (let index = 1; index <= 7; index += 1) {
    presses.keep(`k${index}`, bundledSite(), styles);
    utimesSync(join(folder, `k${index}`), index, index);
  }
  utimesSync(join(folder, 'k'), 0, 0);
  expect(presses.take('k', places)).toBeDefined();
  presses.keep('k8', bundledSite(), styles);
  expect(readdirSync(folder).toSorted()).toEqual(['k', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8']);
});
