import { ownTerms } from '../channels.ts';
import { presentList } from '../known.ts';
import { caseMark, rule } from './rule.ts';

export const totalMissing = rule({
  id: 'total-missing',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Trường hợp có các bước thì phải có tổng thời hạn.',
  check({ channels, cases }) {
    return cases.flatMap((procedureCase, index) =>
      presentList(procedureCase.stages).length > 0 &&
      procedureCase.total === 'unknown' &&
      ownTerms(procedureCase.channels ?? channels).length === 0
        ? [
            {
              path: ['cases', index, 'total'],
              fact: `${caseMark(cases, index)}có ${presentList(procedureCase.stages).length} bước nhưng không có tổng thời hạn`,
              remedy: 'Ghi dòng tổng của văn bản gốc; nếu bản gốc bỏ sót thì khai vào acknowledged.',
            },
          ]
        : [],
    );
  },
});
