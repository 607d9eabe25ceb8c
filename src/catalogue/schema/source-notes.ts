import { z } from 'zod';
import { text } from './text.ts';

/** What the compiler says about the source; pages show it, documents never do, since the text itself does not say it. */
export const sourceNotes = z
  .array(text)
  .min(1)
  .optional()
  .meta({
    description: 'Lời người lập danh mục nói về bản gốc; hiện trên trang, không in vào văn bản.',
    examples: [['Bản gốc quét, thiếu trang bìa.']],
  });
