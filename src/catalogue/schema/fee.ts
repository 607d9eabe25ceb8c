import { z } from 'zod';
import { ground } from './legal-basis.ts';
import { text } from './text.ts';

/** Who pays less, or nothing. */
const reduction = z.strictObject({
  group: text.meta({ description: 'Ai được miễn, giảm.', examples: ['Người thuộc hộ nghèo'] }),
  by: z
    .union([
      z.literal('free').meta({ description: 'miễn toàn bộ' }),
      z
        .strictObject({
          percent: z
            .number()
            .gt(0)
            .lt(100)
            .meta({ description: 'Giảm bao nhiêu phần trăm.', examples: [50] }),
        })
        .meta({ description: 'giảm theo phần trăm' }),
      z
        .strictObject({
          amount: z
            .number()
            .min(0)
            .meta({ description: 'Chỉ phải nộp bao nhiêu.', examples: [25000] }),
        })
        .meta({ description: 'mức nộp riêng' }),
    ])
    .meta({
      description:
        'free (miễn), { percent: … } (giảm bao nhiêu phần trăm), { amount: … } (chỉ nộp bao nhiêu).',
      examples: ['free', { percent: 50 }],
    }),
  basis: ground.optional().meta({
    description: 'Văn bản quy định việc miễn, giảm.',
    examples: [{ instrument: 'thong-tu-85-2019-tt-btc', clause: 'Điều 3' }],
  }),
});

/** One amount charged: 600.000 đồng; 8.000 đồng/lần; from one amount to another; what a circular lays down. */
export const fee = z
  .strictObject({
    kind: z
      .enum(['fee', 'charge', 'other'])
      .optional()
      .meta({
        description: 'fee: phí; charge: lệ phí; other: khoản thu khác. Văn bản không phân biệt thì bỏ trống.',
        examples: ['charge'],
      }),
    amount: z
      .number()
      .min(0)
      .optional()
      .meta({
        description:
          'Số tiền, không có dấu chấm ngăn nghìn; bỏ trống khi văn bản chỉ dẫn văn bản quy định mức thu (basis).',
        examples: [600000],
      }),
    upTo: z
      .number()
      .min(0)
      .optional()
      .meta({ description: 'Số “… đến”, khi văn bản ghi một khoảng.', examples: [1200000] }),
    unit: text.optional().meta({ description: 'Đơn vị tiền in trong văn bản.', examples: ['đồng'] }),
    per: text.optional().meta({ description: 'Tính theo đơn vị nào.', examples: ['lần'] }),
    for: text.optional().meta({
      description: 'Áp dụng khi nào.',
      examples: ['Gia hạn', 'Đăng ký khai tử không đúng hạn'],
    }),
    basis: ground.optional().meta({
      description: 'Văn bản quy định mức thu, khi văn bản ghi “theo Thông tư …”.',
      examples: [{ instrument: 'thong-tu-85-2019-tt-btc' }],
    }),
    reductions: z
      .array(reduction)
      .min(1)
      .optional()
      .meta({
        description: 'Các trường hợp được miễn, giảm.',
        examples: [[{ group: 'Trẻ em dưới 6 tuổi', by: 'free' }]],
      }),
  })
  .superRefine(({ amount, upTo, basis }, context) => {
    if (amount === undefined && (basis === undefined || upTo !== undefined))
      context.addIssue({
        code: 'custom',
        message:
          'Khoản thu chưa có số tiền (amount); văn bản chỉ ghi “theo Thông tư …” thì ghi văn bản ấy ở basis.',
      });
  })
  .meta({ id: 'fee' });

export type Fee = z.infer<typeof fee>;
export type Reduction = z.infer<typeof reduction>;
