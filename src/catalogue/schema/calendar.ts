import { z } from 'zod';
import { date } from './date.ts';
import { known } from './known.ts';
import { text } from './text.ts';

/** One year of public holidays and make-up working days. */
export const calendarYear = z.strictObject({
  year: z
    .int()
    .min(2000)
    .max(2100)
    .meta({ description: 'Năm dương lịch.', examples: [2026] }),
  source: text.meta({
    description: 'Lấy theo văn bản, thông báo nào.',
    examples: ['Điều 112 Bộ luật Lao động 2019'],
  }),
  holidays: known(
    z
      .array(
        z.strictObject({
          date: date.meta({ description: 'Ngày nghỉ.', examples: ['2026-09-02'] }),
          name: text.meta({ description: 'Nghỉ lễ gì.', examples: ['Quốc khánh'] }),
        }),
      )
      .min(1),
  ).meta({ description: 'Các ngày nghỉ lễ, tết; unknown nếu chưa công bố.', examples: ['unknown'] }),
  makeUpDays: known(
    z
      .array(
        z.strictObject({
          date: date.meta({ description: 'Ngày thứ bảy, chủ nhật đi làm bù.', examples: ['2024-05-04'] }),
          for: date.meta({ description: 'Làm bù cho ngày nào.', examples: ['2024-04-29'] }),
        }),
      )
      .min(1),
  ).meta({
    description: 'Các ngày làm bù; none nếu không có, unknown nếu chưa công bố.',
    examples: ['none'],
  }),
  complete: z.boolean().meta({
    description: 'true khi đã đủ mọi ngày nghỉ của năm; false khi mới có các ngày cố định.',
    examples: [true],
  }),
  note: text.optional().meta({
    description: 'Điều chưa rõ.',
    examples: ['Chưa có thông báo hoán đổi ngày nghỉ Tết.'],
  }),
});

export type CalendarYear = z.infer<typeof calendarYear>;
