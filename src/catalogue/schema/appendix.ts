import { z } from 'zod';
import { catalogueColumns, levelsColumns, workflowColumns } from './column.ts';
import { slug, text } from './text.ts';

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
  }),
  z.strictObject({ ...shared, template: template('bundle', 'Thủ tục liên thông.') }),
]);

export type Appendix = z.infer<typeof appendix>;
export type AppendixOf<Template extends Appendix['template']> = Extract<Appendix, { template: Template }>;
