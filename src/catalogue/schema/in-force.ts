import { z } from 'zod';
import { date } from './date.ts';
import { known } from './known.ts';
import { slug, text } from './text.ts';

/** The text that takes another's place: one of decisions/, one of instruments.yaml, or one that is in neither. */
const successor = z
  .union([
    z.strictObject({
      decision: slug.meta({ description: 'Mã văn bản trong decisions/.', examples: ['hue-1581'] }),
      clause: text.optional().meta({ description: 'Điểm, khoản, điều.', examples: ['Điều 3'] }),
    }),
    z.strictObject({
      instrument: slug.meta({
        description: 'Mã văn bản trong instruments.yaml.',
        examples: ['nghi-dinh-118-2025-nd-cp'],
      }),
      clause: text.optional().meta({ description: 'Điểm, khoản, điều.', examples: ['Khoản 1 Điều 40'] }),
    }),
    z.strictObject({
      text: text.meta({
        description: 'Văn bản không có trong danh mục, gọi tên như được biết.',
        examples: ['Quyết định số 20/QĐ-UBND ngày 05/01/2026'],
      }),
    }),
  ])
  .meta({ id: 'successor' });

const replacement = z
  .strictObject({
    by: successor.meta({
      description: 'Văn bản thay thế.',
      examples: [{ instrument: 'nghi-dinh-118-2025-nd-cp' }],
    }),
    on: known(date).meta({ description: 'Từ ngày nào.', examples: ['2025-07-01'] }),
    scope: z.enum(['whole', 'part']).meta({
      description: 'whole: thay thế toàn bộ; part: chỉ thay thế một phần.',
      examples: ['whole'],
    }),
    what: text
      .optional()
      .meta({ description: 'Phần bị thay thế, khi scope là part.', examples: ['Mục II của Phụ lục'] }),
  })
  .refine(({ scope, what }) => scope === 'part' || what === undefined, {
    path: ['what'],
    error: 'Thay thế toàn bộ (scope: whole) thì không có phần nào để ghi ở what.',
  });

/** From when until when something holds, and how that is known. */
export const inForce = z
  .strictObject({
    from: known(z.union([date, z.literal('signing')])).meta({
      description: 'Có hiệu lực từ ngày nào; signing: từ ngày ký.',
      examples: ['signing'],
    }),
    until: known(date).meta({
      description:
        'Ngày bắt đầu hết hiệu lực (từ ngày này không còn áp dụng); none: biết chắc chưa có ngày hết; unknown: chưa rõ.',
      examples: ['unknown'],
    }),
    replacedBy: known(z.array(replacement).min(1)).meta({
      description: 'Bị văn bản nào thay thế; none: biết chắc chưa bị thay thế; unknown: chưa rõ.',
      examples: ['unknown'],
    }),
    source: text.meta({
      description: 'Biết các điều trên từ đâu.',
      examples: ['Điều 3 của chính văn bản'],
    }),
    checked: date.meta({
      description: 'Ngày đối chiếu lần cuối.',
      examples: ['2026-11-21'],
    }),
    note: text.optional().meta({
      description: 'Điều người đọc cần biết về hiệu lực.',
      examples: ['Từ 01/7/2025 không còn cấp huyện.'],
    }),
  })
  .meta({ id: 'in-force' });

export type InForce = z.infer<typeof inForce>;
export type Replacement = z.infer<typeof replacement>;
