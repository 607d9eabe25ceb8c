import type { Version } from '../lineage.ts';
import { rule, type Courses } from './rule.ts';

/** The way along forerunners back to a version, if there is one. */
function circleOf(start: Version, { versions }: Courses): string[] | undefined {
  const seen = new Set<string>();
  const walk = (version: Version, way: readonly string[]): string[] | undefined => {
    for (const forerunner of version.change?.of ?? []) {
      if (!('procedure' in forerunner)) continue;
      const { procedure } = forerunner;
      if (procedure === start.id) return [...way, procedure];
      const before = versions.get(procedure);
      if (!before || seen.has(procedure)) continue;
      seen.add(procedure);
      const circle = walk(before, [...way, procedure]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, []);
}

export const lineageCircle = rule({
  id: 'lineage-circle',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'courses',
  demand: 'Không phiên bản nào đứng sau chính nó.',
  check({ id }, courses) {
    const version = courses.versions.get(id);
    const circle = version && circleOf(version, courses);
    if (!circle) return [];
    return [
      {
        path: ['change', 'of'],
        fact: `đi theo các thủ tục trước thì quay lại chính thủ tục này: ${circle.join(' ← ')}`,
        remedy: 'Xem ngày của từng văn bản, bỏ chỗ chỉ ngược trong change.of.',
      },
    ];
  },
});
