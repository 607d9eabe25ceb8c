import { sayShortDate } from '../../language/date.ts';
import { ownTexts } from '../own-content.ts';
import { rule, type Rule } from './rule.ts';

type Dated = 'procedure' | 'decision' | 'bundle' | 'instrument' | 'agency' | 'calendar';

const isoDate = /^(\d{4})-\d{2}(?:-\d{2})?$/;

/** The state begins on 2 September 1945; no text in force today is dated further ahead than offices plan. */
const firstYear = 1945;
const lastYear = 2045;

const dateKeys = new Set<string | number | undefined>([
  'date',
  'from',
  'until',
  'on',
  'effectiveFrom',
  'checked',
]);

const ofScope = <Of extends Dated>(scope: Of): Rule<Of, 'itself'> =>
  rule<Of, 'itself'>({
    id: 'date-bounds',
    severity: 'error',
    scope,
    looksAt: 'itself',
    demand: 'Ngày ghi trong danh mục phải từ năm 1945 đến năm 2045.',
    check: subject =>
      ownTexts(subject).flatMap(({ text, path }) => {
        if (text.length > 10 || !/^\d{4}/.test(text)) return [];
        const isYearAlone = /^\d{4}$/.test(text) && dateKeys.has(path.at(-1));
        const year = Number(isYearAlone ? text : (isoDate.exec(text)?.[1] ?? firstYear));
        if (year >= firstYear && year <= lastYear) return [];
        return [
          {
            path,
            fact: `ngày ${sayShortDate(text)} ${year < firstYear ? 'quá xa về trước' : 'quá xa về sau'}`,
            remedy: 'Kiểm tra năm: thường là hai chữ số đổi chỗ hoặc gõ nhầm.',
          },
        ];
      }),
  });

export const dateBounds: readonly Rule<Dated, 'itself'>[] = [
  ofScope('procedure'),
  ofScope('decision'),
  ofScope('bundle'),
  ofScope('instrument'),
  ofScope('agency'),
  ofScope('calendar'),
];
