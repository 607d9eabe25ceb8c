import { z } from 'zod';
import { date } from './date.ts';
import { slug, text } from './text.ts';

/** One instrument is cited by many texts, each in its own words: those of one stay with its citation. */
const asPrinted = z
  .strictObject({
    issuer: text.optional().meta({
      description: 'Nơi ban hành như văn bản này in.',
      examples: ['Văn phòng Chính phủ'],
    }),
    title: text.optional().meta({
      description: 'Trích yếu như văn bản này in.',
      examples: ['về hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP'],
    }),
    date: date.optional().meta({
      description: 'Ngày ban hành như văn bản này in, trong dấu nháy.',
      examples: ['2018-11-23'],
    }),
  })
  .refine(parts => Object.keys(parts).length > 0, 'Ghi ít nhất một trong issuer, title, date.')
  .optional()
  .meta({
    description:
      'Phần văn bản này in khác với instruments.yaml mà không sai; cách in sai số, ký hiệu thì ghi citedAs.',
    examples: [{ issuer: 'Văn phòng Chính phủ' }],
  });

export type AsPrinted = z.infer<typeof asPrinted>;

const own = {
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
};

/** One instrument cited among the bases that a text prints, with its clause. */
export const legalBasis = z.strictObject({ ...own, asPrinted }).meta({ id: 'legal-basis' });

/** On what a single fact rests, such as a fee: named in few words, never as printed. */
export const ground = z.strictObject(own).meta({ id: 'ground' });

export type LegalBasis = z.infer<typeof legalBasis>;
