import { z } from 'zod';
import { date } from './date.ts';
import { known } from './known.ts';
import { ground } from './legal-basis.ts';
import { text } from './text.ts';

/** What a version can change of the one before, in the order of the eleven points. */
export const procedureParts = [
  'name',
  'code',
  'field',
  'level',
  'online-level',
  'steps',
  'method',
  'channels',
  'place',
  'dossier',
  'duration',
  'applicants',
  'authority',
  'result',
  'fee',
  'forms',
  'requirements',
  'legal-bases',
  'workflow',
] as const;

export type ProcedurePart = (typeof procedureParts)[number];

const changeKinds = ['new', 'amended', 'replaced', 'abolished', 'restated'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** A version before: one of the catalogue, or one that stands in no text of it. */
const forerunner = z
  .union([
    z.strictObject({
      procedure: text.meta({
        description: 'Mã phiên bản trong danh mục: <văn bản>/<thủ tục>.',
        examples: ['vi-du-2025/dang-ky-khai-sinh'],
      }),
    }),
    z.strictObject({
      code: known(z.string().regex(/^\d+(?:\.\d+)+$/, 'Mã thủ tục gồm các số cách nhau bằng dấu chấm.')).meta(
        {
          description: 'Mã số thủ tục trên Cơ sở dữ liệu quốc gia, trong dấu nháy.',
          examples: ['1.010815'],
        },
      ),
      name: text.meta({
        description: 'Tên thủ tục không có trong danh mục, đúng từng chữ.',
        examples: ['Đăng ký khai sinh'],
      }),
      statedBy: text.optional().meta({
        description: 'Văn bản đã công bố thủ tục đó.',
        examples: ['Quyết định số 12/QĐ-UBND ngày 05/01/2024'],
      }),
    }),
  ])
  .meta({ id: 'forerunner' });

const parts = z
  .array(z.enum(procedureParts))
  .min(1)
  .optional()
  .meta({
    description: 'Phần nào bị đổi; bỏ trống khi là toàn bộ. Với sửa đổi: các phần khác bản trước.',
    examples: [['dossier', 'fee']],
  });

const by = ground.optional().meta({
  description: 'Văn bản và điều khoản quy định việc này.',
  examples: [{ instrument: 'nghi-dinh-118-2025-nd-cp', clause: 'Điều 12' }],
});

/** What this version does to what was before. */
export const change = z
  .strictObject({
    kind: z.enum(changeKinds).meta({
      description:
        'new: mới ban hành; amended: được sửa đổi, bổ sung; replaced: thay thế; abolished: bãi bỏ; restated: giữ nguyên (công bố lại, khôi phục).',
      examples: ['amended'],
    }),
    of: z
      .array(forerunner)
      .min(1)
      .optional()
      .meta({
        description: 'Các phiên bản trước mà phiên bản này sửa đổi, thay thế, bãi bỏ hoặc giữ nguyên.',
        examples: [[{ procedure: 'vi-du-2025/dang-ky-khai-sinh' }]],
      }),
    from: date.optional().meta({
      description: 'Từ ngày nào; bỏ trống thì theo ngày văn bản có hiệu lực.',
      examples: ['2026-03-01'],
    }),
    what: parts,
    by,
    note: text.optional().meta({
      description: 'Điều người đọc cần biết về thay đổi này.',
      examples: ['Chuyển từ Sở Tư pháp về Ủy ban nhân dân cấp xã.'],
    }),
  })
  .superRefine(({ kind, of }, context) => {
    if ((of === undefined) === (kind === 'new')) return;
    context.addIssue({
      code: 'custom',
      path: of === undefined ? [] : ['of'],
      message:
        of === undefined
          ? 'Chưa ghi of: phiên bản này sửa đổi, thay thế, bãi bỏ hoặc giữ nguyên thủ tục nào.'
          : 'Thủ tục mới ban hành (kind: new) không có phiên bản trước; bỏ of, hoặc chọn replaced hay amended.',
    });
  })
  .meta({ id: 'change' });

/** A procedure that ends without one in its place: a line of a decision's list, no file. */
export const abolition = z
  .strictObject({
    of: forerunner.meta({
      description: 'Thủ tục bị bãi bỏ.',
      examples: [{ procedure: 'vi-du-2025/cap-the' }],
    }),
    from: date.optional().meta({
      description: 'Từ ngày nào; bỏ trống thì theo ngày văn bản có hiệu lực.',
      examples: ['2026-03-01'],
    }),
    what: parts,
    by,
    instead: text.optional().meta({
      description: 'Người dân nay làm gì thay cho thủ tục này.',
      examples: ['Không phải làm gì: cơ quan tự tra cứu trong cơ sở dữ liệu.'],
    }),
  })
  .meta({ id: 'abolition' });

export type Change = z.infer<typeof change>;
export type Forerunner = z.infer<typeof forerunner>;
export type Abolition = z.infer<typeof abolition>;
