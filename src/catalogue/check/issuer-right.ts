import { kindOfAgency } from '../agency-kind.ts';
import type { AgencyKind } from '../schema/agency-kind.ts';
import { rule } from './rule.ts';

/** Decree 63/2010/NĐ-CP, article 15: ministers and the chairmen of the provinces announce procedures. */
const without: ReadonlySet<AgencyKind | undefined> = new Set<AgencyKind>([
  'district',
  'commune',
  'commune-centre',
  'province-centre',
  'office',
  'department',
  'army',
  'police',
  'unit',
]);

const announces = /^(?:Về việc )?công bố /iu;
const lists: ReadonlySet<string> = new Set(['catalogue', 'details', 'levels']);

export const issuerRight = rule({
  id: 'issuer-right',
  severity: 'warning',
  scope: 'decision',
  looksAt: 'offices',
  demand:
    'Quyết định công bố thủ tục hành chính chỉ do Bộ trưởng, thủ trưởng cơ quan ngang bộ hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh ban hành.',
  check({ kind, title, appendices = [] }, { issuer }) {
    const isAnnouncing =
      kind === 'decision' && announces.test(title) && appendices.some(({ template }) => lists.has(template));
    if (!isAnnouncing || !issuer || !without.has(kindOfAgency(issuer))) return [];
    return [
      {
        path: ['title'],
        fact: `${issuer.name} không có thẩm quyền công bố thủ tục hành chính`,
        remedy:
          'Theo Điều 15 Nghị định 63/2010/NĐ-CP, chỉ Bộ trưởng, thủ trưởng cơ quan ngang bộ và Chủ tịch Ủy ban nhân dân cấp tỉnh công bố: xem lại issuer; văn bản chỉ niêm yết, triển khai thì xem lại title.',
      },
    ];
  },
});
