import type { OwnProcedure } from '../understood.ts';
import { presentList, present } from '../known.ts';
import type { Dossier } from '../schema/dossier.ts';
import { rule, type Problem } from './rule.ts';

/** The dossier of the procedure and those of its cases, with their places. */
export function dossiersOf({
  dossier,
  cases,
}: OwnProcedure): [path: (string | number)[], dossier: Dossier][] {
  const ofProcedure = dossier === 'by-case' ? undefined : present(dossier);
  const ofCases = cases.flatMap(({ dossier: given }, index): [(string | number)[], Dossier][] => {
    const found = given === undefined ? undefined : present(given);
    return found ? [[['cases', index, 'dossier'], found]] : [];
  });
  return ofProcedure ? [[['dossier'], ofProcedure], ...ofCases] : ofCases;
}

export const formAttachment = rule({
  id: 'form-attachment',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'forms',
  demand: 'Mẫu đòi trong hồ sơ phải được kèm theo; mẫu kèm theo phải được đòi trong hồ sơ.',
  check(procedure, claims) {
    const problems: Problem[] = [];
    const named = presentList(procedure.forms);
    const namedIds = new Set(named.map(({ form }) => form));
    const asked = new Set<string>();
    const dossiers = dossiersOf(procedure);
    for (const [path, dossier] of dossiers) {
      for (const [group, { items }] of dossier.groups.entries()) {
        for (const [item, { form, name }] of items.entries()) {
          if (form === undefined) continue;
          asked.add(form);
          if (namedIds.has(form)) continue;
          problems.push({
            path: [...path, 'groups', group, 'items', item, 'form'],
            fact: `hồ sơ đòi “${name}” theo mẫu ${form} nhưng mục tên mẫu đơn không ghi mẫu này`,
            remedy: 'Thêm mẫu vào forms của thủ tục, hoặc bỏ form ở giấy tờ này.',
          });
        }
      }
    }
    for (const [index, { name, form }] of named.entries()) {
      if (form === 'none') {
        problems.push({
          path: ['forms', index, 'form'],
          fact: `nêu mẫu “${name}” nhưng văn bản không kèm mẫu`,
          remedy: 'Đưa mẫu vào forms/ và ghi mã của nó, hoặc khai vào acknowledged nếu bản gốc không kèm.',
        });
      } else if (form !== 'unknown' && dossiers.length > 0 && !asked.has(form)) {
        problems.push({
          path: ['forms', index],
          fact: `kèm mẫu “${name}” nhưng không giấy tờ nào trong hồ sơ đòi mẫu này`,
          remedy: 'Ghi form ở giấy tờ tương ứng trong hồ sơ.',
        });
      }
    }
    for (const form of claims.get(procedure.id) ?? []) {
      if (namedIds.has(form)) continue;
      problems.push({
        path: ['forms'],
        fact: `mẫu ${form} khai là của thủ tục này nhưng thủ tục không nêu mẫu`,
        remedy: `Thêm ${form} vào forms của thủ tục, hoặc sửa procedures trong forms/${form}.yaml.`,
      });
    }
    return problems;
  },
});
