import type { Catalogue } from '../catalogue/catalogue.ts';
import { present } from '../catalogue/known.ts';
import type { Step } from '../catalogue/lineage.ts';
import type { ChangeKind, Forerunner, ProcedurePart } from '../catalogue/schema/change.ts';
import { sayShortDate } from '../language/date.ts';
import { sayBasisBriefly } from './basis.ts';

const kindNames: Readonly<Record<ChangeKind, string>> = {
  new: 'Mới ban hành',
  amended: 'Được sửa đổi, bổ sung',
  replaced: 'Được thay thế',
  abolished: 'Bị bãi bỏ',
  restated: 'Được giữ nguyên, công bố lại',
};

/** The names of the eleven points of Circular 02/2017/TT-VPCP, and of what is said beside them. */
const partNames: Readonly<Record<ProcedurePart, string>> = {
  name: 'tên thủ tục',
  code: 'mã số',
  field: 'lĩnh vực',
  level: 'cấp thực hiện',
  'online-level': 'mức độ trực tuyến',
  steps: 'trình tự thực hiện',
  method: 'cách thức thực hiện',
  channels: 'hình thức nộp',
  place: 'nơi nộp, nơi nhận kết quả',
  dossier: 'thành phần, số lượng hồ sơ',
  duration: 'thời hạn giải quyết',
  applicants: 'đối tượng thực hiện',
  authority: 'cơ quan thực hiện',
  result: 'kết quả',
  fee: 'phí, lệ phí',
  forms: 'mẫu đơn, mẫu tờ khai',
  requirements: 'yêu cầu, điều kiện',
  'legal-bases': 'căn cứ pháp lý',
  workflow: 'quy trình nội bộ',
};

export const sayParts = (parts: readonly ProcedurePart[]): string =>
  parts.map(part => partNames[part]).join('; ');

function said(name: string, day: Told['day'], what: Told['what']): string {
  const from = day === undefined ? '' : ` từ ngày ${sayShortDate(day)}`;
  return `${name}${from}${what === undefined ? '' : ` (${sayParts(what)})`}`;
}

type Told = Pick<Step, 'kind' | 'day' | 'what' | 'by'>;

/** "Được sửa đổi, bổ sung từ ngày 01/3/2027 (phí, lệ phí)" */
export function sayChange({ kind, day, what }: Told): string {
  return said(kindNames[kind], day, what);
}

const deedNames: Readonly<Record<ChangeKind, string>> = {
  new: 'Thủ tục mới ban hành',
  amended: 'Sửa đổi, bổ sung',
  replaced: 'Thay thế',
  abolished: 'Bãi bỏ',
  restated: 'Giữ nguyên, công bố lại',
};

/** The same from the side of the version that does it: "Thay thế từ ngày 01/3/2027". */
export function sayDeed({ kind, day, what }: Told): string {
  return said(deedNames[kind], day, what);
}

/** On what a change rests: "theo Khoản 1 Điều 40 Nghị định số 118/2025/NĐ-CP"; its date and name stand where it is a basis. */
export const sayChangeBasis = (catalogue: Catalogue, { by }: Told): string | undefined =>
  by && `theo ${sayBasisBriefly(catalogue, by)}`;

/** "Đăng ký khai sinh (mã 1.001193; Quyết định số 12/QĐ-UBND)" of one that stands in no text of the catalogue. */
export function sayOutside(forerunner: Exclude<Forerunner, { readonly procedure: string }>): string {
  const code = present(forerunner.code);
  const known = [code !== undefined && `mã ${code}`, forerunner.statedBy].filter(Boolean);
  return `${forerunner.name}${known.length === 0 ? '' : ` (${known.join('; ')})`}`;
}
