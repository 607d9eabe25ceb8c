import { sizes } from '../../document/standard.ts';
import { judgeLook, placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const signature: ConformanceRule = {
  id: 'signature',
  clause: sizes.signature.clause,
  demand: 'Quyền hạn, chức vụ người ký in hoa, đứng, đậm, cỡ 13–14; họ tên chữ thường, đứng, đậm, cỡ 13–14.',
  check(_file, { closing }) {
    if (!closing) return undefined;
    const { authority, signer, label } = closing;
    if (authority.length === 0)
      return [
        {
          where: placeOf(label),
          found: 'không thấy quyền hạn, chức vụ in hoa',
          expected: 'ghi chức vụ in hoa bên phải nơi nhận',
        },
      ];
    const look = { size: sizes.signature, bold: true, italic: false, centred: 'column' } as const;
    return [...authority, ...(signer ? [signer] : [])].flatMap(line => judgeLook(line, look));
  },
};
