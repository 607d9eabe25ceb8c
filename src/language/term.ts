import { sayCount } from './number.ts';
import type { Term } from './working-days.ts';

export const unitNames = {
  'working-day': 'ngày làm việc',
  day: 'ngày',
  hour: 'giờ',
  month: 'tháng',
} as const;

type SaidTerm = Term & { readonly atMost?: true | undefined };

/** "3,5 ngày làm việc", "không quá 05 ngày", "trong ngày làm việc". */
export function sayTerm(term: SaidTerm): string {
  if ('within' in term) return `trong ${unitNames[term.within]}`;
  const said = `${sayCount(term.amount)} ${unitNames[term.unit]}`;
  return term.atMost ? `không quá ${said}` : said;
}
