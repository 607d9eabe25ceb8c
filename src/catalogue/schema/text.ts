import { z } from 'zod';

/** One or more words on one line: no empty string, no space at either end. */
export const text = z
  .string()
  .min(1, 'Ô chữ đang trống: hãy ghi nội dung, hoặc ghi none / unknown nếu trường cho phép.')
  .refine(value => value === value.trim(), 'Có dấu cách thừa ở đầu hoặc cuối chữ.');

/** Lower-case Latin letters, digits and hyphens: what stands in file names and addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.');

export const wrongAddress = 'Địa chỉ phải bắt đầu bằng https:// và có tên miền viết đúng.';
