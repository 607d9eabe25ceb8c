import { rule } from './rule.ts';

export const footnoteMissing = rule({
  id: 'footnote-missing',
  severity: 'error',
  scope: 'form',
  looksAt: 'itself',
  demand: 'Số chú thích cạnh một ô phải có lời chú thích ở cuối mẫu.',
  check({ body, footnotes = [] }) {
    const numbers = new Set(footnotes.map(({ number }) => number));
    return body.flatMap((item, index) => {
      const number = 'footnote' in item ? item.footnote : undefined;
      if (number === undefined || numbers.has(number)) return [];
      return [
        {
          path: ['body', index, 'footnote'],
          fact: `ô “${'label' in item ? item.label : ''}” dẫn tới chú thích ${number}, cuối mẫu không có`,
          remedy: 'Sửa số, hoặc thêm chú thích vào footnotes.',
        },
      ];
    });
  },
});
