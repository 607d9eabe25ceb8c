import type { OwnDecision } from '../understood.ts';
import { rule, type Problem } from './rule.ts';

type Signer = OwnDecision['signer'];
type Line = NonNullable<Signer['onBehalf']>[number];

/** A minister's deputy bears a name of his own. */
const deputy = /^(?:PHÓ|Phó|THỨ TRƯỞNG|Thứ trưởng)(?!\p{L})/u;
const sameName = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
/** What signs as a body, not as a person. */
const body = /^(?:ỦY BAN|UBND|HỘI ĐỒNG|HĐND|BAN|ĐOÀN)(?!\p{L})/iu;

/** What the last line of authority and the position under it cannot say together (Decree 30/2020, annex I, II.7.a). */
function contradiction({ by, of }: Line, position: string): string | undefined {
  if (sameName(of, position)) return `“${by} ${of}” rồi ký với chính chức vụ ấy`;
  if (by === 'KT.' && !deputy.test(position))
    return `“KT. ${of}” mà người ký là “${position}”, không phải cấp phó`;
  if (by === 'TM.' && deputy.test(position)) return `“TM. ${of}” rồi đến “${position}” mà thiếu dòng KT.`;
  return by === 'TM.' && !body.test(of) ? `“TM. ${of}”: chỉ ký thay mặt một tập thể` : undefined;
}

export const signerAuthority = rule({
  id: 'signer-authority',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Quyền hạn ký (thay mặt tập thể, ký thay người đứng đầu) phải hợp với chức vụ người ký.',
  check({ signer: { onBehalf = [], position } }): Problem[] {
    const last = onBehalf.at(-1);
    const remedy =
      'Cấp phó ký thay người đứng đầu thì ghi KT.; người đứng đầu ký thay mặt tập thể thì ghi TM. (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7).';
    if (!last)
      return deputy.test(position)
        ? [{ path: ['signer', 'position'], fact: `“${position}” ký mà không có dòng KT.`, remedy }]
        : [];
    const fact = contradiction(last, position);
    return fact === undefined ? [] : [{ path: ['signer', 'position'], fact, remedy }];
  },
});
