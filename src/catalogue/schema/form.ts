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

export const formField = z
  .strictObject({
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
    dateNeeds: z
      .enum(['day', 'month', 'year'])
      .optional()
      .meta({
        description:
          'Người khai phải ghi ngày ít nhất đến đâu: day (đủ ngày, tháng, năm), month (từ tháng), year (chỉ năm cũng được). Không ghi thì hiểu là month với month-year-words và month-range, là day với các ô ngày khác.',
        examples: ['month'],
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
    example: text.optional().meta({
      description:
        'Lời điền vào ô ở bản mẫu và ở dòng ví dụ của bảng điền nhiều người; phải bịa ra rõ ràng, mỗi mục của danh sách một dòng.',
      examples: ['Làm ruộng'],
    }),
  })
  .meta({ id: 'form-field' });

const formParagraph = z.strictObject({
  paragraph: text.meta({
    description: 'Đoạn chữ in giữa các ô, đúng từng chữ.',
    examples: ['Tôi xin cam đoan những nội dung kê khai nêu trên là đúng.'],
  }),
});

const fieldId = slug.meta({ description: 'Mã ô trong body.', examples: ['ngay-nhap-ngu'] });

const orderCheck = z.strictObject({
  kind: z.literal('order').meta({
    description: 'Các mốc phải theo thứ tự thời gian: mốc sau không trước mốc đứng trên.',
    examples: ['order'],
  }),
  fields: z
    .array(fieldId)
    .min(2)
    .meta({
      description: 'Các ô date, year, month-range, place-date, từ sớm đến muộn; ô để trống thì bỏ qua.',
      examples: [['ngay-sinh', 'ngay-nhap-ngu', 'ngay-phuc-vien-xuat-ngu']],
    }),
});

const serviceTimeCheck = z.strictObject({
  kind: z.literal('service-time').meta({
    description: 'Số năm, số tháng phải khớp với các khoảng từ ngày đến ngày.',
    examples: ['service-time'],
  }),
  total: slug.meta({ description: 'Ô service-time ghi tổng.', examples: ['thoi-gian-phuc-vu-quan-doi'] }),
  spans: z
    .array(
      z.strictObject({
        from: slug.meta({ description: 'Ô date mở đầu khoảng.', examples: ['ngay-nhap-ngu'] }),
        to: slug.meta({ description: 'Ô date kết thúc khoảng.', examples: ['ngay-phuc-vien-xuat-ngu'] }),
      }),
    )
    .min(1)
    .meta({
      description: 'Các khoảng cộng lại thành tổng; khoảng để trống cả hai ngày thì không tính.',
      examples: [[{ from: 'ngay-nhap-ngu', to: 'ngay-phuc-vien-xuat-ngu' }]],
    }),
});

const partCheck = z.strictObject({
  kind: z.literal('part').meta({
    description: 'Phần không thể dài hơn toàn bộ.',
    examples: ['part'],
  }),
  part: slug.meta({ description: 'Ô service-time ghi phần.', examples: ['thoi-gian-phuc-vu-quan-doi'] }),
  whole: slug.meta({ description: 'Ô service-time ghi toàn bộ.', examples: ['thoi-gian-cong-tac'] }),
});

const formCheck = z.discriminatedUnion('kind', [orderCheck, serviceTimeCheck, partCheck]);

export type FormField = z.infer<typeof formField>;
export type FormFieldType = FormField['type'];
export type FormCheck = z.infer<typeof formCheck>;

const inTime: readonly FormFieldType[] = ['date', 'year', 'month-range', 'place-date'];

/** The fields a check names, with the types they may have. */
export function fieldsOfCheck(check: FormCheck): {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly types: readonly FormFieldType[];
}[] {
  switch (check.kind) {
    case 'order':
      return check.fields.map((id, index) => ({ path: ['fields', index], id, types: inTime }));
    case 'part':
      return (['part', 'whole'] as const).map(key => ({
        path: [key],
        id: check[key],
        types: ['service-time'],
      }));
    case 'service-time':
      return [
        { path: ['total'], id: check.total, types: ['service-time'] },
        ...check.spans.flatMap((span, index) =>
          (['from', 'to'] as const).map(key => ({
            path: ['spans', index, key],
            id: span[key],
            types: ['date' as const],
          })),
        ),
      ];
  }
}

/** One printed application: its fields in printed order. */
export const form = z
  .strictObject({
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
    version: text.optional().meta({
      description:
        'Phiên bản do cơ quan đặt cho mẫu, in ở chân trang; không ghi thì chân trang chỉ nêu văn bản đăng mẫu.',
      examples: ['01/2026'],
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
    checks: z
      .array(formCheck)
      .min(1)
      .optional()
      .meta({
        description:
          'Các điều đối chiếu giữa các ô khi điền; lệch thì nhắc nhẹ người khai, không chặn: order (thứ tự thời gian), service-time (cộng thời gian), part (phần và toàn bộ).',
        examples: [[{ kind: 'order', fields: ['ngay-sinh', 'ngay-nhap-ngu'] }]],
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
  })
  .superRefine(({ body, checks = [] }, context) => {
    const types = new Map(body.flatMap(item => ('id' in item ? [[item.id, item.type] as const] : [])));
    checks.forEach((check, index) => {
      for (const { id, path, types: fitting } of fieldsOfCheck(check)) {
        const type = types.get(id);
        if (type === undefined || fitting.includes(type)) continue;
        context.addIssue({
          code: 'custom',
          path: ['checks', index, ...path],
          message: `Ô “${id}” có loại ${type}; phép đối chiếu ${check.kind} chỉ dùng ô loại ${fitting.join(', ')}.`,
        });
      }
    });
  });

export type FormData = z.infer<typeof form>;
