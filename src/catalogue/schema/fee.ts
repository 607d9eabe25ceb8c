import { z } from 'zod';
import { text } from './text.ts';

/** One amount charged: 600.000 đồng; 8.000 đồng/lần. */
export const fee = z
  .strictObject({
    amount: z
      .number()
      .min(0)
      .meta({ description: 'Số tiền, không có dấu chấm ngăn nghìn.', examples: [600000] }),
    unit: text.optional().meta({ description: 'Đơn vị tiền in trong văn bản.', examples: ['đồng'] }),
    per: text.optional().meta({ description: 'Tính theo đơn vị nào.', examples: ['lần'] }),
    for: text.optional().meta({
      description: 'Áp dụng khi nào.',
      examples: ['Gia hạn', 'Đăng ký khai tử không đúng hạn'],
    }),
  })
  .meta({ id: 'fee' });

export type Fee = z.infer<typeof fee>;
