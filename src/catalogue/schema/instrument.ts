import { z } from 'zod';
import { acknowledged } from './acknowledgement.ts';
import { date } from './date.ts';
import { inForce } from './in-force.ts';
import { known } from './known.ts';
import { slug, text } from './text.ts';

export const instrumentKinds = {
  law: 'Luật',
  ordinance: 'Pháp lệnh',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
  'joint-circular': 'Thông tư liên tịch',
  plan: 'Kế hoạch',
  letter: 'Công văn',
  submission: 'Tờ trình',
  notice: 'Thông báo',
  report: 'Báo cáo',
  project: 'Đề án',
} as const;

export type InstrumentKind = keyof typeof instrumentKinds;

/** A text cited as a basis. */
export const instrument = z.strictObject({
  id: slug.meta({ description: 'Mã văn bản.', examples: ['nghi-dinh-61-2018-nd-cp'] }),
  kind: z.enum(Object.keys(instrumentKinds) as [InstrumentKind, ...InstrumentKind[]]).meta({
    description: 'Loại văn bản.',
    examples: ['decree'],
  }),
  number: known(text).meta({
    description: 'Số, ký hiệu, đúng từng chữ; none với luật, pháp lệnh không ghi số.',
    examples: ['61/2018/NĐ-CP'],
  }),
  date: known(
    z.union([
      date,
      z
        .string()
        .regex(/^\d{4}$/, 'Ngày viết theo dạng 2018-04-23; chỉ biết năm thì viết "2018", trong dấu nháy.'),
    ]),
  ).meta({
    description: 'Ngày ban hành; chỉ ghi năm trong dấu nháy nếu các văn bản chỉ nêu năm.',
    examples: ['2018-04-23'],
  }),
  issuer: known(text).meta({
    description: 'Nơi ban hành như viện dẫn.',
    examples: ['Chính phủ'],
  }),
  title: known(text).meta({
    description: 'Trích yếu, đúng từng chữ; với luật, pháp lệnh là tên luật.',
    examples: ['về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính'],
  }),
  inForce: known(inForce).meta({
    description: 'Hiệu lực của văn bản; unknown nếu chưa rõ.',
    examples: ['unknown'],
  }),
  amends: z
    .array(slug)
    .min(1)
    .optional()
    .meta({
      description: 'Mã các văn bản được văn bản này sửa đổi, bổ sung.',
      examples: [['nghi-dinh-168-1999-nd-cp']],
    }),
  acknowledged,
});

export type Instrument = z.infer<typeof instrument>;
