import { sayCount } from './number.ts';
import type { Figure, Term } from './working-days.ts';

export const unitNames = {
  'working-day': 'ngày làm việc',
  day: 'ngày',
  hour: 'giờ',
  minute: 'phút',
  month: 'tháng',
  year: 'năm',
} as const;

type SaidFigure = Figure & { readonly atMost?: true | undefined };
type SaidTerm = (SaidFigure | Exclude<Term, Figure>) & { readonly from?: string | undefined };

function sayFigure({ amount, upTo, unit, atMost }: SaidFigure): string {
  const figures = upTo === undefined ? sayCount(amount) : `từ ${sayCount(amount)} đến ${sayCount(upTo)}`;
  const said = `${figures} ${unitNames[unit]}`;
  return atMost ? `không quá ${said}` : said;
}

/** "3,5 ngày làm việc", "không quá 05 ngày", "từ 05 đến 10 ngày", "trong ngày làm việc", "ngay sau khi nhận đủ hồ sơ". */
export function sayTerm(term: SaidTerm): string {
  if ('notPrescribed' in term) return 'không quy định';
  if ('atOnce' in term) return term.from === undefined ? 'giải quyết ngay' : `ngay ${term.from}`;
  return 'within' in term ? `trong ${unitNames[term.within]}` : sayFigure(term);
}
