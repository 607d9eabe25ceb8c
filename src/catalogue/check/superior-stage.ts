import { fold } from '../../language/fold.ts';
import type { Path } from '../finding.ts';
import { present, presentList } from '../known.ts';
import type { ProcedureCase } from '../schema/procedure.ts';
import { onceFor } from '../once-for.ts';
import { caseMark, rule, type Family } from './rule.ts';

/** One way of writing an authority: "Chủ tịch Ủy ban nhân dân tỉnh" → "ubnd tinh". */
function authority(text: string): string {
  return fold(text)
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replace(/\bubnd (?:cap )?/g, 'ubnd ')
    .replace(/\s+/g, ' ');
}

/** "Lãnh đạo Sở", "PGĐ Sở" act for the department itself. */
function actsFor(unit: string, superior: string): boolean {
  const said = authority(unit);
  if (said.includes(superior)) return true;
  return superior.startsWith('so ') && /\b(?:lanh dao|giam doc|pho giam doc|pgd|gd) so\b/.test(said);
}

const provincial = 'ubnd tinh';

const hasColumn = onceFor(({ procedures }: Family) =>
  procedures.some(({ cases }) => cases.some(({ superior }) => superior !== 'unknown')),
);

/** The table names them for the whole case, or for each office that takes part. */
function superiorsOf({ superior, offices }: ProcedureCase, path: Path): { name: string; path: Path }[] {
  const named = [
    { name: present(superior), path },
    ...(offices ?? []).map((office, position) => ({
      name: present(office.superior),
      path: [...path.slice(0, -1), 'offices', position, 'superior'],
    })),
  ];
  return named.flatMap(({ name, path: place }) => (name === undefined ? [] : [{ name, path: place }]));
}

export const superiorStage = rule({
  id: 'superior-stage',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'family',
  demand: 'Cấp có thẩm quyền cao hơn nêu trong bảng phải có bước của mình, và ngược lại.',
  check({ cases }, family) {
    if (!hasColumn(family)) return [];
    return cases.flatMap((procedureCase, index) => {
      const units = presentList(procedureCase.stages).flatMap(({ unit }) => present(unit) ?? []);
      if (units.length === 0) return [];
      const path = ['cases', index, 'superior'];
      const mark = caseMark(cases, index);
      const superiors = superiorsOf(procedureCase, path);
      const idle = superiors.filter(({ name }) => !units.some(unit => actsFor(unit, authority(name))));
      if (idle.length > 0) {
        return idle.map(({ name, path: place }) => ({
          path: place,
          fact: `${mark}trình “${name}” nhưng không có bước nào của cấp này`,
          remedy: 'Thêm bước của cấp đó vào quy trình, hoặc bỏ khỏi cột trình cấp cao hơn.',
        }));
      }
      const acting = units.find(unit => authority(unit).includes(provincial));
      if (acting === undefined || superiors.some(({ name }) => authority(name).includes(provincial)))
        return [];
      return [
        {
          path,
          fact: `${mark}có bước của “${acting}” nhưng cột trình cấp cao hơn không nêu`,
          remedy: 'Ghi UBND tỉnh vào superior, hoặc kiểm tra lại bước này.',
        },
      ];
    });
  },
});
