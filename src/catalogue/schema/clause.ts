import { z } from 'zod';
import { text } from './text.ts';

const marker = z.enum(['number', 'letter', 'dash', 'plus', 'none']).meta({
  description: 'Cách đánh dấu các mục con: number (1. 2.), letter (a, b, c, d, đ), dash (-), plus (+), none.',
  examples: ['number'],
});

/** A passage of an article or a section, with its own smaller passages. */
export const clause = z
  .strictObject({
    heading: text.optional().meta({ description: 'Tên mục, đúng từng chữ.', examples: ['Mục đích'] }),
    text: text.optional().meta({
      description: 'Nội dung, viết lại ngắn gọn, không bớt người, việc, hạn, điều kiện.',
      examples: ['Cập nhật các thủ tục mới được công bố vào Hệ thống thông tin thủ tục hành chính tỉnh.'],
    }),
    marker: marker.optional(),
    get items() {
      return z
        .array(clause)
        .min(1)
        .optional()
        .meta({
          description: 'Các mục con.',
          examples: [[{ text: 'Niêm yết công khai các thủ tục.' }]],
        });
    },
  })
  .meta({ id: 'clause' });
