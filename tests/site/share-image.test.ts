import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawShareImage, type Card } from '../../src/site/share-image-drawing.ts';
import { catalogue } from '../office/office.ts';

const require = createRequire(import.meta.url);

function open(style: string): Font {
  const font = openSync(require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`));
  if ('fonts' in font) throw new Error(style);
  return font;
}

const lettering = {
  regular: open('400Regular'),
  bold: open('700Bold'),
  sign: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"></svg>',
};
const draw = (title: string) =>
  drawShareImage(
    { kicker: 'Thủ tục hành chính', title, source: 'Quyết định', site: 'Niêm Yết' } satisfies Card,
    lettering,
  );

/** Where the right-most ink of dark letters stands, of 1200. */
async function rightMostInk(svg: string): Promise<number> {
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let right = 0;
  for (let row = 20; row < 500; row += 1)
    for (let column = info.width - 1; column > right; column -= 1)
      if (data[(row * info.width + column) * info.channels]! < 128) {
        right = column;
        break;
      }
  return right;
}

test('the longest names of the catalogue stay within the margins', async () => {
  const names = [...catalogue.procedures.values()]
    .map(({ name }) => name)
    .toSorted((a, b) => b.length - a.length);
  for (const name of names.slice(0, 5)) expect(await rightMostInk(draw(name))).toBeLessThanOrEqual(1121);
});

test('a name without spaces, or far too long, is cut rather than drawn over the edge', async () => {
  expect(await rightMostInk(draw('Ặ'.repeat(500)))).toBeLessThanOrEqual(1121);
  expect(await rightMostInk(draw('Thủ tục '.repeat(400).trim()))).toBeLessThanOrEqual(1121);
});

test('markup in a name is drawn as letters: the picture holds no text and nothing of it', () => {
  const svg = draw('</g><script>alert(1)</script><text>x</text>');
  expect(svg).not.toMatch(/script|<text|alert/);
  expect([...new Set(Array.from(svg.matchAll(/<([a-z]+)/g), ([, name]) => name!))].toSorted()).toEqual([
    'g',
    'path',
    'rect',
    'svg',
  ]);
});

test('every letter of every name has a drawing', () => {
  const missing = [...catalogue.procedures.values()].flatMap(({ name }) =>
    lettering.bold
      .layout(name)
      .glyphs.filter(({ id }) => id === 0)
      .map(() => name),
  );
  expect(missing).toEqual([]);
});
