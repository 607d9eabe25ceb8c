import { ImageRun, type Paragraph } from 'docx';
import { printable } from '../printable.ts';
import { pointsPerMillimetre } from '../standard.ts';
import type { Picture } from '../tree.ts';
import type { Flow } from './flow.ts';

/** The library counts in pixels of a screen. */
export const pixelsPerPoint = 96 / 72;

/** Never wider or higher than the text on a page. */
export function picture(node: Picture, flow: Flow): Paragraph {
  const width = node.widthMm * pointsPerMillimetre;
  const height = node.heightMm * pointsPerMillimetre;
  const scale = Math.min(1, flow.width / width, flow.height / height) * pixelsPerPoint;
  const id = flow.nextDrawing();
  const image = new ImageRun({
    type: node.format,
    data: node.bytes,
    transformation: { width: width * scale, height: height * scale },
    altText: { id: String(id), name: `Hình ${id}`, description: printable(node.alternative) },
  });
  return flow.paragraph('Picture', [image], flow.keepsNext ? { keepNext: true } : {});
}
