import { sayTerm } from '../../language/term.ts';
import { present, presentList } from '../known.ts';
import type { Stage } from '../schema/procedure.ts';
import { caseMark, rule, type Problem } from './rule.ts';

const sayTime = (duration: Stage['duration']): string =>
  typeof duration === 'object' ? sayTerm(duration) : duration;

export const stageRepeated = rule({
  id: 'stage-repeated',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Không có bước trống, bước lặp lại, hay số thứ tự nhảy cóc.',
  check({ cases }) {
    return cases.flatMap((procedureCase, index) => {
      const mark = caseMark(cases, index);
      const problems: Problem[] = [];
      const seen = new Map<string, Stage[]>();
      let before: { office: string | undefined; order: number } | undefined;
      for (const [position, stage] of presentList(procedureCase.stages).entries()) {
        const { order, office, action, unit, outcome, duration } = stage;
        const path = ['cases', index, 'stages', position];
        if (present(action) === undefined && present(unit) === undefined) {
          problems.push({
            path,
            fact: `${mark}bước ${order} không ghi việc làm lẫn bộ phận làm`,
            remedy: 'Điền theo văn bản gốc hoặc xóa bước.',
          });
        }
        const key = `${office} | ${action} | ${unit} | ${outcome}`;
        const alike = seen.get(key);
        // Hardly any two are alike up to here: only of those need the times be said.
        const first = alike?.findLast(other => sayTime(other.duration) === sayTime(duration));
        if (first !== undefined) {
          problems.push({
            path,
            fact: `${mark}bước ${order} lặp lại y nguyên bước ${first.order}`,
            remedy: 'Xóa bước chép thừa.',
          });
        }
        if (alike) alike.push(stage);
        else seen.set(key, [stage]);
        const expected = before && before.office === office ? before.order + 1 : 1;
        if (order !== expected && !(outcome !== undefined && order === before?.order)) {
          problems.push({
            path: [...path, 'order'],
            fact: `${mark}bước ${order} đứng ở chỗ của bước ${expected}`,
            remedy: 'Đánh lại số thứ tự, hoặc tìm bước bị sót.',
          });
        }
        before = { office, order };
      }
      return problems;
    });
  },
});
