import { z } from 'zod';
import { text } from './text.ts';

export const abbreviation = z.strictObject({
  short: text.meta({ description: 'Chữ viết tắt.', examples: ['CCCD'] }),
  full: text.meta({ description: 'Nghĩa đầy đủ.', examples: ['Căn cước công dân'] }),
  note: text.optional().meta({
    description: 'Nghĩa lấy từ đâu, khi văn bản không viết đầy đủ hoặc chữ này còn nghĩa khác.',
    examples: ['văn bản không viết đầy đủ'],
  }),
});

export type Abbreviation = z.infer<typeof abbreviation>;
