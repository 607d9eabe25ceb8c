import type { FormField, FormFieldType } from '../catalogue/schema/form.ts';
import { needOf } from './read-answer.ts';

const dateHelp = {
  day: 'Ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 30/4/1975.',
  month: 'Ghi ngày/tháng/năm (30/4/1975); không nhớ ngày thì ghi tháng/năm (4/1975).',
  year: 'Ghi ngày/tháng/năm (30/4/1975); không nhớ thì ghi tháng/năm (4/1975) hoặc chỉ năm (1975).',
} as const;

const help: Readonly<Record<Exclude<FormFieldType, 'date'>, string>> = {
  addressee: 'Ghi tên cơ quan nhận đơn.',
  text: 'Ghi bằng chữ; dài thì in tiếp sang các dòng dưới.',
  name: 'Ghi họ tên đầy đủ như trong giấy tờ.',
  sex: 'Ghi Nam hoặc Nữ.',
  year: 'Ghi năm bằng bốn chữ số, ví dụ 1955.',
  'id-number':
    'Ghi 9 chữ số (CMND) hoặc 12 chữ số (CCCD, số định danh); có thể cách bằng dấu cách hoặc dấu chấm.',
  address: 'Ghi thôn (tổ, số nhà), xã (phường), tỉnh (thành phố).',
  'month-range':
    'Ghi từ tháng/năm đến tháng/năm, ví dụ 4/1975 - 12/1978; nội dung thêm ghi sau dấu chấm phẩy.',
  'service-time': 'Ghi số năm, số tháng, ví dụ 12 năm 3 tháng.',
  list: 'Mỗi mục một dòng.',
  'place-date': 'Ghi nơi và ngày, ví dụ Huế, 1/7/2026; để trống thì điền tay khi ký.',
  confirmation: 'Cơ quan xác nhận ghi.',
  signature: 'Ký tay.',
};

const ownWords: readonly FormFieldType[] = ['addressee', 'text', 'name', 'address', 'list'];

/** How to write the answer to a field: the form's own hint, and the writing where only one can be read. */
export function helpFor(field: FormField): string {
  const { type, hint } = field;
  const written = type === 'date' ? dateHelp[needOf(field)] : help[type];
  if (hint === undefined) return written;
  return ownWords.includes(type) ? hint : `${hint} ${written}`;
}
