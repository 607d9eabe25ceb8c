import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/catalogue/check/all.ts';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { checkCatalogue } from '../src/catalogue/check/run.ts';

const pages = ['README.md', 'README.vi.md', 'CHANGELOG.md', 'CONTRIBUTING.md'].concat(
  readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
);

test.for(rules.map(({ id, demand }) => [id, demand] as const))(
  'docs/rules.md explains %s',
  ([id, demand]) => {
    const page = readFileSync('docs/rules.md', 'utf8');
    expect(page).toContain(id);
    expect(page.replace(/\s+/g, ' ')).toContain(demand);
  },
);

test.for(pages)('%s links to what exists and names npm scripts that exist', page => {
  const text = readFileSync(page, 'utf8');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(match => match[1]!);
  expect(links.filter(link => !existsSync(join(dirname(page), link)))).toEqual([]);
  const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(match => match[1]!);
  expect(named.filter(name => !(name in scripts))).toEqual([]);
});

/** What builds and people make is named too, but stands in no checkout. */
const madeLater = /^(?:dist|\.cache|node_modules)\//;

test.for(['docs/kien-truc.md', 'CONTRIBUTING.md'])('%s names files and functions that exist', page => {
  const text = readFileSync(page, 'utf8');
  const paths = [...text.matchAll(/`([^`\s]+\/[^`\s]*)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter(path => !madeLater.test(path) && !existsSync(path))).toEqual([]);
  const named = [...text.matchAll(/`(\w+)`\s+\(`([^`\s]+)`\)/g)].map(([, name = '', file = '']) => ({
    name,
    file,
  }));
  const lost = named.filter(
    ({ name, file }) => !new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8')),
  );
  expect(lost).toEqual([]);
});

test('the example office is sound', () => {
  const { catalogue, findings } = loadCatalogue('examples/tinh-vi-du');
  expect(findings).toEqual([]);
  expect(checkCatalogue(catalogue!, 'examples/tinh-vi-du', '2026-11-30')).toEqual([]);
});
