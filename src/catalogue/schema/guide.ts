import { z } from 'zod';
import { text } from './text.ts';

/** The lines at the head of `guides/<slug>.mdx`. */
export const guide = z.strictObject({
  title: text.meta({ description: 'Tên bài hướng dẫn.', examples: ['Tìm một thủ tục'] }),
  description: text.meta({ description: 'Một câu nói bài giúp gì.', examples: ['Gõ thế nào để tìm ra.'] }),
  order: z
    .int()
    .min(1)
    .meta({ description: 'Thứ tự trong danh sách bài.', examples: [1] }),
});

export type GuideData = z.infer<typeof guide>;
