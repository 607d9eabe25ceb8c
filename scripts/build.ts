import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildSite, type AstroInlineConfig } from 'astro';
import { siteOf } from '../astro.config.mjs';
import type { NiemYetOptions } from '../src/integration/niem-yet.ts';
import { refuseUnreadableCheckout, replaceablePlace } from '../src/integration/refused-places.ts';
import { shareImageChoices, type ShareImages } from '../src/integration/share-images.ts';
import { UserError } from '../src/integration/user-error.ts';
import { asOfOption, contentOption, dayOf, readOptionsOnly, type Command } from './command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What Astro is told for one catalogue; paths count from where the person stands. */
export function astroSettings(options: NiemYetOptions & { readonly content: string }): AstroInlineConfig {
  refuseUnreadableCheckout();
  const content = resolve(options.content);
  return { ...siteOf({ ...options, content }), root, configFile: false };
}

/** Checks, builds and puts everything into `out`. */
export async function buildAll(content: string, out: string, options: NiemYetOptions = {}): Promise<void> {
  const settings = astroSettings({ ...options, content });
  const outDir = resolve(out);
  // Where the person stands is known only until we leave it.
  replaceablePlace(outDir, content);
  // Astro puts what it bundles below the working directory and looks up its packages from there.
  if (!root.startsWith(process.cwd())) process.chdir(root);
  await buildSite({ ...settings, outDir, logLevel: 'warn' });
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
