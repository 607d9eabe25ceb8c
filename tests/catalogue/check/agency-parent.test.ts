import { expect, test } from 'vitest';
import { agencyParent } from '../../../src/catalogue/check/agency-parent.ts';
import type { Agency } from '../../../src/catalogue/schema/agency.ts';
import { agency, catalogue, changed, judge } from '../../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const facts = (change: Partial<Agency>, more: readonly Agency[] = []) => {
  const own = changed(centre, change);
  const agencies = new Map([
    ...catalogue.agencies,
    [own.id, own],
    ...more.map(each => [each.id, each] as const),
  ]);
  return judge(agencyParent, own, { ...catalogue, agencies }).map(
    ({ path, fact }) => `${path.join('.')}: ${fact}`,
  );
};

test('no agency stands above itself, neither at once nor on a way round', () => {
  expect(facts({ parent: centre.id })).toEqual([
    `parent: đi theo cơ quan cấp trên thì quay lại chính cơ quan này: ${centre.id} → ${centre.id}`,
  ]);
  const above = changed(agency('ubnd-xa-suoi-sim'), { parent: centre.id });
  expect(facts({ parent: above.id }, [above])).toEqual([
    `parent: đi theo cơ quan cấp trên thì quay lại chính cơ quan này: ${centre.id} → ${above.id} → ${centre.id}`,
  ]);
});

test('a commune centre is of the commune, and nobody is above whom it belongs to', () => {
  expect(facts({ level: 'district' })).toEqual([`level: ${centre.name} không thể là cơ quan cấp huyện`]);
  const police = { kind: 'police', level: 'province', parent: 'ubnd-xa-suoi-sim' } as const;
  expect(facts({ ...police, name: 'Công an xã Suối Sim' })).toEqual([
    'level: cơ quan cấp tỉnh trực thuộc Ủy ban nhân dân xã Suối Sim, là cơ quan cấp xã',
  ]);
  expect([...catalogue.agencies.values()].flatMap(each => judge(agencyParent, each))).toEqual([]);
});
