import { sayShortDate } from '../../language/date.ts';
import { rule } from './rule.ts';

const demand = 'Thay đổi không có hiệu lực trước ngày văn bản được ban hành.';
const remedy = 'Xem lại ngày ban hành của văn bản và ngày ghi ở from.';

const tooEarly = (from: string, issued: string) => issued.length === from.length && from < issued;

export const changeBeforeDecision = [
  rule({
    id: 'change-before-decision',
    severity: 'error',
    scope: 'procedure',
    looksAt: 'family',
    demand,
    check({ change }, { decision }) {
      const from = change?.from;
      if (from === undefined || !tooEarly(from, decision.date)) return [];
      return [
        {
          path: ['change', 'from'],
          fact: `thay đổi từ ${sayShortDate(from)}, trước ngày ban hành văn bản ${sayShortDate(decision.date)}`,
          remedy,
        },
      ];
    },
  }),
  rule({
    id: 'change-before-decision',
    severity: 'error',
    scope: 'decision',
    looksAt: 'itself',
    demand,
    check: ({ abolishes = [], date }) =>
      abolishes.flatMap(({ from }, index) =>
        from === undefined || !tooEarly(from, date)
          ? []
          : [
              {
                path: ['abolishes', index, 'from'],
                fact: `bãi bỏ từ ${sayShortDate(from)}, trước ngày ban hành văn bản ${sayShortDate(date)}`,
                remedy,
              },
            ],
      ),
  }),
];
