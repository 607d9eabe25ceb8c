import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { deskOf } from './desk.ts';
import type { ShareImages } from './share-images.ts';
import { soundGuide } from './sound-guide.ts';

export interface Settings {
  /** The path below which the site is served, with its last slash. */
  readonly base: string;
  readonly shareImages: ShareImages;
  /** Whether pages are shown as somebody edits them, and not published. */
  readonly isLive?: boolean;
}

const deskModule = fileURLToPath(new URL('./desk.ts', import.meta.url));

/** Each guide's prose as a component, by id; what it says of itself comes with the catalogue. */
function guidesModule(content: string, name: string): string {
  const guides = [...deskOf(name).catalogue.guides.values()];
  const imports = guides.map(
    ({ file }, index) => `import Prose${index} from ${JSON.stringify(join(content, file))};\n`,
  );
  const entries = guides.map(({ id }, index) => `${JSON.stringify(id)}: Prose${index}`);
  return `${imports.join('')}export const proseOf = { ${entries.join(', ')} };\n`;
}

const entriesModule = fileURLToPath(new URL('../site/entries.ts', import.meta.url));

/** Modules that hold what they were told of the catalogue; with them goes all that imports them. */
export const liveModules = (guidesChanged: boolean) => (id: string) =>
  id === entriesModule || (guidesChanged && id === '\0virtual:niem-yet/guides');

/** What pages ask their surroundings for, by the names that `env.d.ts` types. */
export function surroundings(name: string, content: string, settings: Settings): Plugin {
  const modules: Readonly<Record<string, () => string>> = {
    'virtual:niem-yet/desk': () =>
      `import { deskOf } from ${JSON.stringify(deskModule)};\nexport const desk = () => deskOf(${JSON.stringify(name)});\n`,
    'virtual:niem-yet/guides': () => guidesModule(content, name),
    'virtual:niem-yet/settings': () =>
      `export const base = ${JSON.stringify(settings.base)};\nexport const shareImages = ${JSON.stringify(settings.shareImages)};\nexport const isLive = ${JSON.stringify(settings.isLive ?? false)};\n`,
  };
  return {
    name: 'niem-yet:surroundings',
    resolveId: id => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: id => (id.startsWith('\0') ? modules[id.slice(1)]?.() : soundGuide(content, id)),
  };
}
