import {
  catalogueMeaning,
  levelsMeaning,
  workflowMeaning,
  type CatalogueMeaning,
  type Column,
  type LevelsMeaning,
  type WorkflowMeaning,
} from '../../src/catalogue/schema/column.ts';
import type { ComposedTemplate } from './composition.ts';
import { usualColumns, type ComposedMeaning } from './usual.ts';

const headings: Readonly<Record<ComposedMeaning, string>> = {
  number: 'STT',
  code: 'Mã số',
  name: 'Tên thủ tục hành chính',
  notes: 'Ghi chú',
  field: 'Lĩnh vực',
  duration: 'Thời hạn giải quyết',
  'receiving-place': 'Địa điểm thực hiện',
  'result-place': 'Nơi trả kết quả',
  method: 'Cách thức thực hiện',
  'in-person': 'Trực tiếp',
  postal: 'Bưu chính công ích',
  online: 'Trực tuyến',
  'online-level': 'Mức độ dịch vụ công trực tuyến',
  'online-reason': 'Lý do chưa toàn trình',
  fee: 'Phí, lệ phí',
  'legal-bases': 'Căn cứ pháp lý',
  applicants: 'Đối tượng thực hiện',
  authority: 'Cơ quan thực hiện',
  forms: 'Mẫu đơn, mẫu tờ khai',
  result: 'Kết quả thực hiện',
  central: 'Trung ương',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
  step: 'Các bước',
  action: 'Trình tự thực hiện',
  unit: 'Bộ phận, người giải quyết',
  coordination: 'Cơ quan phối hợp',
  superior: 'Trình cấp có thẩm quyền cao hơn',
  description: 'Mô tả quy trình',
};

/** What a column may hold, and what that is in words. */
export interface Meaning<Name extends string = string> {
  readonly holds: Name;
  readonly description: string;
}

const told = <Name extends string>(
  options: readonly { readonly value: Name; readonly description?: string | undefined }[],
): readonly Meaning<Name>[] =>
  options.map(({ value, description = value }) => ({
    holds: value,
    description: description.replace(/\.$/u, ''),
  }));

/** What the columns of each template may hold, as their schema says it. */
export const meanings = {
  catalogue: told<CatalogueMeaning>(catalogueMeaning.options),
  levels: told<LevelsMeaning>(levelsMeaning.options),
  workflow: told<WorkflowMeaning>(workflowMeaning.options),
  details: [],
} as const satisfies Readonly<Record<ComposedTemplate, readonly Meaning[]>>;

/** A column as offices usually head it. */
export function columnHolding<Name extends ComposedMeaning>(
  template: ComposedTemplate,
  holds: Name,
): Column<Name> {
  const usual = usualColumns(template, []).find(column => column.holds === holds);
  return { heading: usual?.heading ?? headings[holds], holds };
}
