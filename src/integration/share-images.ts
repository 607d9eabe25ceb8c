import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import sharp from 'sharp';
import type { Catalogue, Decision } from '../catalogue/catalogue.ts';
import { standingOf, type Day } from '../catalogue/standing.ts';
import { drawShareImage, type Card, type Lettering } from '../site/share-image-drawing.ts';
import { shareImageOf, siteShareImage } from '../site/share-image.ts';
import { sayDecision } from '../wording/decision.ts';
import { sayArea } from '../wording/area.ts';
import { siteSign } from './icons.ts';
import { Cache } from './cache.ts';
import { writeWhole } from './write-whole.ts';
import { progress } from './progress.ts';

/** How many pictures: one a page, one for the whole site, or none. */
export const shareImageChoices = ['each', 'site', 'none'] as const;
export type ShareImages = (typeof shareImageChoices)[number];

const cache = new Cache('share-images');
const require = createRequire(import.meta.url);

function openFont(style: string): Lettering['regular'] {
  const font = openSync(require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`));
  if ('fonts' in font) throw new Error(`${style} is a collection of fonts`);
  return font;
}

/** A picture travels without its page: it says itself when the text is no law. */
function sourceOf(decision: Decision, asOf: Day): string {
  const words = `${sayDecision(decision, 'page')}, ${sayArea(decision)}`;
  const { state } = standingOf(decision, asOf);
  if (state === 'draft') return `Dự thảo ${words}`;
  return state === 'ended' ? `${words} (đã hết hiệu lực)` : words;
}

function* cards(
  { site, decisions, procedures, bundles, forms }: Catalogue,
  asOf: Day,
): Generator<[file: string, card: Card]> {
  const own = site.title;
  for (const { id, name, field, decision } of procedures.values())
    yield [
      shareImageOf(`thu-tuc/${id}`),
      {
        kicker: `Thủ tục hành chính · ${field.name}`,
        title: name,
        source: sourceOf(decision, asOf),
        site: own,
      },
    ];
  for (const decision of decisions.values())
    yield [
      shareImageOf(`quyet-dinh/${decision.id}`),
      { kicker: 'Văn bản', title: decision.shortTitle, source: sourceOf(decision, asOf), site: own },
    ];
  for (const { id, name, decision } of bundles.values())
    yield [
      shareImageOf(`lien-thong/${id}`),
      {
        kicker: 'Thủ tục làm cùng nhau (liên thông)',
        title: name,
        source: sourceOf(decision, asOf),
        site: own,
      },
    ];
  for (const { id, name, code, decision } of forms.values())
    yield [
      shareImageOf(`bieu-mau/${id}`),
      { kicker: `Biểu mẫu · ${code}`, title: name, source: sourceOf(decision, asOf), site: own },
    ];
}

const siteCard = ({ site }: Catalogue): Card => ({
  kicker: 'Tra cứu thủ tục hành chính',
  title: site.title,
  source: site.description,
  site: site.publisher,
});

/** Flat colours and smooth edges need few colours; dithering would only make the file larger. */
async function pictureOf(svg: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(`${sharp.versions.sharp}\n${svg}`).digest('hex');
  const kept = cache.read(key);
  if (kept) return kept;
  const picture = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
  cache.write(key, picture);
  return picture;
}

/** Draws the pictures into `out`, on all cores (sharp works outside this thread), anew only where the words changed. */
export async function drawShareImages(
  { catalogue, asOf }: { readonly catalogue: Catalogue; readonly asOf: Day },
  out: string,
  choice: ShareImages,
  isWanted: (file: string) => boolean = () => true,
): Promise<void> {
  if (choice === 'none') return;
  const lettering = {
    regular: openFont('400Regular'),
    bold: openFont('700Bold'),
    sign: readFileSync(siteSign, 'utf8'),
  };
  const { procedures, decisions, bundles, forms } = catalogue;
  const total = choice === 'site' ? 1 : 1 + procedures.size + decisions.size + bundles.size + forms.size;
  const wanted = (function* () {
    yield [siteShareImage, siteCard(catalogue)] as const;
    if (choice === 'each') yield* cards(catalogue, asOf);
  })();
  const tell = progress('Vẽ ảnh chia sẻ');
  let done = 0;
  const lane = async () => {
    for (const [file, card] of wanted) {
      if (!isWanted(file)) continue;
      writeWhole(join(out, file), await pictureOf(drawShareImage(card, lettering)));
      done += 1;
      tell(done, total);
    }
  };
  sharp.concurrency(1);
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
}
