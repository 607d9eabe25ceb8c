import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildSite, type AstroIntegration } from 'astro';
import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import { publicRoot } from '../src/catalogue/public-root.ts';
import { publicBase } from '../src/site/address.ts';
import { exportCatalogue } from '../src/catalogue/export.ts';
import { renderHtml } from '../src/document/html/render.ts';
import { documentOf } from '../templates/documents.ts';
import { formSheet, type FormSheet } from '../templates/filled-form.ts';
import { inTurn } from './build-turn.ts';
import { contentOption, readOptionsOnly, UserError, type Command } from './command.ts';
import { writeStream, writeWhole } from './files.ts';
import { finishSite } from './finish-site.ts';
import { makeDocuments } from './make-documents.ts';
import { makeForms } from './make-forms.ts';
import { shareImageChoices, type ShareImages } from './share-images.ts';
import { makeSearchBeside } from './search-thread.ts';
import { judgeContent, sayFinding } from './sound-catalogue.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Puts a finished folder in the place of the old one. */
function replaceFolder(made: string, place: string): void {
  const old = `${place}.${process.pid}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
}

/** A longer text makes a page that a phone cannot scroll: it is read as PDF or Word. */
const longestText = 600_000;

/** What Astro remembers of another office's guides, or of a build that was killed, would break this one. */
function forgetContent(): void {
  for (const file of [
    '.astro/content-modules.mjs',
    '.astro/content-assets.mjs',
    'node_modules/.astro/data-store.json',
  ])
    rmSync(join(root, file), { force: true });
}

/** The text of each decision for its page, by id, and the decisions whose text is too long for a page. */
function documentsAsHtml(catalogue: Catalogue, decisions: readonly Decision[]) {
  const html: Record<string, string> = {};
  const tooLong: string[] = [];
  for (const decision of decisions) {
    const text = renderHtml(documentOf(catalogue, decision, { mode: 'electronic' }));
    if (text.length > longestText) tooLong.push(decision.id);
    else html[decision.id] = text;
  }
  return { html, tooLong };
}

/** What the page of each form fills, by id. */
function formSheets(catalogue: Catalogue): Record<string, FormSheet> {
  return Object.fromEntries(catalogue.forms.values().map(form => [form.id, formSheet(catalogue, form)]));
}

/**
 * What a build does, one after another; "start" is Astro's, "collections" its reading, "bundling" of what pages run and
 * load, "pages" their writing, "search" what is left of the index after them.
 */
export const phases = [
  'check',
  'documents',
  'start',
  'collections',
  'bundling',
  'pages',
  'search',
  'finishing',
] as const;
export type Phase = (typeof phases)[number];

export interface BuildOptions {
  /** The path below which the site is served; else that of the public address, else "/". */
  readonly base?: string | undefined;
  readonly shareImages?: ShareImages | undefined;
  /** Word, PDF and the text on the page of each decision; without them pages and search alone are ready sooner. */
  readonly documents?: boolean | undefined;
  /** Is told what begins. */
  readonly begin?: ((phase: Phase) => void) | undefined;
}

/** Where the site will stand. Two answers would send readers of one to pages of the other. */
function baseOf({ site }: Catalogue, wanted: string | undefined): string {
  if (wanted === undefined) return publicBase(site.address);
  const base = `/${wanted}/`.replace(/\/+/g, '/');
  if (!/^[a-z0-9/._~-]+$/i.test(base))
    throw new UserError(
      `Đường dẫn “${wanted}” không hợp lệ.`,
      'Ghi dạng /tthc/, chỉ gồm chữ không dấu, số, gạch nối.',
    );
  if (publicRoot(site.address) !== undefined && base !== publicBase(site.address))
    throw new UserError(
      `--base ${base} khác đường dẫn của địa chỉ công khai trong site.yaml (${publicBase(site.address)}).`,
      'Sửa address trong site.yaml cho có cùng đường dẫn, hoặc bỏ --base.',
    );
  return base;
}

/** Tells what Astro begins. */
export const telling = (begin: (phase: Phase) => void): AstroIntegration => ({
  name: 'niem-yet-phases',
  hooks: {
    'astro:config:done': () => {
      begin('collections');
    },
    'astro:build:start': ({ setPrerenderer }) => {
      begin('bundling');
      setPrerenderer(usual => ({
        ...usual,
        async setup() {
          begin('pages');
          await usual.setup?.();
        },
      }));
    },
  },
});

/** Checks, builds and puts everything into `out`; says the base it stands on, nothing when the catalogue has errors. */
export async function buildAll(
  content: string,
  out: string,
  options: BuildOptions = {},
): Promise<{ readonly base: string } | undefined> {
  const { documents = true, begin = () => undefined } = options;
  begin('check');
  const { catalogue, errors, acknowledged } = judgeContent(content);
  if (!catalogue || errors.length > 0) {
    process.stdout.write(errors.map(finding => `${sayFinding(content, finding)}\n`).join(''));
    process.stdout.write(`${errors.length} lỗi: chưa dựng trang. Sửa rồi chạy lại.\n`);
    return undefined;
  }
  const base = baseOf(catalogue, options.base);
  // Only a full address can name a picture, so without one nobody would ever see them.
  const shareImages =
    publicRoot(catalogue.site.address) === undefined ? 'none' : (options.shareImages ?? 'each');
  process.stdout.write(
    `Danh mục hợp lệ: ${catalogue.procedures.size} thủ tục, ${acknowledged.length} lỗi của văn bản gốc đã khai nhận.\n`,
  );
  const place = resolve(out);
  const made = `${place}.${process.pid}.tmp`;
  const papers = `${place}.${process.pid}.papers.tmp`;
  const source = resolve(content);
  process.env['NIEM_YET_CONTENT'] = source;
  process.env['NIEM_YET_SHARE_IMAGES'] = shareImages;
  // A variable of this name in the surroundings would win over Astro's own.
  process.env['BASE_URL'] = base;
  // Astro looks up its own packages from the working directory.
  process.chdir(root);
  try {
    begin('documents');
    const decisions = documents ? [...catalogue.decisions.values()] : [];
    const manifest = await makeDocuments(catalogue, join(papers, 'tai-lieu'), { decisions });
    const formFiles = documents ? await makeForms(catalogue, join(papers, 'bieu-mau')) : [];
    const texts = documentsAsHtml(catalogue, decisions);
    process.env['NIEM_YET_DOCUMENTS'] = join(papers, 'documents.json');
    writeWhole(
      process.env['NIEM_YET_DOCUMENTS'],
      JSON.stringify({ manifest, ...texts, forms: formSheets(catalogue), formFiles }),
    );
    process.env['NIEM_YET_CATALOGUE'] = join(papers, 'catalogue.json');
    await writeStream(process.env['NIEM_YET_CATALOGUE'], exportCatalogue(catalogue));
    const search = makeSearchBeside(catalogue, join(papers, 'pagefind'));
    const pages = inTurn(() => {
      begin('start');
      forgetContent();
      return buildSite({ root, base, outDir: made, logLevel: 'warn', integrations: [telling(begin)] });
    });
    const pagesBuilt = pages.then(() => {
      begin('search');
    });
    // Both end before the folders they write to are moved or removed.
    await Promise.allSettled([pagesBuilt, search]);
    await pagesBuilt;
    await search;
    begin('finishing');
    await finishSite(made, { catalogue, content: source, base, shareImages });
    renameSync(join(papers, 'catalogue.json'), join(made, 'du-lieu/catalogue.json'));
    renameSync(join(papers, 'pagefind'), join(made, 'pagefind'));
    renameSync(join(papers, 'tai-lieu'), join(made, 'tai-lieu'));
    // Beside the pages of the forms.
    if (documents) cpSync(join(papers, 'bieu-mau'), join(made, 'bieu-mau'), { recursive: true });
    replaceFolder(made, place);
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(papers, { recursive: true, force: true });
  }
  process.stdout.write(`Đã dựng xong vào ${out}/.\n`);
  return { base };
}

function shareImagesOf(given: string): ShareImages {
  const choice = shareImageChoices.find(name => name === given);
  if (choice !== undefined) return choice;
  throw new UserError(`Không có cách vẽ ảnh “${given}”.`, `Chọn ${shareImageChoices.join(', ')}.`);
}

export const build: Command = {
  summary: 'Kiểm tra rồi dựng toàn bộ trang và dữ liệu',
  help: `Cách dùng: niem-yet build [--content THƯ_MỤC] [--out THƯ_MỤC] [--base ĐƯỜNG_DẪN] [--share-images each|site|none] [--no-documents]

  --content        thư mục nội dung (mặc định: content)
  --out            thư mục nhận (mặc định: dist)
  --base           đường dẫn mà trang nằm dưới, ví dụ /tthc/ (mặc định: theo address trong site.yaml, không có thì /)
  --share-images   ảnh hiện ra khi chia sẻ: mỗi trang một ảnh (each, mặc định), một ảnh chung (site), không vẽ (none);
                   chỉ vẽ khi site.yaml có address
  --no-documents   không dựng văn bản Word, PDF: xem thử trang nhanh hơn, trang văn bản không có phần tải về`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      out: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      'share-images': { type: 'string', default: 'each' },
      'no-documents': { type: 'boolean', default: false },
    });
    const built = await buildAll(values.content, values.out, {
      base: values.base,
      shareImages: shareImagesOf(values['share-images']),
      documents: !values['no-documents'],
    });
    return built ? 0 : 1;
  },
};
