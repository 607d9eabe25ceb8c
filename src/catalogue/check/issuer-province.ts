import { rule, type Agencies } from './rule.ts';
import type { Agency } from '../schema/agency.ts';

/** Its own province, else that of whom it belongs to. */
function provinceOf(agency: Agency | undefined, agencies: Agencies): string | undefined {
  const seen = new Set<string>();
  for (let here = agency; here && !seen.has(here.id); here = agencies.get(here.parent ?? '')) {
    if (here.province !== undefined) return here.province;
    seen.add(here.id);
  }
  return undefined;
}

export const issuerProvince = rule({
  id: 'issuer-province',
  severity: 'error',
  scope: 'decision',
  looksAt: 'offices',
  demand: 'Tỉnh của văn bản là tỉnh của cơ quan ban hành.',
  check({ province }, { issuer, agencies }) {
    const own = provinceOf(issuer, agencies);
    if (!issuer || own === undefined || province === 'none' || own === province) return [];
    return [
      {
        path: ['province'],
        fact: `văn bản ghi tỉnh “${province}”, ${issuer.name} ở “${own}”`,
        remedy: 'Sửa province của văn bản hoặc của cơ quan cho khớp; kiểm tra cả issuer.',
      },
    ];
  },
});
