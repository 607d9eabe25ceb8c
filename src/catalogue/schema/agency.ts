import { z } from 'zod';
import { acknowledged } from './acknowledgement.ts';
import { level } from './level.ts';
import { slug, text } from './text.ts';

/** Who does things. */
export const agency = z.strictObject({
  id: slug.meta({ description: 'Mã cơ quan.', examples: ['ubnd-tinh-binh-phuoc'] }),
  name: text.meta({ description: 'Tên đầy đủ.', examples: ['Ủy ban nhân dân tỉnh Bình Phước'] }),
  shortNames: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Tên gọi tắt, cách viết khác trong các văn bản.',
      examples: [['UBND tỉnh Bình Phước']],
    }),
  level: level.meta({ description: 'Cấp của cơ quan.', examples: ['province'] }),
  parent: slug.optional().meta({
    description: 'Mã cơ quan cấp trên trực tiếp.',
    examples: ['ubnd-tinh-binh-phuoc'],
  }),
  province: text.optional().meta({
    description: 'Tỉnh, thành phố theo tên trong văn bản gốc.',
    examples: ['Bình Phước'],
  }),
  acknowledged,
});

export type Agency = z.infer<typeof agency>;
