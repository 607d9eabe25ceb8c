import { z } from 'zod';

function isRealDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const notReal = 'Ngày này không có trong lịch.';

/** A whole date: 2020-07-01. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'Ngày viết theo dạng năm-tháng-ngày, ví dụ 2020-07-01.',
    abort: true,
  })
  .refine(isRealDate, notReal);

/** A date with blanks, as on a draft: 2025, 2023-09 or 2020-07-01. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, {
    error:
      'Ngày viết theo dạng "2020-07-01", "2023-09" (chưa rõ ngày) hoặc "2025" (chưa rõ tháng), trong dấu nháy.',
    abort: true,
  })
  .refine(isRealDate, notReal);
