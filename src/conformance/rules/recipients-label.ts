import { recipientsLabel as words, sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import { rewording } from '../cure.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';
import { exact, plain } from '../wording.ts';

export const recipientsLabel: ConformanceRule = {
  id: 'recipients-label',
  clause: sizes.recipientsLabel.clause,
  demand: '“Nơi nhận:” chữ thường, nghiêng, đậm, cỡ 12.',
  check(_file, parts) {
    const { label, before } = parts.closing;
    if (!label)
      return missing(
        parts,
        'closing',
        '“Nơi nhận:”',
        'thêm nơi nhận bên trái, ngang hàng quyền hạn người ký',
        before,
      );
    const look = judgeLook(label, {
      size: sizes.recipientsLabel,
      bold: true,
      italic: true,
      capitals: false,
    });
    if (exact(label.text) === words) return look;
    return [
      ...look,
      {
        ...at(label),
        found: 'viết khác mẫu',
        expected: `viết “${words}” trên một dòng riêng`,
        ...(/^noi nhan\W*$/.test(plain(label.text)) && rewording(label, () => words)),
      },
    ];
  },
};
