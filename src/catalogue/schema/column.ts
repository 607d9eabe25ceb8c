import { z } from 'zod';
import { durationUnit, type DurationUnit } from './duration.ts';
import { text } from './text.ts';

/** A literal of its own, for a JSON Schema enum has no room to say what each of its values means. */
const holds = <Meaning extends string>(meaning: Meaning, description: string) =>
  z.literal(meaning).meta({ description });

const number = holds('number', 'Số thứ tự.');
const code = holds('code', 'Mã số thủ tục.');
const name = holds('name', 'Tên thủ tục.');
const notes = holds('notes', 'Ghi chú của thủ tục.');

/** One row a procedure. */
export const catalogueMeaning = z.union([
  number,
  code,
  name,
  holds('field', 'Lĩnh vực.'),
  holds('duration', 'Thời hạn giải quyết.'),
  holds('receiving-place', 'Nơi tiếp nhận hồ sơ, địa điểm thực hiện.'),
  holds('result-place', 'Nơi trả kết quả.'),
  holds('method', 'Cách thức thực hiện.'),
  holds('in-person', 'Dấu x nếu nhận hồ sơ trực tiếp.'),
  holds('postal', 'Dấu x nếu nhận hồ sơ qua bưu chính.'),
  holds('online', 'Dấu x nếu nhận hồ sơ trực tuyến.'),
  holds('online-level', 'Mức độ dịch vụ công trực tuyến.'),
  holds('online-reason', 'Lý do dịch vụ công trực tuyến mới là một phần.'),
  holds('fee', 'Phí, lệ phí.'),
  holds('legal-bases', 'Căn cứ pháp lý.'),
  holds('applicants', 'Đối tượng thực hiện.'),
  holds('authority', 'Cơ quan quyết định và cơ quan thực hiện.'),
  holds('forms', 'Tên mẫu đơn, mẫu tờ khai.'),
  holds('result', 'Kết quả giải quyết.'),
  notes,
]);

/** One row a procedure, one column a level. */
export const levelsMeaning = z.union([
  number,
  code,
  name,
  holds('central', 'Dấu x nếu thực hiện ở trung ương.'),
  holds('province', 'Dấu x nếu thực hiện ở cấp tỉnh.'),
  holds('district', 'Dấu x nếu thực hiện ở cấp huyện (đến ngày 30/6/2025).'),
  holds('commune', 'Dấu x nếu thực hiện ở cấp xã.'),
  notes,
]);

/** One row a stage; what holds for the whole case stands once beside its stages. */
export const workflowMeaning = z.union([
  holds('number', 'Số thứ tự của bước.'),
  holds('step', 'Tên bước: “Bước 1”.'),
  holds('action', 'Việc làm ở bước.'),
  holds('unit', 'Bộ phận, cán bộ giải quyết.'),
  holds('duration', 'Thời hạn của bước và dòng tổng.'),
  holds('coordination', 'Cơ quan phối hợp.'),
  holds('superior', 'Cấp có thẩm quyền cao hơn được trình.'),
  holds('description', 'Mô tả quy trình: các bước kể thành lời.'),
  holds('fee', 'Phí, lệ phí.'),
]);

/** One row a procedure that changes, or one that takes the place of another. */
export const changeMeaning = z.union([
  ...catalogueMeaning.options,
  holds('former-code', 'Mã số của thủ tục trước.'),
  holds('former-name', 'Tên của thủ tục trước.'),
  holds('changed-parts', 'Phần được sửa đổi, bổ sung, in nghiêng.'),
  holds('change-basis', 'Văn bản quy định việc thay đổi.'),
  holds('change-note', 'Ghi chú về thay đổi.'),
]);

export type CatalogueMeaning = z.infer<typeof catalogueMeaning>;
export type ChangeMeaning = z.infer<typeof changeMeaning>;
export type LevelsMeaning = z.infer<typeof levelsMeaning>;
export type WorkflowMeaning = z.infer<typeof workflowMeaning>;

/** What an appendix prints in one of its columns, and what it writes above it. */
export interface Column<Meaning extends string> {
  readonly heading: string;
  readonly under?: string | undefined;
  readonly holds: Meaning;
  readonly unit?: DurationUnit | undefined;
}

/** Two columns of one meaning print the same twice: one of them was meant to hold something else. */
function onceEach(columns: readonly Column<string>[], context: z.RefinementCtx): void {
  columns.forEach((column, index) => {
    const before = columns.slice(0, index).find(({ holds: meaning }) => meaning === column.holds);
    if (!before) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'holds'],
      message: `Cột “${column.heading}” và cột “${before.heading}” cùng ghi holds: ${column.holds}, sẽ in hai lần một nội dung.`,
    });
  });
}

function unitOfTimes(columns: readonly Column<string>[], context: z.RefinementCtx): void {
  columns.forEach(({ heading, holds: meaning, unit }, index) => {
    if (unit === undefined || meaning === 'duration') return;
    context.addIssue({
      code: 'custom',
      path: [index, 'unit'],
      message: `Cột “${heading}” không phải cột thời hạn (holds: duration) nên không ghi unit.`,
    });
  });
}

function columnsOf<Meaning extends string>(
  meaning: z.ZodType<Meaning>,
  examples: [Column<Meaning>, ...Column<Meaning>[]],
) {
  const column = z.strictObject({
    heading: text.meta({ description: 'Tên cột, đúng từng chữ.', examples: [examples[0].heading] }),
    under: text.optional().meta({
      description: 'Tên in chung bên trên cho cột này và các cột liền bên có cùng tên.',
      examples: ['Cấp thực hiện'],
    }),
    holds: meaning.meta({ description: 'Cột lấy gì từ danh mục để in.', examples: [examples[0].holds] }),
    unit: durationUnit.optional().meta({
      description:
        'Đơn vị in ở tên cột thời hạn, ví dụ “(Ngày làm việc)”; ô bên dưới in đơn vị khác thì trang nêu cả hai.',
      examples: ['working-day'],
    }),
  });
  return z
    .array(column)
    .min(1)
    .superRefine(onceEach)
    .superRefine(unitOfTimes)
    .optional()
    .meta({
      description: 'Các cột theo thứ tự in; mỗi cột ghi tên (heading) và lấy gì từ danh mục (holds).',
      examples: [examples],
    });
}

export const catalogueColumns = columnsOf(catalogueMeaning, [
  { heading: 'STT', holds: 'number' },
  { heading: 'Tên thủ tục hành chính', holds: 'name' },
]);
export const levelsColumns = columnsOf(levelsMeaning, [
  { heading: 'Tên thủ tục hành chính', holds: 'name' },
  { heading: 'Xã', under: 'Cấp thực hiện', holds: 'commune' },
]);
export const workflowColumns = columnsOf(workflowMeaning, [
  { heading: 'Các bước', holds: 'step' },
  { heading: 'Trình tự thực hiện', holds: 'action' },
]);

const changeColumns = columnsOf(changeMeaning, [
  { heading: 'Tên thủ tục hành chính', holds: 'name' },
  { heading: 'Văn bản quy định việc bãi bỏ', holds: 'change-basis' },
]);

/** The columns of the lists of an announcing decision; a list without its own has the usual ones. */
export const changeLayout = z.strictObject({
  added: changeColumns,
  amended: changeColumns,
  replaced: changeColumns,
  restated: changeColumns,
  abolished: changeColumns,
});

export type ChangeLayout = z.infer<typeof changeLayout>;
