import { decisionKinds } from '../decision-kinds.ts';
import { z } from 'zod';
import { acknowledged } from './acknowledgement.ts';
import { appendix } from './appendix.ts';
import { abolition } from './change.ts';
import { clause } from './clause.ts';
import { partialDate } from './date.ts';
import { inForce } from './in-force.ts';
import { known, none } from './known.ts';
import { legalBasis } from './legal-basis.ts';
import { sourceNotes } from './source-notes.ts';
import { slug, text } from './text.ts';

/** A heading under which procedures stand in the decision's own list. */
const section = z.strictObject({
  id: text.meta({ description: 'Mã mục, duy nhất trong văn bản.', examples: ['A.I'] }),
  heading: text.meta({ description: 'Tiêu đề, đúng từng chữ.', examples: ['LĨNH VỰC VIỆC LÀM'] }),
  mark: text.optional().meta({ description: 'Số hoặc chữ in trước tiêu đề.', examples: ['I'] }),
  parent: text.optional().meta({ description: 'Mã mục chứa mục này.', examples: ['A'] }),
  field: slug
    .optional()
    .meta({ description: 'Mã lĩnh vực, nếu mục là một lĩnh vực.', examples: ['viec-lam'] }),
  statedCount: z
    .int()
    .min(0)
    .optional()
    .meta({
      description: 'Số thủ tục văn bản ghi ngay ở tiêu đề.',
      examples: [7],
    }),
});

const basis = z.union([
  legalBasis,
  z.strictObject({
    text: text.meta({
      description: 'Căn cứ không phải là văn bản có trong instruments.yaml.',
      examples: ['Theo đề nghị của Giám đốc Sở Nội vụ'],
    }),
    instrument: slug.optional().meta({
      description: 'Văn bản nhắc đến trong căn cứ đó.',
      examples: ['to-trinh-946-ttr-snv'],
    }),
  }),
]);

/** By what right somebody signs (Decree 30/2020, annex I, II.7.a). */
export const authorities = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const;

const signer = z.strictObject({
  onBehalf: z
    .array(
      z.strictObject({
        by: z.enum(authorities).meta({ description: 'Quyền hạn ký.', examples: ['KT.'] }),
        of: text.meta({ description: 'Ký thay cho ai.', examples: ['CHỦ TỊCH'] }),
      }),
    )
    .min(1)
    .optional()
    .meta({
      description: 'Các dòng quyền hạn, theo thứ tự in.',
      examples: [[{ by: 'KT.', of: 'CHỦ TỊCH' }]],
    }),
  position: text.meta({ description: 'Chức vụ người ký.', examples: ['PHÓ CHỦ TỊCH'] }),
  name: known(text).meta({ description: 'Họ tên người ký.', examples: ['Nguyễn Văn Phương'] }),
});

/** A text an office issues: decision, plan, official letter, submission, notice, report. */
export const decision = z.strictObject({
  kind: z.enum(decisionKinds).meta({
    description:
      'decision: quyết định; plan: kế hoạch; letter: công văn; submission: tờ trình; notice: thông báo; report: báo cáo.',
    examples: ['decision'],
  }),
  serial: z.union([z.int().min(1), z.literal('blank')]).meta({
    description: 'Số văn bản; blank nếu bản in còn để trống.',
    examples: [1581],
  }),
  symbol: text.meta({ description: 'Ký hiệu.', examples: ['QĐ-UBND'] }),
  date: partialDate.meta({
    description: 'Ngày ban hành, trong dấu nháy; phần để trống thì bỏ bớt: "2025", "2023-09".',
    examples: ['2020-07-01'],
  }),
  placeOfIssue: text.meta({ description: 'Địa danh.', examples: ['Thừa Thiên Huế'] }),
  issuer: slug.meta({ description: 'Mã cơ quan ban hành.', examples: ['ubnd-tinh-thua-thien-hue'] }),
  province: z.union([none, text]).meta({
    description: 'Tỉnh, theo tên trong văn bản; none nếu văn bản áp dụng trên toàn quốc.',
    examples: ['Thừa Thiên Huế'],
  }),
  wording: z
    .enum(['original', 'restated'])
    .optional()
    .meta({
      description:
        'original (mặc định): lời văn của chính cơ quan, in ra không có dấu gì; restated: văn bản người khác ban hành, câu văn viết lại: mọi trang in “BẢN TRÌNH BÀY LẠI”, không in như đã ký.',
      examples: ['restated'],
    }),
  title: text.meta({
    description: 'Trích yếu, đúng từng chữ.',
    examples: ['Phê duyệt danh mục thủ tục hành chính thuộc thẩm quyền quản lý của Bộ Chỉ huy quân sự tỉnh'],
  }),
  shortTitle: text.meta({
    description: 'Tên ngắn, dễ hiểu để hiện trên trang.',
    examples: ['14 thủ tục quân sự tiếp nhận tại cấp xã'],
  }),
  promulgator: text.optional().meta({
    description: 'Dòng thẩm quyền ban hành của quyết định.',
    examples: ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'],
  }),
  addressees: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Kính gửi, với công văn, tờ trình và báo cáo gửi cấp trên.',
      examples: [['Sở Tư pháp']],
    }),
  bases: z
    .array(basis)
    .min(1)
    .optional()
    .meta({
      description: 'Các căn cứ ban hành, theo thứ tự in.',
      examples: [[{ instrument: 'nghi-dinh-61-2018-nd-cp' }]],
    }),
  opening: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Các đoạn mở đầu của văn bản không chia điều, viết lại ngắn gọn.',
      examples: [['Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:']],
    }),
  articles: z
    .array(clause)
    .min(1)
    .optional()
    .meta({
      description: 'Các điều của quyết định.',
      examples: [[{ text: 'Phê duyệt kèm theo Quyết định này Danh mục thủ tục hành chính.' }]],
    }),
  parts: z
    .array(clause)
    .min(1)
    .optional()
    .meta({
      description: 'Các mục I, II, III của văn bản không chia điều.',
      examples: [[{ heading: 'MỤC ĐÍCH, YÊU CẦU' }]],
    }),
  closing: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Các đoạn kết của văn bản không chia điều, viết lại ngắn gọn.',
      examples: [['Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.']],
    }),
  recipients: z
    .array(text)
    .min(1)
    .meta({ description: 'Nơi nhận, trừ dòng lưu, đúng từng chữ.', examples: [['Như Điều 4']] }),
  archive: z
    .array(text)
    .min(1)
    .meta({ description: 'Dòng lưu.', examples: [['VT', 'KSTT']] }),
  signer: signer.meta({
    description: 'Người ký.',
    examples: [
      { onBehalf: [{ by: 'KT.', of: 'CHỦ TỊCH' }], position: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Văn Phương' },
    ],
  }),
  draft: z
    .literal(true)
    .optional()
    .meta({ description: 'Văn bản còn là dự thảo, chưa ban hành.', examples: [true] }),
  inForce: inForce.meta({
    description: 'Hiệu lực của văn bản.',
    examples: [
      {
        from: 'signing',
        until: 'unknown',
        replacedBy: 'unknown',
        source: 'Điều 3 của chính văn bản',
        checked: '2026-11-21',
      },
    ],
  }),
  replaces: z
    .array(slug)
    .min(1)
    .optional()
    .meta({
      description: 'Mã các văn bản (trong instruments.yaml) bị văn bản này thay thế.',
      examples: [['quyet-dinh-892-qd-ubnd']],
    }),
  abolishes: z
    .array(abolition)
    .min(1)
    .optional()
    .meta({
      description: 'Các thủ tục bị bãi bỏ, theo thứ tự in.',
      examples: [[{ of: { procedure: 'vi-du-2025/cap-the' }, from: '2026-03-01' }]],
    }),
  letter: slug.optional().meta({
    description: 'Mã công văn gửi kèm dự thảo này, nếu có.',
    examples: ['dien-bien-2018-cong-van'],
  }),
  statedCount: z
    .int()
    .min(0)
    .optional()
    .meta({
      description: 'Tổng số thủ tục hoặc nhóm liên thông văn bản tự ghi.',
      examples: [14],
    }),
  sections: z
    .array(section)
    .min(1)
    .optional()
    .meta({
      description: 'Các mục của danh mục kèm theo, theo thứ tự in.',
      examples: [[{ id: 'I', heading: 'Lĩnh vực Nghĩa vụ quân sự' }]],
    }),
  appendices: z
    .array(appendix)
    .min(1)
    .optional()
    .meta({
      description: 'Các phụ lục.',
      examples: [[{ id: 'danh-muc', title: 'DANH MỤC', template: 'catalogue', select: {} }]],
    }),
  sourceNotes,
  acknowledged,
});

export type DecisionData = z.infer<typeof decision>;
