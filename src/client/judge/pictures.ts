import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { VerdictPlace } from '../../conformance/judge.ts';

const pointsPerMillimetre = 72 / 25.4;

/** Millimetres shown around the words, and between them and the frame that marks them. */
const around = { beside: 12, above: 7 } as const;
const frame = 1;

/** Dots to the point: sharp on screens of today. */
const scale = 2;

/** Where there is no page, pdf.js has no place to make a canvas of its own. */
class CanvasMaker {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    canvas.width = width;
    canvas.height = height;
  }

  destroy() {
    // Nothing holds it.
  }
}

async function drawPlace(page: PDFPageProxy, place: VerdictPlace): Promise<ImageData> {
  const dots = (millimetres: number) => Math.round(millimetres * pointsPerMillimetre * scale);
  const whole = page.getViewport({ scale });
  const left = Math.max(0, dots(place.left - around.beside));
  const top = Math.max(0, dots(place.top - around.above));
  const width = Math.max(1, Math.min(whole.width - left, dots(place.right + around.beside) - left));
  const height = Math.max(1, Math.min(whole.height - top, dots(place.bottom + around.above) - top));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  const viewport = page.getViewport({ scale, offsetX: -left, offsetY: -top });
  // pdf.js draws on either kind of canvas and is typed for one.
  const drawing = { canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport };
  await page.render(drawing).promise;
  context.resetTransform();
  context.strokeStyle = '#9a1b1e';
  context.lineWidth = scale;
  context.strokeRect(
    dots(place.left - frame) - left,
    dots(place.top - frame) - top,
    dots(place.right - place.left + 2 * frame),
    dots(place.bottom - place.top + 2 * frame),
  );
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Pieces of pages around words, each as a picture; letters are drawn as shapes, for a thread owns no fonts. */
export async function drawPlaces(
  bytes: Uint8Array,
  places: readonly VerdictPlace[],
): Promise<readonly ImageData[]> {
  const document = await getDocument({
    data: bytes,
    CanvasFactory: CanvasMaker,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const pictures: ImageData[] = [];
  for (const place of places) {
    const page = await document.getPage(place.page);
    pictures.push(await drawPlace(page, place));
    page.cleanup();
  }
  await document.loadingTask.destroy();
  return pictures;
}
