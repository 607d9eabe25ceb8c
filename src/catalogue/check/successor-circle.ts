import { presentList } from '../known.ts';
import type { Agency } from '../schema/agency.ts';
import { rule, type Agencies } from './rule.ts';

const nextOf = (agency: Agency | undefined): readonly string[] =>
  presentList(agency?.exists?.successors ?? 'unknown');

/** The way along successors back to an agency, if there is one. */
function circleOf(start: Agency, agencies: Agencies): string[] | undefined {
  const seen = new Set<string>();
  const walk = (agency: Agency | undefined, way: readonly string[]): string[] | undefined => {
    for (const id of nextOf(agency)) {
      if (id === start.id) return [...way, id];
      if (seen.has(id)) continue;
      seen.add(id);
      const circle = walk(agencies.get(id), [...way, id]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, [start.id]);
}

export const successorCircle = rule({
  id: 'successor-circle',
  severity: 'error',
  scope: 'agency',
  looksAt: 'offices',
  demand: 'Không cơ quan nào nhận việc của chính nó: successors không được dẫn vòng trở lại.',
  check(agency, { agencies }) {
    const circle = circleOf(agency, agencies);
    if (!circle) return [];
    return [
      {
        path: ['exists', 'successors'],
        fact: `đi theo cơ quan nhận việc thì quay lại chính cơ quan này: ${circle.join(' → ')}`,
        remedy: 'Xem ngày của từng cơ quan, bỏ chỗ chỉ ngược trong successors.',
      },
    ];
  },
});
