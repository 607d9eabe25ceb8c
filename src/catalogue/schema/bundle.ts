import { z } from 'zod';
import { acknowledged } from './acknowledgement.ts';
import { channels } from './channels.ts';
import { dossier } from './dossier.ts';
import { duration } from './duration.ts';
import { fee } from './fee.ts';
import { known } from './known.ts';
import { legalBasis } from './legal-basis.ts';
import { otherNames } from './other-names.ts';
import { applicantStep } from './procedure.ts';
import { sourceNotes } from './source-notes.ts';
import { slug, text } from './text.ts';

/** Who of the persons concerned falls under a member procedure. */
const scopeGroup = z.strictObject({
  name: text.meta({
    description: 'Tên nhóm đối tượng.',
    examples: ['Đối tượng do cơ quan Bảo hiểm xã hội giải quyết'],
  }),
  items: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Các đối tượng trong nhóm.',
      examples: [['Người đang hưởng lương hưu, trợ cấp BHXH hàng tháng']],
    }),
  pending: text.optional().meta({
    description: 'Chưa thực hiện, chờ điều gì.',
    examples: ['Thực hiện khi có hướng dẫn của Bộ Lao động - Thương binh và Xã hội'],
  }),
});

/** Which members belong together: each once. */
const memberIds = z
  .array(slug)
  .min(1)
  .refine(ids => new Set(ids).size === ids.length, 'Một thủ tục thành phần chỉ ghi một lần.');

const member = z.strictObject({
  id: slug.meta({
    description: 'Mã thủ tục thành phần, duy nhất trong liên thông này.',
    examples: ['khai-sinh'],
  }),
  name: text.meta({ description: 'Tên thủ tục, đúng từng chữ.', examples: ['Đăng ký khai sinh'] }),
  procedure: known(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).meta({
    description: 'Mã thủ tục trong danh mục (quyết định/thủ tục); unknown nếu danh mục chưa có.',
    examples: ['unknown'],
  }),
  scope: known(
    z.strictObject({
      condition: known(text).meta({
        description: 'Áp dụng khi nào.',
        examples: ['Thuộc thẩm quyền giải quyết của UBND cấp xã'],
      }),
      exceptions: known(text).meta({ description: 'Trừ trường hợp nào.', examples: ['none'] }),
      bases: z
        .array(legalBasis)
        .min(1)
        .optional()
        .meta({
          description: 'Điều khoản viện dẫn trong phạm vi.',
          examples: [[{ instrument: 'nghi-dinh-123-2015-nd-cp', clause: 'Điều 14, Điều 15, Điều 16' }]],
        }),
      groups: z
        .array(scopeGroup)
        .min(1)
        .optional()
        .meta({
          description: 'Các nhóm đối tượng.',
          examples: [[{ name: 'Người có công với cách mạng' }]],
        }),
    }),
  ).meta({ description: 'Phạm vi thực hiện của thủ tục này.', examples: ['unknown'] }),
  dossiers: known(
    z
      .array(
        z.strictObject({
          ref: text.optional().meta({ description: 'Số mục in.', examples: ['I.1.2'] }),
          name: text.meta({ description: 'Tên phần hồ sơ.', examples: ['Giấy tờ phải nộp'] }),
          dossier,
        }),
      )
      .min(1),
  ).meta({ description: 'Hồ sơ của thủ tục này.', examples: ['unknown'] }),
  fee: known(z.array(fee).min(1)).meta({ description: 'Phí, lệ phí.', examples: ['unknown'] }),
});

const bundleStage = z
  .strictObject({
    order: z
      .int()
      .min(1)
      .meta({ description: 'Thứ tự.', examples: [1] }),
    unit: text.meta({ description: 'Ai làm.', examples: ['Sở Lao động - Thương binh và Xã hội'] }),
    action: text.meta({
      description: 'Làm gì, viết lại ngắn gọn.',
      examples: ['Đối chiếu, ghép hồ sơ và ra quyết định'],
    }),
    duration: known(duration).meta({
      description: 'Thời hạn.',
      examples: [{ amount: 10, unit: 'working-day' }],
    }),
    notes: z
      .array(text)
      .min(1)
      .optional()
      .meta({
        description: 'Điều kiện, cách chuyển hồ sơ.',
        examples: [['Có thể chuyển trước hồ sơ qua mạng điện tử.']],
      }),
  })
  .meta({ id: 'bundle-stage' });

/** A kind of beneficiary with its own papers and workflow. */
const category = z.strictObject({
  key: text.meta({ description: 'Số mục hồ sơ in.', examples: ['3.1'] }),
  mark: text.optional().meta({ description: 'Chữ in ở phần quy trình.', examples: ['a'] }),
  name: text.meta({
    description: 'Tên đối tượng, đúng từng chữ.',
    examples: ['người có công với cách mạng từ trần'],
  }),
  benefit: text.meta({ description: 'Được hưởng gì.', examples: ['Mai táng phí'] }),
  dossier: known(dossier).meta({ description: 'Hồ sơ.', examples: ['unknown'] }),
  stages: known(z.array(bundleStage).min(1)).meta({
    description: 'Các bước giải quyết.',
    examples: [
      [
        {
          order: 1,
          unit: 'UBND cấp xã',
          action: 'Xác nhận bản khai',
          duration: { amount: 5, unit: 'working-day' },
        },
      ],
    ],
  }),
  payment: known(text).meta({
    description: 'Nhận kết quả, nhận tiền ở đâu.',
    examples: ['Tại Bộ phận Tiếp nhận và Trả kết quả của UBND cấp xã'],
  }),
});

/** The longest time a combination may take. */
const limit = z.strictObject({
  members: memberIds.meta({
    description: 'Các thủ tục thành phần làm cùng nhau.',
    examples: [['khai-tu', 'xoa-thuong-tru']],
  }),
  category: text.optional().meta({ description: 'Loại đối tượng (key).', examples: ['3.2'] }),
  title: text.meta({
    description: 'Tên trường hợp, đúng từng chữ.',
    examples: ['liên thông thủ tục đăng ký khai tử, xóa đăng ký thường trú'],
  }),
  maximum: duration.meta({ description: 'Tối đa.', examples: [{ amount: 28, unit: 'day' }] }),
  processing: known(duration).meta({
    description: 'Thời gian giải quyết.',
    examples: [{ amount: 20, unit: 'day' }],
  }),
  transfer: known(duration).meta({
    description: 'Thời gian chuyển hồ sơ.',
    examples: [{ amount: 8, unit: 'day' }],
  }),
  note: text.optional().meta({
    description: 'Lời kèm trong văn bản.',
    examples: ['chỉ tính thời gian giải quyết'],
  }),
});

/** Procedures done together by one application (liên thông). */
export const bundle = z.strictObject({
  name: text.meta({
    description: 'Tên liên thông, đúng từng chữ.',
    examples: ['Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi'],
  }),
  otherNames,
  decision: slug.meta({ description: 'Mã văn bản quy định.', examples: ['binh-giang-2023'] }),
  number: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Số thứ tự nhóm in.', examples: [1] }),
  members: z
    .array(member)
    .min(2)
    .meta({ description: 'Các thủ tục thành phần.', examples: [[]] }),
  combinations: known(
    z
      .array(
        z.strictObject({
          members: memberIds.meta({
            description: 'Mã các thủ tục thành phần.',
            examples: [['khai-sinh', 'the-bhyt']],
          }),
          note: text
            .optional()
            .meta({ description: 'Lời kèm, viết lại.', examples: ['Người dân được lựa chọn.'] }),
        }),
      )
      .min(1),
  ).meta({ description: 'Các cách chọn bớt được phép, ngoài làm đủ cả nhóm.', examples: ['unknown'] }),
  place: known(text).meta({
    description: 'Nộp hồ sơ ở đâu.',
    examples: ['Bộ phận Tiếp nhận và Trả kết quả của UBND cấp xã'],
  }),
  sets: known(z.int().min(1)).meta({ description: 'Số bộ hồ sơ.', examples: [1] }),
  channels,
  steps: known(z.array(applicantStep).min(1)).meta({
    description: 'Tiếp nhận và giải quyết chung, viết lại.',
    examples: [[{ text: 'Cán bộ một cửa kiểm tra, quét và lưu hồ sơ điện tử.' }]],
  }),
  sharedStages: z
    .array(
      z.strictObject({
        member: slug.meta({ description: 'Thủ tục thành phần.', examples: ['xoa-thuong-tru'] }),
        title: text.meta({ description: 'Trường hợp.', examples: ['Thuộc thẩm quyền Công an cấp xã'] }),
        stages: z
          .array(bundleStage)
          .min(1)
          .meta({
            description: 'Các bước.',
            examples: [
              [
                {
                  order: 1,
                  unit: 'Công an cấp xã',
                  action: 'Xóa đăng ký thường trú',
                  duration: { amount: 3, unit: 'working-day' },
                },
              ],
            ],
          }),
      }),
    )
    .min(1)
    .optional()
    .meta({
      description: 'Các bước không phụ thuộc loại đối tượng.',
      examples: [[{ member: 'khai-tu', title: 'Tại UBND cấp xã', stages: [] }]],
    }),
  categories: known(z.array(category).min(1)).meta({
    description: 'Các loại đối tượng.',
    examples: ['unknown'],
  }),
  limits: known(z.array(limit).min(1)).meta({
    description: 'Thời hạn tối đa của từng trường hợp.',
    examples: ['unknown'],
  }),
  processes: z
    .array(
      z.strictObject({
        ref: text.meta({ description: 'Số mục in.', examples: ['II.1'] }),
        title: text.meta({
          description: 'Tên quy trình, đúng từng chữ.',
          examples: ['Đăng ký khai tử, xóa đăng ký thường trú'],
        }),
        members: z
          .array(slug)
          .min(1)
          .meta({ description: 'Các thủ tục thành phần.', examples: [['khai-tu']] }),
      }),
    )
    .min(1)
    .optional()
    .meta({
      description: 'Các quy trình văn bản nêu tên.',
      examples: [
        [
          {
            ref: 'II.2',
            title: 'Đăng ký khai tử, xóa đăng ký thường trú',
            members: ['khai-tu', 'xoa-thuong-tru'],
          },
        ],
      ],
    }),
  legalBases: known(z.array(legalBasis).min(1)).meta({
    description: 'Văn bản quy định, hướng dẫn.',
    examples: ['unknown'],
  }),
  notes: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Điều văn bản nói thêm ngoài các mục trên.',
      examples: [['Thời gian giải quyết gồm cả thời gian luân chuyển hồ sơ.']],
    }),
  sourceNotes,
  acknowledged,
});

export type BundleData = z.infer<typeof bundle>;
export type BundleStage = z.infer<typeof bundleStage>;
