import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledPackages, notices } from '../../src/integration/notices.ts';

const text = notices('.');

test('the notices hold the licence of each bundled library and font, and of what it brings along', () => {
  for (const name of [...bundledPackages, 'pdfkit', 'fontkit'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'mu'));
  for (const folder of ['pdfmake', 'docx', 'fflate', 'uqr']) {
    expect(text).toContain(
      readFileSync(`node_modules/${folder}/LICENSE`, 'utf8').replaceAll('\r\n', '\n').trim(),
    );
  }
  expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)?.length).toBeGreaterThanOrEqual(2);
  expect(text).not.toContain('@types/');
  expect(notices('.')).toBe(text);
});

test('each package that the browser’s parts import is on the list', () => {
  const rooms = [
    'src/client',
    'src/document',
    'src/forms',
    'src/archive',
    'src/language',
    'src/search',
    'templates',
  ];
  const sources = rooms.flatMap(room =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(join(room, name), 'utf8')),
  );
  const imported = sources.flatMap(source =>
    [
      ...source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^.'][^']*)'|import\('([^.'][^']*)'\)/gm),
    ].map(([, plain, later]) => plain ?? later ?? ''),
  );
  const names = imported
    .filter(name => !/^(?:node:|virtual:|astro)/.test(name))
    .map(name => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '');
  expect(names).toContain('docx');
  expect([...new Set(names)].filter(name => !bundledPackages.some(known => known === name))).toEqual([]);
});
