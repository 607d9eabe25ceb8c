import { sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import { endingWith } from '../cure.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const bases: ConformanceRule = {
  id: 'bases',
  clause: sizes.basis.clause,
  demand: 'Căn cứ chữ nghiêng, cỡ 13–14, mỗi căn cứ một dòng, cuối dòng “;”, dòng cuối “.”.',
  check(_file, parts) {
    if (parts.bases.length === 0)
      return missing(
        parts,
        'enactment',
        'căn cứ ban hành',
        'thêm “Căn cứ …;” trên dòng “QUYẾT ĐỊNH:”',
        parts.title,
      );
    const last = parts.bases.length - 1;
    return parts.bases.flatMap((basis, index) => {
      const look = judgeLook(basis, { size: sizes.basis, bold: false, italic: true });
      const stop = index === last ? '.' : ';';
      const text = basis.text.trimEnd();
      if (text.endsWith(stop)) return look;
      const found = `kết thúc bằng “${text.slice(-1)}”`;
      return [
        ...look,
        { ...at(basis), found, expected: `kết thúc bằng “${stop}”`, ...endingWith(basis, stop) },
      ];
    });
  },
};
