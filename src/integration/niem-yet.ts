import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../catalogue/read-site.ts';
import { pageStyles, Presses, type PageStyles } from './press.ts';
import { LiveDesk } from './live-desk.ts';
import { surroundings } from './modules.ts';
import { tellingPages } from './phases.ts';
import { plainly } from './plain-fault.ts';
import { isWithin, refuseUnreadablePath } from './refused-places.ts';
import { baseOf, buildDesk, imagesOf, SiteBuild, type SiteBuildOptions } from './site-build.ts';
import { openWorkplace } from './workplace.ts';

export interface NiemYetOptions extends SiteBuildOptions {
  /** The folder of the catalogue, counted from the project's. */
  readonly content?: string | undefined;
  /** A build that is under way already; its pages' code is kept under this key. */
  readonly under?: { readonly build: SiteBuild; readonly key: string } | undefined;
}

const livePage = fileURLToPath(new URL('../client/live.ts', import.meta.url));

/**
 * Niêm Yết in Astro: `astro build` checks the catalogue, builds pages, documents, search and data in a folder of its own and
 * puts them into place once they are whole; `astro dev` serves the same live; `astro preview` shows what was built.
 */
export function niemYet(options: NiemYetOptions = {}): AstroIntegration {
  const { asOf, epoch } = options;
  let build: SiteBuild | undefined;
  let pages: Iterable<readonly [string, PageStyles]> = [];
  let live: LiveDesk | undefined;

  function openLiveDesk(root: string, content: string) {
    const address = readSite(content)?.address ?? 'unknown';
    const base = baseOf(address, options.base);
    const shareImages = imagesOf(address, options.shareImages);
    const { folder } = openWorkplace();
    live = new LiveDesk({ content, base, shareImages, day: { asOf, epoch }, folder });
    return {
      base,
      vite: {
        plugins: [surroundings(folder, content, { base, shareImages, isLive: true })],
        // What we make ourselves is no news, unless somebody keeps the content there.
        server: {
          watch: {
            ignored: (path: string) =>
              !isWithin(path, content) && ['.cache', 'dist'].some(made => isWithin(path, join(root, made))),
          },
        },
      },
    };
  }

  return {
    name: 'niem-yet',
    hooks: {
      'astro:config:setup': plainly(({ command, config, updateConfig, injectScript }) => {
        const root = fileURLToPath(config.root);
        refuseUnreadablePath(root, 'chương trình');
        const content = resolve(root, options.content ?? 'content');
        refuseUnreadablePath(content, 'nội dung');
        if (command === 'preview') {
          updateConfig({ base: baseOf(readSite(content)?.address ?? 'unknown', options.base) });
          return;
        }
        if (command === 'dev') {
          updateConfig(openLiveDesk(root, content));
          injectScript('page', `import ${JSON.stringify(livePage)};`);
          return;
        }
        if (command === 'sync') {
          updateConfig({
            vite: { plugins: [surroundings('sync', content, { base: '/', shareImages: 'none' })] },
          });
          return;
        }
        build = options.under?.build ?? new SiteBuild(content, fileURLToPath(config.outDir), options);
        build.begin('start');
        updateConfig({
          base: build.base,
          outDir: pathToFileURL(build.made('site/')),
          cacheDir: pathToFileURL(build.made('astro/')),
          // Two builds at once would take each other's prepared packages away.
          vite: { cacheDir: build.made('vite'), plugins: [surroundings(buildDesk, content, build)] },
        });
      }),
      'astro:config:done': () => {
        build?.begin('collections');
      },
      'astro:server:setup': ({ server }) => {
        live?.serve(server);
      },
      'astro:build:setup': ({ pages: built }) => {
        pages = built;
      },
      'astro:build:start': plainly(async ({ setPrerenderer }) => {
        if (!build) return;
        await build.layOut();
        build.begin('bundling');
        const { begin } = build;
        const site = build.made('site');
        setPrerenderer(
          tellingPages(begin, () => {
            if (options.under) new Presses().keep(options.under.key, site, pageStyles(pages));
          }),
        );
      }),
      'astro:build:done': plainly(async ({ dir }) => {
        await build?.finish(fileURLToPath(dir));
      }),
    },
  };
}
