import { recipientsLabel as words, sizes } from '../../document/standard.ts';
import { judgeLook, placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const recipientsLabel: ConformanceRule = {
  id: 'recipients-label',
  clause: sizes.recipientsLabel.clause,
  demand: '“Nơi nhận:” chữ thường, nghiêng, đậm, cỡ 12.',
  check(_file, { closing, letterhead }) {
    if (!letterhead) return undefined;
    if (!closing)
      return [
        {
          where: 'cuối văn bản',
          found: 'không thấy “Nơi nhận:”',
          expected: 'thêm nơi nhận bên trái, ngang hàng quyền hạn người ký',
        },
      ];
    const look = judgeLook(closing.label, {
      size: sizes.recipientsLabel,
      bold: true,
      italic: true,
      capitals: false,
    });
    if (closing.label.text.trim() === words) return look;
    return [
      ...look,
      {
        where: placeOf(closing.label),
        found: 'viết khác mẫu',
        expected: `viết “${words}” trên một dòng riêng`,
      },
    ];
  },
};
