import { z } from 'zod';
import { slug, text } from './text.ts';
import { known } from './known.ts';

/** Lĩnh vực. */
export const field = z.strictObject({
  id: slug.meta({ description: 'Mã lĩnh vực.', examples: ['nghia-vu-quan-su'] }),
  name: text.meta({ description: 'Tên lĩnh vực.', examples: ['Nghĩa vụ quân sự'] }),
  ministry: known(slug).meta({
    description: 'Mã bộ, ngành trong agencies.yaml.',
    examples: ['bo-quoc-phong'],
  }),
  alsoWritten: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Cách viết khác trong các văn bản.',
      examples: [['An toàn vệ sinh lao động']],
    }),
});

export type Field = z.infer<typeof field>;
