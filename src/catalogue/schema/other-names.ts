import { z } from 'zod';
import { text } from './text.ts';

/** The same thing printed under another name elsewhere in the same text. */
export const otherNames = z
  .array(
    z.strictObject({
      place: text.meta({ description: 'In ở đâu.', examples: ['Phần II, mục IV.1'] }),
      name: text.meta({
        description: 'Tên in ở đó, đúng từng chữ.',
        examples: ['Thủ tục đăng ký nghĩa vụ quân sự lần đầu'],
      }),
    }),
  )
  .min(1)
  .optional()
  .meta({
    description: 'Tên in ở chỗ khác trong cùng văn bản, nếu khác.',
    examples: [[{ place: 'Phần II, mục IV.1', name: 'Thủ tục đăng ký nghĩa vụ quân sự lần đầu' }]],
  });
