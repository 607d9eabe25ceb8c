import { z } from 'zod';
import { text } from './text.ts';

const ids = z.array(text).min(1).optional();

/** What people do before, after or instead of a procedure. */
export const related = z.strictObject({
  before: ids.meta({
    description: 'Thủ tục thường phải làm trước.',
    examples: [['vi-du-2025/dang-ky-khai-sinh']],
  }),
  after: ids.meta({
    description: 'Thủ tục thường làm tiếp sau.',
    examples: [['vi-du-2025/dang-ky-khai-sinh']],
  }),
  instead: ids.meta({
    description: 'Thủ tục khác cũng đạt việc ấy, làm thay cho thủ tục này.',
    examples: [['vi-du-2025/dang-ky-khai-sinh']],
  }),
});

export type Related = z.infer<typeof related>;
