import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .sort()
    .map(name => join(folder, name));
}

/** Changes whenever the sources in these rooms or their libraries do, so that no file made by them outlives them. */
export function sourceVersion(...rooms: readonly string[]): string {
  const sources = rooms.flatMap(room => filesBelow(join(root, room)));
  const texts = [...sources, join(root, 'package.json')].map(file => readFileSync(file, 'utf8'));
  return sha256(texts.join('\n'));
}

/** Changes with anything the pages are built of; the catalogue apart. */
export function programVersion(): string {
  const inRooms = ['src', 'scripts', 'templates', 'public'].flatMap(room =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const settings = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  const files = [...inRooms.sort(), ...settings.map(name => join(root, name))];
  return sha256(files.map(file => `${file.slice(root.length)} ${sha256(readFileSync(file))}`).join('\n'));
}
