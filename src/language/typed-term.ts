import { fold } from './fold.ts';
import type { Reading } from './reading.ts';
import { unitNames } from './term.ts';
import type { Term } from './working-days.ts';

type Unit = Extract<Term, { unit: unknown }>['unit'];
type Within = Extract<Term, { within: unknown }>['within'];

const units = new Map<string, Unit>(
  (Object.entries(unitNames) as [Unit, string][]).map(([unit, name]) => [fold(name), unit]),
);
const withins = new Map<string, Within>(
  (['working-day', 'day'] as const).map(unit => [fold(unitNames[unit]), unit]),
);

/** Counting longer terms day by day is no term's length but a slip of the key. */
const longest = 1000;

const remedy =
  'Ghi con số và đơn vị, ví dụ "3 ngày làm việc", "15 ngày", "4 giờ", "1 tháng"; hoặc "trong ngày làm việc".';

/** "3 ngày làm việc", "không quá 3,5 ngày", "4 giờ", "trong ngày làm việc", with or without tone marks. */
export function readTypedTerm(typed: string): Reading<Term> {
  const said = fold(typed.normalize('NFC')).trim().replace(/\s+/gu, ' ');
  const within = withins.get(/^trong (\D+)$/u.exec(said)?.[1] ?? '');
  if (within !== undefined) return { value: { within } };
  const [, figure, unitName = ''] =
    /^(?:khong qua |toi da |trong )?(\d{1,6}(?:[.,]\d{1,3})?) (\D+)$/u.exec(said) ?? [];
  const unit = units.get(unitName);
  if (figure === undefined || unit === undefined)
    return { message: `Chưa hiểu thời hạn “${typed.slice(0, 60)}”.`, remedy };
  const amount = Number(figure.replace(',', '.'));
  if (amount > longest) return { message: `Thời hạn ${figure} ${unitNames[unit]} dài quá mức.`, remedy };
  return { value: { amount, unit } };
}
