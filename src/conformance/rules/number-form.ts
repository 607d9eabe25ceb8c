import { sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import { rewording } from '../cure.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

const blank = String.raw`[\s\u00a0….]*`;
const group = String.raw`(?:\p{Lu}[\p{L}\d]*|[….][\s\u00a0….]*)`;
/** "Số: 05/QĐ-UBND", "Số: 12/2024/QĐ-UBND"; a draft leaves the figures blank. */
const right = new RegExp(
  String.raw`^Số:[\s\u00a0]*(?:\d{2,}|${blank})\/(?:\d{4}\/)?${group}(?:[-‑]${group})*$`,
  'u',
);

function fault(text: string): string {
  if (!text.startsWith('Số')) return 'từ “Số” không viết chữ thường';
  if (!/^Số[\s\u00a0]*:/u.test(text)) return 'thiếu dấu hai chấm sau từ “Số”';
  if (/^Số:[\s\u00a0]*\d\//u.test(text)) return 'số nhỏ hơn 10 không có số 0 phía trước';
  if (/\d[\s\u00a0]+\/|\/[\s\u00a0]+\S|\p{L}[\s\u00a0]*[-–][\s\u00a0]+|[\s\u00a0]+[-–]\p{L}/u.test(text))
    return 'có dấu cách quanh dấu gạch';
  return 'không đúng dạng số, ký hiệu';
}

/** "SỐ 5 / QĐ - UBND" becomes "Số: 05/QĐ-UBND"; room left for the pen stays. */
const setRight = (text: string) =>
  text
    .replace(/^số[\s\u00a0]*:?([\s\u00a0]*)/iu, (_, room: string) => `Số:${room === '' ? ' ' : room}`)
    .replace(/^(Số:[\s\u00a0]*)(\d)(?=[\s\u00a0]*\/)/u, '$10$2')
    .replace(/(?<=\d)[\s\u00a0]+(?=\/)|(?<=\/)[\s\u00a0]+/gu, '')
    .replace(/[\s\u00a0]*[-–][\s\u00a0]*/gu, '-');

export const numberForm: ConformanceRule = {
  id: 'number-form',
  clause: sizes.number.clause,
  demand:
    'Số, ký hiệu dạng “Số: 05/QĐ-UBND”: cỡ 13, đứng, số nhỏ hơn 10 có số 0, không cách chữ quanh dấu gạch.',
  check(_file, parts) {
    const { number, issuer, country } = parts.letterhead;
    if (!number)
      return missing(
        parts,
        'number',
        'số, ký hiệu',
        'thêm dòng “Số: …/…” dưới tên cơ quan ban hành',
        issuer[0] ?? country,
      );
    const look = judgeLook(number, { size: sizes.number, bold: false, italic: false });
    if (right.test(number.text.normalize('NFC'))) return look;
    return [
      ...look,
      {
        ...at(number),
        found: fault(number.text),
        expected: 'viết theo mẫu “Số: 05/QĐ-UBND”',
        ...(right.test(setRight(number.text)) && rewording(number, setRight)),
      },
    ];
  },
};
