import { z } from 'zod';
import { catalogueColumns, levelsColumns, workflowColumns } from './column.ts';
import { slug, text } from './text.ts';

/** Procedures that an appendix lists by their ids, whichever text published them. */
const group = z.strictObject({
  mark: text.optional().meta({ description: 'Số hoặc chữ in trước tiêu đề.', examples: ['I'] }),
  heading: text.optional().meta({
    description: 'Tiêu đề nhóm; bỏ trống khi phụ lục không chia nhóm.',
    examples: ['Lĩnh vực Hộ tịch'],
  }),
  procedures: z
    .array(text)
    .min(1)
    .meta({
      description: 'Mã các thủ tục (<văn bản>/<thủ tục>) theo thứ tự in, đánh số lại từ 1 trong nhóm.',
      examples: [['vi-du-2025/dang-ky-khai-sinh']],
    }),
});

export type AppendixGroup = z.infer<typeof group>;

type Groups = readonly AppendixGroup[] | undefined;

/** One row too many is as wrong as one too few. */
function listedOnce(groups: Groups, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  (groups ?? []).forEach(({ procedures }, index) =>
    procedures.forEach((id, at) => {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          path: [index, 'procedures', at],
          message: `Thủ tục “${id}” đã liệt kê ở trên trong cùng phụ lục.`,
        });
      seen.add(id);
    }),
  );
}

/** Without a heading a reader cannot tell where one group ends and the next begins. */
function headedEach(groups: Groups, context: z.RefinementCtx): void {
  if (groups === undefined || groups.length < 2) return;
  groups.forEach(({ heading }, index) => {
    if (heading !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: [index],
      message: 'Phụ lục có từ hai nhóm trở lên thì nhóm nào cũng phải có tiêu đề (heading).',
    });
  });
}

const shared = {
  id: slug.meta({ description: 'Mã phụ lục trong văn bản này.', examples: ['danh-muc'] }),
  title: text.meta({ description: 'Tên phụ lục, đúng từng chữ.', examples: ['DANH MỤC THỦ TỤC HÀNH CHÍNH'] }),
  part: text.optional().meta({ description: 'Tên phần, nếu phụ lục chia phần.', examples: ['PHẦN I'] }),
  commonName: text.optional().meta({
    description: 'Tên chung của phụ lục chia phần, đúng từng chữ; ghi ở phần đầu tiên.',
    examples: ['DANH MỤC THỦ TỤC HÀNH CHÍNH TIẾP NHẬN TẠI CẤP XÃ'],
  }),
  select: z
    .strictObject({
      sections: z
        .array(text)
        .min(1)
        .optional()
        .meta({
          description: 'Chỉ các mục này; bỏ trống là mọi thủ tục của văn bản.',
          examples: [['A', 'B']],
        }),
      bundles: z
        .array(slug)
        .min(1)
        .optional()
        .meta({
          description: 'Các liên thông được đưa vào.',
          examples: [['dien-bien-khai-tu']],
        }),
      groups: z
        .array(group)
        .min(1)
        .superRefine(listedOnce)
        .superRefine(headedEach)
        .optional()
        .meta({
          description:
            'Các nhóm thủ tục liệt kê theo mã, kể cả thủ tục do văn bản khác công bố; dùng thay cho sections.',
          examples: [[{ heading: 'Lĩnh vực Hộ tịch', procedures: ['vi-du-2025/dang-ky-khai-sinh'] }]],
        }),
    })
    .refine(({ sections, groups }) => sections === undefined || groups === undefined, {
      path: ['groups'],
      error: 'Đã ghi groups thì không ghi sections: phụ lục chỉ lấy theo một cách.',
    })
    .meta({ description: 'Phụ lục lấy gì từ danh mục.', examples: [{ sections: ['A'] }] }),
  note: text.optional().meta({
    description: 'Ghi chú chung cuối bảng.',
    examples: ['Không nhận hồ sơ qua dịch vụ bưu chính công ích.'],
  }),
};

const template = <Name extends string>(name: Name, description: string) =>
  z.literal(name).meta({ description, examples: [name] });

/** A selection of the catalogue laid out by one template; only the tables of an office's own shape name their columns. */
export const appendix = z.discriminatedUnion('template', [
  z.strictObject({
    ...shared,
    template: template('catalogue', 'Bảng danh mục: mỗi dòng một thủ tục.'),
    columns: catalogueColumns,
  }),
  z.strictObject({
    ...shared,
    template: template('levels', 'Bảng cấp thực hiện: mỗi cột một cấp.'),
    columns: levelsColumns,
  }),
  z.strictObject({ ...shared, template: template('details', 'Nội dung của từng thủ tục.') }),
  z.strictObject({
    ...shared,
    template: template('workflow', 'Quy trình nội bộ: mỗi dòng một bước.'),
    columns: workflowColumns,
    drawn: z
      .literal(true)
      .optional()
      .meta({
        description:
          'Vẽ thêm sơ đồ của từng quy trình sau bảng: mỗi cơ quan, bộ phận một làn, các bước theo thứ tự, thanh thời gian.',
        examples: [true],
      }),
  }),
  z.strictObject({ ...shared, template: template('bundle', 'Thủ tục liên thông.') }),
]);

export type Appendix = z.infer<typeof appendix>;
export type AppendixOf<Template extends Appendix['template']> = Extract<Appendix, { template: Template }>;
