import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { publicRoot } from '../catalogue/public-root.ts';
import { readSite } from '../catalogue/read-site.ts';
import { publicBase } from '../site/address.ts';
import type { DayOptions } from './build-day.ts';
import { clearAway, layOut } from './desk.ts';
import { finishSite } from './finish-site.ts';
import { judgeContent, refuseFaults } from './judged-content.ts';
import { LiveDesk } from './live-desk.ts';
import { makeDocuments } from './make-documents.ts';
import { makeForms } from './make-forms.ts';
import { surroundings } from './modules.ts';
import { filesBelow, mark, settleMark } from './marker.ts';
import { placeToReplace } from './output-folder.ts';
import { plainly } from './plain-fault.ts';
import { isWithin, refuseUnreadablePath } from './refused-places.ts';
import { sweepBeside, takePlace } from './take-place.ts';
import { tellingPages, type Phase } from './phases.ts';
import { makeSearchBeside } from './search-thread.ts';
import type { ShareImages } from './share-images.ts';
import { UserError } from './user-error.ts';
import { openWorkplace } from './workplace.ts';

export interface NiemYetOptions extends DayOptions {
  /** The folder of the catalogue, counted from the project's. */
  readonly content?: string | undefined;
  /** The path below which the site is served; else that of the public address, else "/". */
  readonly base?: string | undefined;
  readonly shareImages?: ShareImages | undefined;
  /** Word and PDF of each decision and form; without them pages and search alone are ready sooner. */
  readonly documents?: boolean | undefined;
  /** Is told what begins. */
  readonly begin?: ((phase: Phase) => void) | undefined;
}

/** Where the site will stand. Two answers would send readers of one to pages of the other. */
function baseOf(address: Catalogue['site']['address'], wanted: string | undefined): string {
  if (wanted === undefined) return publicBase(address);
  const base = `/${wanted}/`.replace(/\/+/g, '/');
  if (!/^[a-z0-9/._~-]+$/i.test(base))
    throw new UserError(
      `Đường dẫn “${wanted}” không hợp lệ.`,
      'Ghi dạng /tthc/, chỉ gồm chữ không dấu, số, gạch nối.',
    );
  if (publicRoot(address) !== undefined && base !== publicBase(address))
    throw new UserError(
      `--base ${base} khác đường dẫn của địa chỉ công khai trong site.yaml (${publicBase(address)}).`,
      'Sửa address trong site.yaml cho có cùng đường dẫn, hoặc bỏ --base.',
    );
  return base;
}

/** Only a full address can name a picture, so without one nobody would ever see them. */
const imagesOf = (address: Catalogue['site']['address'], wanted: ShareImages = 'each'): ShareImages =>
  publicRoot(address) === undefined ? 'none' : wanted;

const livePage = fileURLToPath(new URL('../client/live.ts', import.meta.url));

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Niêm Yết in Astro: `astro build` checks the catalogue, builds pages, documents, search and data in a folder of its own and
 * puts them into place once they are whole; `astro dev` serves the same live; `astro preview` shows what was built.
 */
export function niemYet(options: NiemYetOptions = {}): AstroIntegration {
  const { documents = true, asOf, epoch, begin = () => undefined } = options;
  const day = { asOf, epoch };
  /** What the hooks of one run hand on to each other. */
  let run: ReturnType<typeof prepare> | undefined;
  let live: LiveDesk | undefined;

  function prepare(content: string, out: string) {
    begin('check');
    const place = placeToReplace(out, content);
    sweepBeside(place);
    const judged = judgeContent(content, day);
    const catalogue = refuseFaults(judged, content, 'chưa dựng trang');
    say(
      `Danh mục hợp lệ: ${catalogue.procedures.size} thủ tục, ${judged.acknowledgedCount} lỗi của văn bản gốc đã khai nhận.`,
    );
    const base = baseOf(catalogue.site.address, options.base);
    const workplace = openWorkplace();
    const shareImages = imagesOf(catalogue.site.address, options.shareImages);
    const { asOf } = judged;
    return { place, out, catalogue, asOf, base, shareImages, workplace, search: Promise.resolve() };
  }

  function openLiveDesk(root: string, content: string) {
    const address = readSite(content)?.address ?? 'unknown';
    const base = baseOf(address, options.base);
    const shareImages = imagesOf(address, options.shareImages);
    const { folder } = openWorkplace();
    live = new LiveDesk({ content, base, shareImages, day, folder });
    return {
      base,
      vite: {
        plugins: [surroundings(folder, content, { base, shareImages })],
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
        run = prepare(content, fileURLToPath(config.outDir));
        const { folder } = run.workplace;
        updateConfig({
          base: run.base,
          outDir: pathToFileURL(join(folder, 'site/')),
          cacheDir: pathToFileURL(join(folder, 'astro/')),
          // Two builds at once would take each other's prepared packages away.
          vite: { cacheDir: join(folder, 'vite'), plugins: [surroundings(folder, content, run)] },
        });
        begin('start');
      }),
      'astro:config:done': () => {
        if (run) begin('collections');
      },
      'astro:server:setup': ({ server }) => {
        live?.serve(server);
      },
      'astro:build:start': plainly(async ({ setPrerenderer }) => {
        if (!run) return;
        const { catalogue, asOf, workplace } = run;
        const made = (name: string) => join(workplace.folder, name);
        begin('documents');
        const decisions = documents ? [...catalogue.decisions.values()] : [];
        layOut(workplace.folder, {
          catalogue,
          asOf,
          documents: await makeDocuments(catalogue, made('tai-lieu'), { decisions }),
          formFiles: documents ? await makeForms(catalogue, made('bieu-mau')) : [],
        });
        run.search = makeSearchBeside(catalogue, asOf, made('pagefind'));
        // Waited for when the pages are done: until then its failure is nobody's.
        run.search.catch(() => undefined);
        begin('bundling');
        setPrerenderer(tellingPages(begin));
      }),
      'astro:build:done': plainly(async ({ dir }) => {
        if (!run) return;
        const { catalogue, asOf, base, shareImages, workplace, place, out } = run;
        begin('search');
        await run.search;
        begin('finishing');
        const site = fileURLToPath(dir);
        const made = workplace.folder;
        await finishSite(site, { catalogue, asOf, base, shareImages, made, documents });
        mark(site, filesBelow(site), 'replaced');
        settleMark(site);
        takePlace(site, place, out);
        clearAway(workplace.folder);
        workplace.close();
        say(`Đã dựng xong vào ${isWithin(out, process.cwd()) ? relative(process.cwd(), out) : out}`);
      }),
    },
  };
}
