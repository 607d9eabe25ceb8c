import { agrees, figureOf, measured, sayEnds, sumStages } from '../duration.ts';
import { present } from '../known.ts';
import { caseMark, rule, type Problem } from './rule.ts';

export const officeSubtotal = rule({
  id: 'office-subtotal',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand:
    'Dòng cộng riêng giữa bảng phải đúng và có ở mọi cơ quan trong trường hợp, hoặc không ở cơ quan nào.',
  check({ cases }) {
    return cases.flatMap((procedureCase, index) => {
      const offices = procedureCase.offices ?? [];
      const withSubtotal = offices.filter(({ subtotal }) => subtotal !== undefined);
      const [first] = withSubtotal;
      if (first === undefined) return [];
      const problems: Problem[] = [];
      const mark = caseMark(cases, index);
      const stages = present(procedureCase.stages);
      for (const [position, { name, subtotal }] of offices.entries()) {
        const own = subtotal && measured(subtotal);
        if (!own || !stages) continue;
        const printed = figureOf(own);
        const itsStages = stages.filter(({ office }) => office === name);
        const sum = sumStages(itsStages);
        const saysNothing = itsStages.length > 0 && !sum.whole;
        if (saysNothing || agrees(sum, printed)) continue;
        problems.push({
          path: ['cases', index, 'offices', position, 'subtotal'],
          fact: `${mark}“${name}”: các bước cộng ${sayEnds(sum)} ≠ dòng cộng riêng ${sayEnds(printed)}`,
          remedy: 'Đối chiếu các bước của cơ quan này với văn bản gốc.',
        });
      }
      if (withSubtotal.length < offices.length) {
        problems.push({
          path: ['cases', index, 'offices', offices.indexOf(first), 'subtotal'],
          fact: `${mark}chỉ ${withSubtotal.length}/${offices.length} cơ quan có dòng cộng riêng giữa bảng`,
          remedy:
            'Bỏ dòng cộng riêng hoặc ghi đủ cho mọi cơ quan; người đọc dễ lầm nó là tổng của cả thủ tục.',
        });
      }
      return problems;
    });
  },
});
