import { z } from 'zod';
import { known } from './known.ts';
import { legalBasis } from './legal-basis.ts';
import { slug, text } from './text.ts';

/** In what shape a paper is handed in, and how many of it. */
const copies = z.strictObject({
  kind: z.enum(['original', 'copy', 'certified-copy', 'copy-from-register']).meta({
    description:
      'original: bản chính; copy: bản sao; certified-copy: bản sao có chứng thực; copy-from-register: bản sao cấp từ sổ gốc.',
    examples: ['original'],
  }),
  count: known(z.int().min(1)).meta({ description: 'Số bản; unknown nếu văn bản không ghi.', examples: [1] }),
  compare: z
    .literal(true)
    .optional()
    .meta({
      description: 'Phải mang theo bản chính để đối chiếu.',
      examples: [true],
    }),
  heldBy: text.optional().meta({
    description: 'Ai giữ bản nào.',
    examples: ['UBND cấp xã 01 bản, chủ phương tiện kỹ thuật 01 bản, Ban CHQS cấp huyện 01 bản'],
  }),
});

const several = z.array(copies).min(2, 'Có một dòng thì ghi thẳng dưới copies, không cần all hay any.');

const copiesNeeded = z.union([
  z
    .array(copies)
    .min(1)
    .max(1, 'Nhiều dòng thì phải nói rõ: nộp đủ mọi dòng (all) hay nộp một trong các dòng (any).')
    .meta({ description: 'Chỉ một dòng.' }),
  z
    .strictObject({
      all: several.meta({
        description: 'Nộp đủ mọi dòng: “01 bản chính và 01 bản sao”.',
        examples: [
          [
            { kind: 'original', count: 1 },
            { kind: 'copy', count: 1 },
          ],
        ],
      }),
    })
    .meta({ description: 'Nộp đủ mọi dòng.' }),
  z
    .strictObject({
      any: several.meta({
        description: 'Nộp một trong các dòng: “bản chính hoặc bản sao”.',
        examples: [
          [
            { kind: 'original', count: 1 },
            { kind: 'copy', count: 1 },
          ],
        ],
      }),
    })
    .meta({ description: 'Nộp một trong các dòng.' }),
]);

const dossierItem = z.strictObject({
  name: text.meta({
    description: 'Tên giấy tờ, đúng từng chữ.',
    examples: ['Phiếu tự khai sức khỏe nghĩa vụ quân sự'],
  }),
  copies: known(copiesNeeded).meta({
    description:
      'Bản chính, bản sao, mấy bản. Nhiều dòng thì nói rõ: all (nộp đủ mọi dòng) hoặc any (nộp một trong các dòng).',
    examples: [
      [{ kind: 'original', count: 1 }],
      {
        all: [
          { kind: 'original', count: 1 },
          { kind: 'copy', count: 1 },
        ],
      },
    ],
  }),
  form: slug.optional().meta({
    description: 'Mã biểu mẫu trong forms/ nếu giấy tờ này là biểu mẫu kèm theo.',
    examples: ['mau-01-nd159-11'],
  }),
  showOnly: z
    .literal(true)
    .optional()
    .meta({
      description: 'Chỉ xuất trình, không nộp.',
      examples: [true],
    }),
  providedBy: z
    .literal('agency')
    .optional()
    .meta({
      description: 'agency: cơ quan tự lập trong khi giải quyết, người dân không phải chuẩn bị.',
      examples: ['agency'],
    }),
  when: text.optional().meta({
    description: 'Chỉ cần trong trường hợp nào.',
    examples: ['Trường hợp tai nạn dẫn đến chết'],
  }),
  notes: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Điều kiện, yêu cầu kèm theo giấy tờ.',
      examples: [['Có xác nhận của UBND cấp xã']],
    }),
});

const dossierGroup = z.strictObject({
  title: text.optional().meta({
    description: 'Lời dẫn của nhóm giấy tờ.',
    examples: ['Một hoặc một số giấy tờ sau'],
  }),
  need: z.enum(['all', 'one-of', 'one-or-more']).meta({
    description: 'all: đủ mọi giấy tờ; one-of: chọn một; one-or-more: một hoặc một số.',
    examples: ['all'],
  }),
  items: z
    .array(dossierItem)
    .min(1)
    .meta({ description: 'Các giấy tờ theo thứ tự in.', examples: [[]] }),
  notes: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Yêu cầu chung cho cả nhóm.',
      examples: [['Gồm 01 bản gốc và 04 bản sao có dấu chứng thực của UBND cấp xã']],
    }),
});

/** Thành phần hồ sơ. */
export const dossier = z
  .strictObject({
    sets: known(z.int().min(1)).meta({ description: 'Số bộ hồ sơ.', examples: [1] }),
    setsNote: text.optional().meta({
      description: 'Ai giữ bộ nào.',
      examples: ['UBND cấp xã lưu 01 bộ, chủ phương tiện kỹ thuật lưu 01 bộ'],
    }),
    bases: z
      .array(legalBasis)
      .min(1)
      .optional()
      .meta({
        description: 'Điều khoản quy định thành phần hồ sơ.',
        examples: [[{ instrument: 'nghi-dinh-13-2016-nd-cp', clause: 'Khoản 2 Điều 4' }]],
      }),
    groups: z
      .array(dossierGroup)
      .min(1)
      .meta({ description: 'Các nhóm giấy tờ theo thứ tự in.', examples: [[]] }),
    notes: z
      .array(text)
      .min(1)
      .optional()
      .meta({
        description: 'Yêu cầu chung cho cả hồ sơ.',
        examples: [['Nộp trực tiếp hoặc qua hệ thống bưu chính']],
      }),
  })
  .meta({ id: 'dossier' });

export type Dossier = z.infer<typeof dossier>;
export type DossierItem = z.infer<typeof dossierItem>;
export type Copies = z.infer<typeof copies>;
