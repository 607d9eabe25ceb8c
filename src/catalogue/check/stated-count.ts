import { sayCount } from '../../language/number.ts';
import type { Path } from '../finding.ts';
import { rule, type Problem } from './rule.ts';

const inText = /(?:\(|danh mục )(\d+) (?:thủ tục|TTHC)/iu;

export const statedCount = rule({
  id: 'stated-count',
  severity: 'error',
  scope: 'decision',
  demand: 'Số lượng ghi trong tiêu đề, trong điều khoản phải bằng số dòng thực có.',
  check({ statedCount: stated, title, sections, articles, procedures, bundles }) {
    const problems: Problem[] = [];
    const remedy = 'Đếm lại các dòng và đối chiếu với văn bản gốc.';
    const count = procedures.length > 0 ? procedures.length : bundles.length;
    if (stated !== undefined && stated !== count) {
      problems.push({
        path: ['statedCount'],
        fact: `văn bản ghi ${sayCount(stated)}, danh mục có ${sayCount(count)}`,
        remedy,
      });
    }
    const within = (id: string): number => {
      const children = (sections ?? []).filter(({ parent }) => parent === id);
      const own = procedures.filter(({ section }) => section === id).length;
      return children.reduce((sum, child) => sum + within(child.id), own);
    };
    for (const [index, { id, heading, statedCount: given }] of (sections ?? []).entries()) {
      if (given === undefined || given === within(id)) continue;
      problems.push({
        path: ['sections', index, 'statedCount'],
        fact: `“${heading}” ghi ${sayCount(given)}, danh mục có ${sayCount(within(id))}`,
        remedy,
      });
    }
    const compare = (text: string | undefined, path: Path, where: string) => {
      const found = inText.exec(text ?? '');
      if (!found || Number(found[1]) === count) return;
      const fact = `${where} ghi ${found[1]} thủ tục, danh mục có ${sayCount(count)}`;
      problems.push({ path, fact, remedy });
    };
    compare(title, ['title'], 'trích yếu');
    for (const [index, { text }] of (articles ?? []).entries())
      compare(text, ['articles', index, 'text'], `điều ${index + 1}`);
    return problems;
  },
});
