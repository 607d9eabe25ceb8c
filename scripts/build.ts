import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Presses, pressKey } from '../src/integration/press.ts';
import { printPages } from '../src/integration/print-pages.ts';
import { refuseUnreadableCheckout, replaceablePlace } from '../src/integration/refused-places.ts';
import { shareImageChoices, type ShareImages } from '../src/integration/share-images.ts';
import { SiteBuild, type SiteBuildOptions } from '../src/integration/site-build.ts';
import { UserError } from '../src/integration/user-error.ts';
import { asOfOption, contentOption, dayOf, readOptionsOnly, type Command } from './command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface BuildOptions extends SiteBuildOptions {
  /** As if nothing had been kept of earlier builds. */
  readonly bundleAnew?: boolean;
}

/** Bundles and prints with Astro, and keeps what was bundled for the next build. */
async function buildWithAstro(build: SiteBuild, key: string): Promise<void> {
  const { build: buildSite } = await import('astro');
  const { astroSettings } = await import('./astro-settings.ts');
  // Astro puts what it bundles below the working directory and looks up its packages from there.
  if (!root.startsWith(process.cwd())) process.chdir(root);
  const settings = astroSettings({ content: build.content, under: { build, key } });
  await buildSite({ ...settings, outDir: build.out, logLevel: 'warn' });
}

/** Checks, builds and puts everything into `out`. */
export async function buildAll(content: string, out: string, options: BuildOptions = {}): Promise<void> {
  const { bundleAnew = false, ...about } = options;
  // Whatever the surroundings say: Vite would let pages of a development build take styles from anywhere.
  process.env['NODE_ENV'] = 'production';
  refuseUnreadableCheckout();
  const place = resolve(out);
  // Where the person stands is known only until we leave it.
  replaceablePlace(place, content);
  const build = new SiteBuild(resolve(content), place, about);
  const key = pressKey(build);
  const site = build.made('site');
  const press = bundleAnew ? undefined : new Presses().take(key, { site, code: build.made('code') });
  if (!press) {
    await buildWithAstro(build, key);
    return;
  }
  await build.layOut();
  build.begin('pages');
  await printPages(press, site, build.base);
  await build.finish(site);
}

function shareImagesOf(given: string): ShareImages {
  const choice = shareImageChoices.find(name => name === given);
  if (choice !== undefined) return choice;
  throw new UserError(`Không có cách vẽ ảnh “${given}”.`, `Chọn ${shareImageChoices.join(', ')}.`);
}

export const build: Command = {
  summary: 'Kiểm tra rồi dựng toàn bộ trang và dữ liệu',
  help: `Cách dùng: niem-yet build [--content THƯ_MỤC] [--as-of NGÀY] [--out THƯ_MỤC] [--base ĐƯỜNG_DẪN] [--share-images each|site|none] [--no-documents]

  --content        thư mục nội dung (mặc định: content)
  --as-of          trang nói theo hiệu lực ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --out            thư mục nhận (mặc định: dist): chưa có, còn trống, hoặc do lần dựng trước tạo ra
  --base           đường dẫn mà trang nằm dưới, ví dụ /tthc/ (mặc định: theo address trong site.yaml, không có thì /)
  --share-images   ảnh hiện ra khi chia sẻ: mỗi trang một ảnh (each, mặc định), một ảnh chung (site), không vẽ (none);
                   chỉ vẽ khi site.yaml có address
  --no-documents   không dựng văn bản Word, PDF: xem thử trang nhanh hơn, trang văn bản không có phần tải về`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      out: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      'share-images': { type: 'string', default: 'each' },
      'no-documents': { type: 'boolean', default: false },
    });
    await buildAll(values.content, values.out, {
      ...dayOf(values),
      base: values.base,
      shareImages: shareImagesOf(values['share-images']),
      documents: !values['no-documents'],
    });
    return 0;
  },
};
