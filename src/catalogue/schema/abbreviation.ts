import { z } from 'zod';
import { text } from './text.ts';

export const abbreviation = z.strictObject({
  short: text.meta({ description: 'Chữ viết tắt.', examples: ['CCCD'] }),
  full: text.meta({ description: 'Nghĩa đầy đủ.', examples: ['Căn cước công dân'] }),
});

export type Abbreviation = z.infer<typeof abbreviation>;
