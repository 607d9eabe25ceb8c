import { sizes } from '../../document/standard.ts';
import { judgeLook } from '../look.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const issuer: ConformanceRule = {
  id: 'issuer',
  clause: sizes.issuer.clause,
  demand: 'Tên cơ quan ban hành in hoa, đứng, đậm, cỡ 12–13; tên cơ quan chủ quản in hoa, đứng, không đậm.',
  check(_file, parts) {
    const { letterhead, opening } = parts;
    if (letterhead.issuer.length === 0)
      return missing(
        parts,
        'issuer',
        'tên cơ quan ban hành',
        'ghi tên cơ quan bên trái Quốc hiệu',
        letterhead.country ?? opening,
      );
    const common = { italic: false, capitals: true, centred: 'column' } as const;
    return [
      ...letterhead.issuer.flatMap(line => judgeLook(line, { ...common, size: sizes.issuer, bold: true })),
      ...letterhead.superior.flatMap(line =>
        judgeLook(line, { ...common, size: sizes.superior, bold: false }),
      ),
    ];
  },
};
