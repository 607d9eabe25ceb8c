import type { ChangeValue, FeeValue, Tally, TermValue } from '../catalogue/tally.ts';
import { sayDeed } from './change.ts';
import { sayProcedureCount } from './extent.ts';
import { notStated, sayKnown } from './known.ts';
import { sayLevels } from './level.ts';
import { onlineLevelNames } from './online-level.ts';
import { termBandNames } from './term-band.ts';

/** Under what procedures are counted. */
export type Head = Exclude<keyof Tally, 'procedures'>;

export const headNames: Readonly<Record<Head, string>> = {
  duration: 'Thời hạn giải quyết',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  onlineLevel: 'Mức độ dịch vụ công trực tuyến',
  fee: 'Phí, lệ phí',
  change: 'Thay đổi so với trước',
};

/** What a reader has to know to read the numbers right. */
export const headNotes: Readonly<Partial<Record<Head, string>>> = {
  duration: 'Ngày và ngày làm việc xếp chung một mức; một tháng tính 30 ngày.',
};

const differs = 'Tùy trường hợp, cách nộp';

export const sayTermValue = (value: TermValue): string =>
  value === 'differs' ? differs : termBandNames[value];

const feeNames: Readonly<Record<FeeValue, string>> = {
  none: 'Không thu',
  stated: 'Thu theo mức văn bản nêu',
  elsewhere: 'Thu theo văn bản khác',
  differs,
  unknown: notStated,
};

export const sayFeeValue = (value: FeeValue): string => feeNames[value];

export const sayLevelValue = (value: Tally['level'][number]['value']): string => sayLevels(value, 'page');

export const sayOnlineValue = (value: Tally['onlineLevel'][number]['value']): string =>
  sayKnown(value, level => onlineLevelNames[level], 'page');

export function sayChangeValue(value: ChangeValue): string {
  if (value === 'unknown') return notStated;
  if (value === 'abolished-in-part') return 'Bãi bỏ một phần';
  return sayDeed({ kind: value, day: undefined, what: undefined, by: undefined });
}

export const sayOtherFields = (count: number): string => `${count} lĩnh vực khác`;

/** Those that only a list of the decision names. */
export const sayAbolishedBeside = (count: number): string =>
  `Kể cả ${sayProcedureCount(count)} bị bãi bỏ, không có trong danh mục của văn bản.`;

export const sayCountedOf = (procedures: number): string =>
  `Mỗi biểu đồ đếm đủ ${sayProcedureCount(procedures)} của văn bản.`;

/** "Cấp xã (cả 14 thủ tục)". */
export const sayAllAlike = (procedures: number, value: string): string =>
  `${value} (cả ${sayProcedureCount(procedures)})`;
