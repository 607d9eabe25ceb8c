import { z } from 'zod';
import { slug, text } from './text.ts';

/** One instrument cited, with its clause. */
export const legalBasis = z
  .strictObject({
    instrument: slug.meta({
      description: 'Mã văn bản trong instruments.yaml.',
      examples: ['nghi-dinh-61-2018-nd-cp'],
    }),
    clause: text.optional().meta({
      description: 'Điểm, khoản, điều được viện dẫn.',
      examples: ['Điểm a Khoản 2 Điều 9'],
    }),
    citedAs: text.optional().meta({
      description: 'Cách văn bản gốc in khi in khác tên đúng của văn bản được viện dẫn (giữ như in).',
      examples: ['Nghị định số 23/2012/QĐ-TTg ngày 03 tháng 4 năm 2012'],
    }),
  })
  .meta({ id: 'legal-basis' });

export type LegalBasis = z.infer<typeof legalBasis>;
