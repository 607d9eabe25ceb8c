import { rule } from './rule.ts';

/** Some texts number through several sections, some anew in each: either way numbers rise by one. */
export const sectionNumbering = rule({
  id: 'section-numbering',
  severity: 'error',
  scope: 'decision',
  looksAt: 'family',
  demand: 'Số thứ tự thủ tục phải liên tục trong mục, hoặc liên tục cả văn bản.',
  check(_, { procedures }) {
    return procedures.flatMap(({ number, slug, section }, index) => {
      const before = procedures[index - 1];
      const opensSection = before?.section !== section;
      if ((number === 1 && opensSection) || number === (before?.number ?? 0) + 1) return [];
      return [
        {
          path: ['sections'],
          fact: `“${slug}” mang số ${number}, thủ tục ngay trước mang số ${before?.number ?? 0}`,
          remedy: 'Kiểm tra số thứ tự và tên tệp của các thủ tục, tìm thủ tục bị sót.',
        },
      ];
    });
  },
});
