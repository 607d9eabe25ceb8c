import { z } from 'zod';
import { acknowledged } from './acknowledgement.ts';
import { acting } from './acting.ts';
import { change } from './change.ts';
import { channels } from './channels.ts';
import { dossier } from './dossier.ts';
import { duration } from './duration.ts';
import { fee } from './fee.ts';
import { inForce } from './in-force.ts';
import { known } from './known.ts';
import { legalBasis } from './legal-basis.ts';
import { level } from './level.ts';
import { otherNames } from './other-names.ts';
import { procedureKind } from './procedure-kind.ts';
import { related } from './related.ts';
import { sourceNotes } from './source-notes.ts';
import { slug, text } from './text.ts';

/** One step of the office's own workflow. */
export const stage = z.strictObject({
  order: z
    .int()
    .min(1)
    .meta({
      description: 'Số thứ tự bước như in; đánh lại từ 1 ở mỗi cơ quan nếu bảng in như vậy.',
      examples: [1],
    }),
  office: text.optional().meta({
    description: 'Nhóm cơ quan in trong bảng, đúng tên ghi ở offices của trường hợp.',
    examples: ['Sở Nội vụ nơi hồ sơ gốc của liệt sĩ'],
  }),
  action: known(text).meta({
    description: 'Trình tự thực hiện: làm gì.',
    examples: ['Chuyển đến phòng chuyên môn'],
  }),
  unit: known(text).meta({
    description: 'Bộ phận, cán bộ giải quyết, đúng từng chữ.',
    examples: ['Bộ phận tiếp nhận tại TTPVHCC'],
  }),
  outcome: text.optional().meta({
    description: 'Bước này áp dụng khi kết quả xem xét là gì (một bước có nhiều thời hạn tùy kết quả).',
    examples: ['Hồ sơ không đầy đủ: tham mưu văn bản đề nghị bổ sung giấy tờ'],
  }),
  duration: z.union([known(duration), z.literal('with-previous')]).meta({
    description: 'Thời hạn của bước; with-previous: tính chung một thời hạn với bước liền trước (ô gộp).',
    examples: [{ amount: 0.5, unit: 'working-day' }],
  }),
});

/** What the table prints for one office in a workflow that runs through several. */
const caseOffice = z.strictObject({
  name: text.meta({ description: 'Tên nhóm cơ quan như in.', examples: ['Sở Nội vụ nơi quản lý hồ sơ gốc'] }),
  subtotal: duration.optional().meta({
    description: 'Dòng cộng riêng của cơ quan này, nếu in.',
    examples: [{ amount: 1, unit: 'day' }],
  }),
  coordination: known(text).meta({ description: 'Cơ quan phối hợp.', examples: ['none'] }),
  superior: known(text).meta({ description: 'Trình cấp có thẩm quyền cao hơn.', examples: ['none'] }),
  fee: known(z.array(fee).min(1)).meta({ description: 'Phí, lệ phí.', examples: ['none'] }),
});

export const procedureCase = z.strictObject({
  number: text.optional().meta({ description: 'Số in trước trường hợp.', examples: ['2.1'] }),
  title: known(text).meta({
    description: 'Tên trường hợp, đúng từng chữ; none nếu thủ tục không chia trường hợp.',
    examples: ['Trường hợp chưa có giấy chứng tử (21 ngày làm việc)'],
  }),
  sharesTable: z
    .literal(true)
    .optional()
    .meta({
      description: 'In chung một bảng với trường hợp liền trước: bước trùng nhau chỉ in một lần.',
      examples: [true],
    }),
  offices: z
    .array(caseOffice)
    .min(1)
    .optional()
    .meta({
      description: 'Các cơ quan lần lượt giải quyết, khi bảng in chia nhóm theo cơ quan.',
      examples: [[{ name: 'Sở Nội vụ', coordination: 'none', superior: 'none', fee: 'none' }]],
    }),
  stages: known(z.array(stage).min(1)).meta({
    description: 'Các bước trong quy trình nội bộ; unknown nếu văn bản chỉ nêu tổng thời hạn.',
    examples: [
      [
        {
          order: 1,
          action: 'Ra quyết định',
          unit: 'Lãnh đạo Sở',
          duration: { amount: 2, unit: 'working-day' },
        },
      ],
    ],
  }),
  total: known(duration).meta({
    description: 'Tổng thời hạn như in; unknown khi văn bản chỉ ghi thời hạn theo từng cách nộp (channels).',
    examples: [{ amount: 5, unit: 'working-day' }],
  }),
  coordination: known(text).meta({ description: 'Cơ quan phối hợp.', examples: ['Sở Tài chính'] }),
  superior: known(text).meta({
    description: 'Trình các cấp có thẩm quyền cao hơn.',
    examples: ['UBND tỉnh'],
  }),
  fee: known(z.array(fee).min(1))
    .optional()
    .meta({
      description: 'Lệ phí của riêng trường hợp này (khi fee của thủ tục là by-case).',
      examples: [[{ amount: 600000, unit: 'đồng' }]],
    }),
  dossier: known(dossier)
    .optional()
    .meta({
      description: 'Hồ sơ của riêng trường hợp này (khi dossier của thủ tục là by-case).',
      examples: ['unknown'],
    }),
  channels: channels.optional().meta({
    description: 'Cách nộp của riêng trường hợp này, khi văn bản ghi khác với cách nộp chung của thủ tục.',
    examples: [
      {
        inPerson: 'accepted',
        postal: 'refused',
        online: { accepted: 'accepted', term: { amount: 1, unit: 'working-day' } },
      },
    ],
  }),
  remarks: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Điều cột “Mô tả quy trình” nói thêm mà các bước chưa nói, viết lại ngắn gọn.',
      examples: [['Sở Nội vụ nơi cấp phép trước đây cung cấp bản sao hồ sơ.']],
    }),
  sourceNotes,
});

export const applicantStep = z
  .strictObject({
    text: text.meta({
      description: 'Người dân hoặc cơ quan làm gì, viết lại ngắn gọn, không bớt người, việc, hạn, điều kiện.',
      examples: ['Nộp hồ sơ trực tiếp tại Bộ phận Tiếp nhận và trả kết quả cấp xã.'],
    }),
    details: z
      .array(text)
      .min(1)
      .optional()
      .meta({
        description: 'Các ý nhỏ của bước.',
        examples: [['Hồ sơ chưa đúng, chưa đủ: cán bộ hướng dẫn bổ sung.']],
      }),
  })
  .meta({ id: 'step' });

/** A form named under "Tên mẫu đơn, mẫu tờ khai". */
const namedForm = z.strictObject({
  name: text.meta({
    description: 'Tên mẫu như in.',
    examples: ['Đơn đề nghị hưởng chế độ hưu trí (Mẫu số 01)'],
  }),
  form: known(slug).meta({
    description: 'Mã biểu mẫu trong forms/; none nếu văn bản không kèm mẫu.',
    examples: ['mau-01-nd23-2012'],
  }),
});

/** It becomes the name of a folder: nothing in it may lead out of the site. */
const formerAddress = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Ghi mã cũ dạng <văn bản>/<thủ tục>, chữ thường không dấu.');

export const procedure = z
  .strictObject({
    name: text.meta({
      description: 'Tên thủ tục, đúng từng chữ.',
      examples: ['Đăng ký nghĩa vụ quân sự lần đầu'],
    }),
    otherNames,
    shortName: text
      .max(70, 'Tên ngắn dài quá 70 chữ cái: viết gọn lại, tên đầy đủ đã có ở name.')
      .optional()
      .meta({
        description: 'Tên ngắn, dễ hiểu, do người viết; trang dùng ở danh sách. Không quá 70 chữ cái.',
        examples: ['Đăng ký nghĩa vụ quân sự'],
      }),
    keywords: z
      .array(text)
      .min(1)
      .optional()
      .meta({
        description: 'Những chữ người dân hay dùng khi tìm.',
        examples: [['đi nghĩa vụ', 'khám tuyển']],
      }),
    kind: procedureKind.optional(),
    related: related.optional().meta({
      description: 'Thủ tục làm trước, làm sau, làm thay.',
      examples: [{ before: ['vi-du-2025/dang-ky-khai-sinh'] }],
    }),
    section: text.meta({
      description: 'Mã mục trong sections của quyết định.',
      examples: ['A.I'],
    }),
    number: z
      .int()
      .min(1)
      .meta({ description: 'Số thứ tự in trong mục.', examples: [1] }),
    code: known(
      z
        .string()
        .regex(
          /^\d+(?:\.\d+)+$/,
          'Mã thủ tục gồm các số cách nhau bằng dấu chấm, trong dấu nháy, ví dụ "1.010815".',
        ),
    ).meta({
      description: 'Mã số thủ tục trên Cơ sở dữ liệu quốc gia, trong dấu nháy.',
      examples: ['1.010815'],
    }),
    codeAsPrinted: text.optional().meta({
      description: 'Mã như in, khi văn bản in mã đầy đủ hoặc in khác.',
      examples: ['1.010815.000.00.00.H10'],
    }),
    printedNote: text.optional().meta({
      description: 'Ghi chú in ngay sau tên, mã hoặc mức độ dịch vụ công.',
      examples: ['QĐ 1699'],
    }),
    lineage: text.optional().meta({
      description:
        'Mã quá trình của thủ tục, khi muốn địa chỉ trang quá trình không đổi dù sau này bổ sung bản cũ hơn; bỏ trống thì lấy mã của phiên bản đầu tiên.',
      examples: ['vi-du-2025/dang-ky-khai-sinh'],
    }),
    change: change.optional().meta({
      description: 'Phiên bản này làm gì với thủ tục trước nó; bỏ trống khi văn bản không cho biết.',
      examples: [{ kind: 'new', from: '2026-03-01' }],
    }),
    inForce: inForce.optional().meta({
      description: 'Hiệu lực riêng của thủ tục này, khi khác với văn bản chứa nó.',
      examples: [
        {
          from: '2026-03-01',
          until: 'none',
          replacedBy: 'none',
          source: 'Điều 3 của văn bản',
          checked: '2026-11-21',
        },
      ],
    }),
    formerAddresses: z
      .array(formerAddress)
      .min(1)
      .optional()
      .meta({
        description:
          'Các mã cũ (<văn bản>/<thủ tục>) của tệp này: địa chỉ trang cũ được chuyển đến trang này.',
        examples: [['vi-du-2025/khai-sinh']],
      }),
    field: slug.meta({ description: 'Mã lĩnh vực trong fields.yaml.', examples: ['nghia-vu-quan-su'] }),
    levels: known(z.array(level).min(1)).meta({
      description: 'Cấp thực hiện.',
      examples: [['province', 'district']],
    }),
    onlineLevel: known(z.enum(['full', 'partial', 'information'])).meta({
      description:
        'Mức độ dịch vụ công: full (toàn trình), partial (một phần), information (chỉ cung cấp thông tin).',
      examples: ['full'],
    }),
    onlineReason: known(text)
      .optional()
      .meta({
        description:
          'Vì sao mới là một phần, như văn bản nêu; phải ghi khi onlineLevel là partial (unknown nếu văn bản không nói), mức khác thì không ghi.',
        examples: ['Phải đối chiếu bản chính khi nhận kết quả'],
      }),
    applicants: known(z.array(text).min(1)).meta({
      description: 'Đối tượng thực hiện.',
      examples: [['Cá nhân']],
    }),
    place: known(text).meta({
      description: 'Địa điểm thực hiện, đúng từng chữ; suy từ chỗ khác thì ghi thêm placeDerivedFrom.',
      examples: ['Bộ phận Tiếp nhận và trả kết quả cấp xã'],
    }),
    placeDerivedFrom: text.optional().meta({
      description: 'Văn bản không ghi thẳng địa điểm: suy từ đâu trong văn bản.',
      examples: ['bước 1 của quy trình nội bộ'],
    }),
    resultPlace: known(text).meta({
      description:
        'Nơi người dân nhận kết quả, đúng từng chữ; bước “Trả kết quả” của quy trình nội bộ không nói điều này.',
      examples: ['Bộ phận Một cửa cấp xã'],
    }),
    resultPlaceDerivedFrom: text.optional().meta({
      description: 'Văn bản không ghi thẳng nơi trả kết quả: suy từ đâu trong văn bản.',
      examples: ['cột “Mô tả quy trình”'],
    }),
    method: known(text).meta({
      description: 'Cách thức thực hiện, viết lại ngắn gọn.',
      examples: ['Nộp trực tiếp tại Bộ phận Tiếp nhận và trả kết quả cấp xã'],
    }),
    channels,
    steps: known(z.array(applicantStep).min(1)).meta({
      description: 'Trình tự thực hiện mà người dân thấy.',
      examples: [[{ text: 'Nộp hồ sơ tại Bộ phận Tiếp nhận và trả kết quả cấp xã.' }]],
    }),
    dossier: z.union([known(dossier), z.literal('by-case')]).meta({
      description: 'Thành phần, số lượng hồ sơ; by-case nếu mỗi trường hợp một khác.',
      examples: ['unknown'],
    }),
    fee: z.union([known(z.array(fee).min(1)), z.literal('by-case')]).meta({
      description: 'Phí, lệ phí; by-case nếu mỗi trường hợp một khác.',
      examples: ['none'],
    }),
    authority: known(
      z.strictObject({
        decides: known(text).meta({
          description: 'Cơ quan có thẩm quyền quyết định.',
          examples: ['Ban Chỉ huy quân sự cấp huyện'],
        }),
        delegated: known(text).meta({
          description: 'Cơ quan hoặc người được ủy quyền, phân cấp thực hiện.',
          examples: ['none'],
        }),
        performs: known(text).meta({
          description: 'Cơ quan trực tiếp thực hiện.',
          examples: ['Ban Chỉ huy quân sự cấp xã'],
        }),
      }),
    ).meta({ description: 'Cơ quan thực hiện.', examples: ['unknown'] }),
    agencies: acting.optional().meta({
      description:
        'Các cơ quan mà place, resultPlace và authority nói đến, theo mã hoặc theo loại; đặt bên cạnh, không thay lời in.',
      examples: [{ receives: [{ kind: 'commune-centre' }] }],
    }),
    result: known(text).meta({
      description: 'Kết quả, đúng từng chữ.',
      examples: ['Giấy chứng nhận đăng ký nghĩa vụ quân sự'],
    }),
    forms: known(z.array(namedForm).min(1)).meta({
      description: 'Tên mẫu đơn, mẫu tờ khai.',
      examples: ['none'],
    }),
    requirements: known(z.array(applicantStep).min(1)).meta({
      description: 'Yêu cầu, điều kiện; viết lại ngắn gọn, giữ đủ con số và điều kiện.',
      examples: ['none'],
    }),
    legalBases: known(z.array(legalBasis).min(1)).meta({
      description: 'Căn cứ pháp lý theo thứ tự in.',
      examples: [[{ instrument: 'nghi-dinh-13-2016-nd-cp' }]],
    }),
    legalBasesElsewhere: z
      .array(
        z.strictObject({
          place: text.meta({ description: 'In ở đâu.', examples: ['Phần I'] }),
          bases: z
            .array(legalBasis)
            .min(1)
            .meta({
              description: 'Căn cứ in ở đó.',
              examples: [[{ instrument: 'nghi-dinh-13-2016-nd-cp' }]],
            }),
        }),
      )
      .min(1)
      .optional()
      .meta({
        description: 'Căn cứ in ở chỗ khác của cùng văn bản, khi khác với legalBases.',
        examples: [[{ place: 'Phần I', bases: [{ instrument: 'nghi-dinh-13-2016-nd-cp' }] }]],
      }),
    cases: z
      .array(procedureCase)
      .min(1)
      .meta({
        description: 'Các trường hợp; thủ tục không chia trường hợp thì có một phần tử với title: none.',
        examples: [
          [
            {
              title: 'none',
              stages: 'none',
              total: { amount: 1, unit: 'working-day' },
              coordination: 'unknown',
              superior: 'unknown',
            },
          ],
        ],
      }),
    notes: z
      .array(text)
      .min(1)
      .optional()
      .meta({
        description: 'Cột ghi chú của bảng, đúng từng chữ.',
        examples: [['Ngoài danh mục Quyết định 1291/QĐ-TTg']],
      }),
    acknowledged,
  })
  .superRefine((value, context) => {
    // Decree 224/2026/NĐ-CP, article 14: in part only for a reason that is made public.
    if ((value.onlineLevel === 'partial') !== (value.onlineReason !== undefined))
      context.addIssue({
        code: 'custom',
        path: [value.onlineReason === undefined ? 'onlineLevel' : 'onlineReason'],
        message:
          value.onlineReason === undefined
            ? 'Mức “một phần” phải kèm lý do: thêm onlineReason (unknown nếu văn bản không nói).'
            : 'Chỉ mức “một phần” (onlineLevel: partial) mới ghi onlineReason.',
      });
    for (const key of ['place', 'resultPlace'] as const) {
      if (value[`${key}DerivedFrom`] === undefined) continue;
      if (value[key] !== 'none' && value[key] !== 'unknown') continue;
      context.addIssue({
        code: 'custom',
        path: [`${key}DerivedFrom`],
        message: `Ghi suy từ đâu nhưng ${key} chưa ghi nơi nào.`,
      });
    }
    for (const key of ['fee', 'dossier'] as const) {
      value.cases.forEach((procedureCase, index) => {
        const given = procedureCase[key] !== undefined;
        if (given === (value[key] === 'by-case')) return;
        context.addIssue({
          code: 'custom',
          path: given ? ['cases', index, key] : ['cases', index],
          message: given
            ? `Trường hợp này ghi riêng ${key} nhưng ${key} của thủ tục không phải là by-case.`
            : `${key} của thủ tục là by-case nhưng trường hợp này chưa ghi ${key}.`,
        });
      });
    }
  });

export type ProcedureData = z.infer<typeof procedure>;
export type ProcedureCase = z.infer<typeof procedureCase>;
export type Stage = z.infer<typeof stage>;
