import { z } from 'zod';
import { text } from './text.ts';

export const durationUnit = z.enum(['working-day', 'day', 'hour', 'minute', 'month', 'year']).meta({
  description:
    'Đơn vị đúng như in: working-day (ngày làm việc), day (ngày), hour (giờ), minute (phút), month (tháng), year (năm).',
  examples: ['working-day'],
});

const figure = {
  amount: z
    .number()
    .min(0)
    .meta({
      description: 'Con số in trong văn bản; phần lẻ viết bằng dấu chấm. Có upTo thì đây là số “từ …”.',
      examples: [3.5],
    }),
  upTo: z
    .number()
    .min(0)
    .optional()
    .meta({ description: 'Số “… đến”, khi văn bản ghi một khoảng “từ 05 đến 10 ngày”.', examples: [10] }),
  unit: durationUnit,
  atMost: z
    .literal(true)
    .optional()
    .meta({
      description: 'Văn bản ghi “Không quá …”.',
      examples: [true],
    }),
};

const around = {
  from: text.optional().meta({
    description: 'Mốc bắt đầu tính, chép đúng văn bản.',
    examples: ['kể từ ngày nhận được hồ sơ hợp lệ'],
  }),
  shortenedFrom: z
    .strictObject(figure)
    .optional()
    .meta({
      description: 'Thời hạn theo quy định, khi cơ quan đã rút ngắn và văn bản in cả hai.',
      examples: [{ amount: 10, unit: 'working-day' }],
    }),
  note: text.optional().meta({
    description: 'Lời kèm con số trong văn bản.',
    examples: ['nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo'],
  }),
};

/** "3,5 ngày làm việc", "Không quá 05 ngày", "Trong ngày làm việc", "Giải quyết ngay", "Không quy định". */
export const duration = z
  .union([
    z.strictObject({ ...figure, ...around }),
    z.strictObject({
      within: z.enum(['working-day', 'day']).meta({
        description: '“Trong ngày làm việc” (working-day) hoặc “trong ngày” (day): không có con số.',
        examples: ['working-day'],
      }),
      ...around,
    }),
    z.strictObject({
      atOnce: z.literal(true).meta({
        description: '“Giải quyết ngay”, “ngay sau khi nhận đủ hồ sơ” (phần sau chữ “ngay” ghi ở from).',
        examples: [true],
      }),
      ...around,
    }),
    z.strictObject({
      notPrescribed: z.literal(true).meta({
        description: 'Văn bản ghi “Không quy định”: khác với không nói đến (unknown) và với “Không” (none).',
        examples: [true],
      }),
      note: around.note,
    }),
  ])
  .meta({ id: 'duration' });

export type Duration = z.infer<typeof duration>;
export type DurationUnit = z.infer<typeof durationUnit>;
