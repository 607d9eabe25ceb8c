import { z } from 'zod';
import { acknowledged } from './acknowledgement.ts';
import { known } from './known.ts';
import { slug, text } from './text.ts';

const formFieldType = z
  .enum([
    'addressee',
    'text',
    'name',
    'sex',
    'date',
    'year',
    'id-number',
    'address',
    'month-range',
    'service-time',
    'list',
    'place-date',
    'confirmation',
    'signature',
  ])
  .meta({
    description:
      'addressee: nơi kính gửi; text: chữ; name: họ tên; sex: nam, nữ; date: ngày tháng năm; year: năm; id-number: số CMND, CCCD; address: địa chỉ; month-range: từ tháng/năm đến tháng/năm; service-time: số năm, số tháng; list: danh sách; place-date: nơi và ngày làm đơn; confirmation: ô xác nhận của cơ quan; signature: chữ ký.',
    examples: ['name'],
  });

export const formField = z.strictObject({
  id: slug.meta({ description: 'Mã ô, duy nhất trong mẫu.', examples: ['ho-ten'] }),
  label: text.meta({ description: 'Lời in trước ô, đúng từng chữ.', examples: ['Tên tôi là:'] }),
  type: formFieldType,
  footnote: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Số chú thích in cạnh lời dẫn.', examples: [1] }),
  sameLine: z
    .literal(true)
    .optional()
    .meta({
      description: 'In tiếp trên dòng của ô trước.',
      examples: [true],
    }),
  suffix: text.optional().meta({
    description: 'Lời in sau ô.',
    examples: ['theo quy định tại Nghị định số 23/2012/NĐ-CP.'],
  }),
  dateStyle: z
    .enum(['slashes', 'words', 'month-year-words'])
    .optional()
    .meta({
      description:
        'slashes: …/…/…; words: ngày … tháng … năm …; month-year-words: … tháng … năm … (bản gốc thiếu chữ “ngày”).',
      examples: ['words'],
    }),
  continuation: z
    .int()
    .min(1)
    .optional()
    .meta({
      description: 'Số dòng chấm in thêm bên dưới.',
      examples: [1],
    }),
  caption: text.optional().meta({
    description: 'Lời trong ngoặc dưới chữ ký.',
    examples: ['Ký, ghi rõ họ tên'],
  }),
  heading: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Các dòng tiêu đề của ô xác nhận.',
      examples: [['XÁC NHẬN', 'CỦA UBND XÃ (PHƯỜNG)']],
    }),
  side: z
    .enum(['left', 'right'])
    .optional()
    .meta({
      description: 'Khối ký đứng bên nào.',
      examples: ['right'],
    }),
  misprint: text.optional().meta({
    description: 'Bản gốc in sai chính tả thế nào (label đã sửa).',
    examples: ['Ngày tuyên dụng'],
  }),
  hint: text.optional().meta({
    description: 'Lời chỉ dẫn dễ hiểu khi điền trên màn hình, rút từ chú thích của mẫu.',
    examples: ['Ghi Ủy ban nhân dân xã, phường nơi đăng ký hộ khẩu thường trú.'],
  }),
});

const formParagraph = z.strictObject({
  paragraph: text.meta({
    description: 'Đoạn chữ in giữa các ô, đúng từng chữ.',
    examples: ['Tôi xin cam đoan những nội dung kê khai nêu trên là đúng.'],
  }),
});

/** One printed application: its fields in printed order. */
export const form = z.strictObject({
  code: text.meta({ description: 'Số hiệu mẫu.', examples: ['Mẫu số 02'] }),
  codePrinted: z.boolean().meta({ description: 'Số hiệu có in trên tờ mẫu không.', examples: [true] }),
  name: text.meta({
    description: 'Tên gọi trong thủ tục.',
    examples: ['Đơn đề nghị hưởng chế độ trợ cấp một lần'],
  }),
  title: text.meta({ description: 'Tên in trên mẫu.', examples: ['ĐƠN ĐỀ NGHỊ HƯỞNG CHẾ ĐỘ MỘT LẦN'] }),
  subtitle: text.optional().meta({
    description: 'Dòng dưới tên mẫu.',
    examples: ['Kê khai hưởng chế độ một lần'],
  }),
  basis: known(text).meta({
    description: 'Dòng căn cứ in dưới tên mẫu.',
    examples: ['Theo Nghị định số 23/2012/NĐ-CP ngày 03/4/2012 của Chính phủ'],
  }),
  instruments: known(z.array(slug).min(1)).meta({
    description: 'Mã các văn bản ban hành mẫu hoặc được dẫn trên mẫu.',
    examples: [['nghi-dinh-23-2012-nd-cp']],
  }),
  decision: slug.meta({ description: 'Mã văn bản đăng mẫu này.', examples: ['hue-1581'] }),
  procedures: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))
    .min(1)
    .meta({
      description: 'Mã các thủ tục in mẫu này ngay sau đó.',
      examples: [['hue-1581/dang-ky-nghia-vu-quan-su-lan-dau']],
    }),
  motto: z.boolean().meta({ description: 'Có in Quốc hiệu và Tiêu ngữ không.', examples: [true] }),
  body: z
    .array(z.union([formParagraph, formField]))
    .min(1)
    .meta({
      description: 'Các ô và đoạn chữ theo đúng thứ tự in.',
      examples: [[{ id: 'ho-ten', label: 'Tên tôi là:', type: 'name' }]],
    }),
  footnotes: z
    .array(
      z.strictObject({
        number: z
          .int()
          .min(1)
          .meta({ description: 'Số chú thích.', examples: [1] }),
        text: text.meta({
          description: 'Lời chú thích, đúng từng chữ.',
          examples: ['Ủy ban nhân dân xã, phường nơi đăng ký hộ khẩu thường trú'],
        }),
      }),
    )
    .min(1)
    .optional()
    .meta({
      description: 'Ghi chú cuối mẫu.',
      examples: [[{ number: 1, text: 'Ủy ban nhân dân xã, phường' }]],
    }),
  acknowledged,
});

export type FormData = z.infer<typeof form>;
export type FormField = z.infer<typeof formField>;
