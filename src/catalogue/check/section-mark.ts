import { rule } from './rule.ts';

export const sectionMark = rule({
  id: 'section-mark',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Hai mục cùng cấp không mang cùng một số.',
  check({ sections = [] }) {
    const seen = new Map<string, string>();
    return sections.flatMap(({ parent = '', mark, heading }, index) => {
      if (mark === undefined) return [];
      const key = `${parent} ${mark}`;
      const before = seen.get(key);
      seen.set(key, heading);
      if (before === undefined) return [];
      return [
        {
          path: ['sections', index, 'mark'],
          fact: `mục “${heading}” mang số ${mark} như mục “${before}”`,
          remedy: 'Đánh lại số của mục theo văn bản gốc.',
        },
      ];
    });
  },
});
