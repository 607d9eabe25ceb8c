import { sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const signature: ConformanceRule = {
  id: 'signature',
  clause: sizes.signature.clause,
  demand: 'Quyền hạn, chức vụ người ký in hoa, đứng, đậm, cỡ 13–14; họ tên chữ thường, đứng, đậm, cỡ 13–14.',
  check(_file, parts) {
    const { authority, signer, unsigned, label, before } = parts.closing;
    const last = authority.at(-1);
    if (!last)
      return missing(
        parts,
        'closing',
        'quyền hạn, chức vụ người ký',
        'ghi chức vụ in hoa bên phải nơi nhận',
        label ?? before,
      );
    const look = { size: sizes.signature, bold: true, italic: false, centred: 'column' } as const;
    const faults = [...authority, ...(signer ? [signer] : [])].flatMap(line => judgeLook(line, look));
    // What a text restates is signed elsewhere; a draft, which has no number, not yet.
    const isDraft = !/\d+\s*\//u.test(parts.letterhead.number?.text ?? '');
    if (isDraft || (signer ?? unsigned ?? parts.restatement)) return faults;
    const unnamed = {
      ...at(last),
      found: 'không thấy họ tên người ký',
      expected: 'ghi họ tên người ký dưới chức vụ',
    };
    return [...faults, unnamed];
  },
};
