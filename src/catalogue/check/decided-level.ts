import { presentList, present } from '../known.ts';
import { rule } from './rule.ts';

const byCommune = /(?<!\p{L})(?:cấp xã|(?:UBND|Ủy ban nhân dân) (?:các )?xã)(?!\p{L})/iu;

export const decidedLevel = rule({
  id: 'decided-level',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Thủ tục do cấp xã quyết định thì cấp thực hiện phải có cấp xã.',
  check({ levels, authority }) {
    const list = presentList(levels);
    const decides = typeof authority === 'string' ? undefined : present(authority.decides);
    if (list.length === 0 || list.includes('commune') || decides === undefined || !byCommune.test(decides))
      return [];
    return [
      {
        path: ['levels'],
        fact: `“${decides}” quyết định mà cấp thực hiện không có cấp xã`,
        remedy: 'Đối chiếu cấp thực hiện và cơ quan quyết định với văn bản gốc.',
      },
    ];
  },
});
