import { sayCount } from '../../language/number.ts';
import { sure } from '../../sure.ts';
import type { OwnDecision, OwnProcedure } from '../understood.ts';
import type { Path } from '../finding.ts';
import { listedIn } from '../listed.ts';
import { rule, type Problem } from './rule.ts';

const inText = /(?:\(|danh mục )(\d+) (?:thủ tục|TTHC)/iu;
const announces = /^(?:Công bố|Ban hành|Phê duyệt)(?!\p{L})/u;
/** Not "thủ tục bị bãi bỏ": those stand in no file. */
const announced = /(?<!\d)(\d+) (?:thủ tục|TTHC)(?! (?:hành chính )?(?:bị )?bãi bỏ)/giu;

/** "13 thủ tục", "05 thủ tục mới, 08 thủ tục được sửa đổi": all together or one of them is the whole. */
function countsIn(text: string): readonly number[] {
  const parts = Array.from(text.matchAll(announced), ([, figures]) => Number(figures));
  return parts.length > 1 ? [...parts, parts.reduce((sum, part) => sum + part, 0)] : parts;
}

type Sections = NonNullable<OwnDecision['sections']>;

/** How many procedures stand in each section and in those below it. */
function countsWithin(sections: Sections, procedures: readonly OwnProcedure[]): ReadonlyMap<string, number> {
  const inSection = Map.groupBy(procedures, ({ section }) => section);
  const below = Map.groupBy(sections, ({ parent }) => parent);
  const counts = new Map<string, number>();
  const count = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    // A section that leads back to itself holds nothing more than it did.
    counts.set(id, 0);
    const inside = (below.get(id) ?? []).reduce((sum, child) => sum + count(child.id), 0);
    const held = inside + (inSection.get(id)?.length ?? 0);
    counts.set(id, held);
    return held;
  };
  for (const { id } of sections) count(id);
  return counts;
}

export const statedCount = rule({
  id: 'stated-count',
  severity: 'error',
  scope: 'decision',
  looksAt: 'family',
  demand: 'Số lượng ghi trong tiêu đề, trong điều khoản phải bằng số dòng thực có.',
  check({ statedCount: stated, title, sections, articles, appendices }, { procedures, bundles }) {
    const problems: Problem[] = [];
    const remedy = 'Đếm lại các dòng và đối chiếu với văn bản gốc.';
    const count = procedures.length || listedIn(appendices).length || bundles.length;
    if (stated !== undefined && stated !== count) {
      problems.push({
        path: ['statedCount'],
        fact: `văn bản ghi ${sayCount(stated)}, danh mục có ${sayCount(count)}`,
        remedy,
      });
    }
    const within = countsWithin(sections ?? [], procedures);
    for (const [index, { id, heading, statedCount: given }] of (sections ?? []).entries()) {
      const real = sure(within.get(id), 'count of that section');
      if (given === undefined || given === real) continue;
      problems.push({
        path: ['sections', index, 'statedCount'],
        fact: `“${heading}” ghi ${sayCount(given)}, danh mục có ${sayCount(real)}`,
        remedy,
      });
    }
    const compare = (text: string | undefined, path: Path, where: string) => {
      const found = inText.exec(text ?? '');
      const told = found ? [Number(found[1])] : announces.test(text ?? '') ? countsIn(text ?? '') : [];
      const [first] = told;
      if (first === undefined || told.includes(count)) return;
      const fact = `${where} ghi ${found?.[1] ?? sayCount(first)} thủ tục, danh mục có ${sayCount(count)}`;
      problems.push({ path, fact, remedy });
    };
    compare(title, ['title'], 'trích yếu');
    for (const [index, { text }] of (articles ?? []).entries())
      compare(text, ['articles', index, 'text'], `điều ${index + 1}`);
    return problems;
  },
});
