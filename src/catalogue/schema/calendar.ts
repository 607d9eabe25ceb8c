import { z } from 'zod';
import { date } from './date.ts';
import { known } from './known.ts';
import { text } from './text.ts';

const announcedBy = text.optional().meta({
  description: 'Văn bản định riêng ngày này, khi không phải chính source của năm.',
  examples: ['Thông báo số 9441/TB-BNV ngày 16/10/2025'],
});

const dayOff = z.strictObject({
  date: date.meta({ description: 'Ngày nghỉ.', examples: ['2026-09-02'] }),
  name: text.meta({ description: 'Nghỉ lễ gì.', examples: ['Quốc khánh'] }),
  kind: z
    .enum(['compensation', 'swap'])
    .optional()
    .meta({
      description:
        'compensation: nghỉ bù cho ngày lễ trùng ngày nghỉ hằng tuần; swap: hoán đổi, có ngày làm bù; ngày lễ, tết thì không ghi.',
      examples: ['swap'],
    }),
  for: date.optional().meta({
    description: 'Với compensation: nghỉ bù cho ngày lễ nào.',
    examples: ['2026-04-26'],
  }),
  by: announcedBy,
});

const makeUpDay = z.strictObject({
  date: date.meta({ description: 'Ngày thứ bảy, chủ nhật đi làm bù.', examples: ['2024-05-04'] }),
  for: date.meta({ description: 'Làm bù cho ngày nào.', examples: ['2024-04-29'] }),
  by: announcedBy,
});

const span = z.strictObject({
  from: date.meta({ description: 'Từ ngày.', examples: ['2027-01-01'] }),
  until: date.meta({ description: 'Đến hết ngày.', examples: ['2027-03-31'] }),
});

/** One year of public holidays and make-up working days. */
export const calendarYear = z.strictObject({
  year: z
    .int()
    .min(2000)
    .max(2100)
    .meta({ description: 'Năm dương lịch.', examples: [2026] }),
  source: text.meta({
    description: 'Lấy theo văn bản, thông báo nào; nghe lại từ nguồn khác thì nói rõ.',
    examples: ['Điều 112 Bộ luật Lao động năm 2019; chưa đối chiếu bản chính'],
  }),
  checked: date.meta({ description: 'Ngày tra cứu lần cuối.', examples: ['2026-11-30'] }),
  holidays: known(z.array(dayOff).min(1)).meta({
    description: 'Các ngày nghỉ lễ, tết, nghỉ bù, hoán đổi; unknown nếu chưa công bố.',
    examples: ['unknown'],
  }),
  makeUpDays: known(z.array(makeUpDay).min(1)).meta({
    description: 'Các ngày làm bù; none nếu không có, unknown nếu chưa công bố.',
    examples: ['none'],
  }),
  certain: known(z.array(span).min(1)).meta({
    description:
      'Các đoạn đã chắc chắn đủ mọi ngày nghỉ, ngày làm bù; none nếu chưa đoạn nào. Ngày hẹn tính qua đoạn khác là “dự kiến”.',
    examples: [[{ from: '2026-01-01', until: '2026-12-31' }]],
  }),
  note: text.optional().meta({
    description: 'Điều chưa rõ.',
    examples: ['Chưa có thông báo hoán đổi ngày nghỉ Tết.'],
  }),
});

export type CalendarYear = z.infer<typeof calendarYear>;
