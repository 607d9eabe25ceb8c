import { z } from 'zod';
import { text } from './text.ts';

const durationUnit = z.enum(['working-day', 'day', 'hour', 'month']).meta({
  description: 'Đơn vị đúng như in: working-day (ngày làm việc), day (ngày), hour (giờ), month (tháng).',
  examples: ['working-day'],
});

/** "3,5 ngày làm việc", "Không quá 05 ngày", "Trong ngày làm việc". */
export const duration = z
  .union([
    z.strictObject({
      amount: z
        .number()
        .min(0)
        .meta({ description: 'Con số in trong văn bản; phần lẻ viết bằng dấu chấm.', examples: [3.5] }),
      unit: durationUnit,
      atMost: z
        .literal(true)
        .optional()
        .meta({ description: 'Văn bản ghi “Không quá …”.', examples: [true] }),
      from: text.optional().meta({
        description: 'Mốc bắt đầu tính, chép đúng văn bản.',
        examples: ['kể từ ngày nhận được hồ sơ hợp lệ'],
      }),
      note: text.optional().meta({
        description: 'Lời kèm con số trong văn bản.',
        examples: ['Trong ngày làm việc'],
      }),
    }),
    z.strictObject({
      within: z.enum(['working-day', 'day']).meta({
        description: '“Trong ngày làm việc” (working-day) hoặc “trong ngày” (day): không có con số.',
        examples: ['working-day'],
      }),
      note: text.optional().meta({
        description: 'Lời kèm trong văn bản.',
        examples: ['nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo'],
      }),
    }),
  ])
  .meta({ id: 'duration' });

export type Duration = z.infer<typeof duration>;
export type DurationUnit = z.infer<typeof durationUnit>;
