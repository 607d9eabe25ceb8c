import { kindOfAgency } from '../agency-kind.ts';
import type { Agency } from '../schema/agency.ts';
import { levelNames, levelsDownwards, type Level } from '../schema/level.ts';
import { rule, type Agencies, type Problem } from './rule.ts';

/** At which level alone such an agency can be. */
const levelOfKind: Readonly<Partial<Record<NonNullable<ReturnType<typeof kindOfAgency>>, Level>>> = {
  government: 'central',
  ministry: 'central',
  central: 'central',
  province: 'province',
  'province-centre': 'province',
  district: 'district',
  commune: 'commune',
  'commune-centre': 'commune',
};

/** The way up from an agency back to it, if there is one. */
function circleOf(agency: Agency, agencies: Agencies): readonly string[] | undefined {
  const way = [agency.id];
  for (let above = agency.parent; above !== undefined; above = agencies.get(above)?.parent) {
    if (above === agency.id) return [...way, above];
    if (way.includes(above)) return undefined;
    way.push(above);
  }
  return undefined;
}

function misplaced(agency: Agency, parent: Agency | undefined): Problem[] {
  const { name, level } = agency;
  const kind = kindOfAgency(agency);
  const own = kind && levelOfKind[kind];
  const path = ['level'];
  if (own !== undefined && own !== level)
    return [
      {
        path,
        fact: `${name} không thể là cơ quan ${levelNames[level]}`,
        remedy: `Ghi level: ${own} (${levelNames[own]}), hoặc sửa kind cho đúng loại cơ quan.`,
      },
    ];
  if (!parent || levelsDownwards.indexOf(level) >= levelsDownwards.indexOf(parent.level)) return [];
  const fact = `cơ quan ${levelNames[level]} trực thuộc ${parent.name}, là cơ quan ${levelNames[parent.level]}`;
  return [{ path, fact, remedy: 'Xem lại level của hai cơ quan, hoặc parent.' }];
}

export const agencyParent = rule({
  id: 'agency-parent',
  severity: 'error',
  scope: 'agency',
  looksAt: 'offices',
  demand: 'Cơ quan không trực thuộc chính nó hay cơ quan cấp dưới, và ở đúng cấp của loại cơ quan.',
  check(agency, { agencies }) {
    const circle = circleOf(agency, agencies);
    if (circle)
      return [
        {
          path: ['parent'],
          fact: `đi theo cơ quan cấp trên thì quay lại chính cơ quan này: ${circle.join(' → ')}`,
          remedy: 'Ghi ở parent mã của cơ quan mà nó trực thuộc; không trực thuộc ai thì bỏ parent.',
        },
      ];
    return misplaced(agency, agencies.get(agency.parent ?? ''));
  },
});
