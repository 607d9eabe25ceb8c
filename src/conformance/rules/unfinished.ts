import { at } from '../look.ts';
import type { ReadFile } from '../model.ts';
import { practice, type ConformanceRule, type Fault } from '../rule.ts';

/** What drafts keep open: "[…]", "[tên cơ quan]", "{{số}}"; a box to tick is none. */
const open =
  /\[(?:[\s\u00a0]*[….]+[\s\u00a0]*|[\s\u00a0]*(?:điền|nhập|ghi|tên|số|ngày|họ|địa danh)[^\]]*)\]|\{\{[^}]*\}\}/iu;

function remains({ changes, comments }: ReadFile['remains']): readonly Fault[] {
  const faults: Fault[] = [];
  if (changes > 0)
    faults.push({
      where: 'cả tệp',
      found: `${changes} thay đổi được theo dõi chưa chấp nhận`,
      expected: 'chọn Review, Accept All Changes rồi lưu lại',
    });
  if (comments > 0)
    faults.push({
      where: 'cả tệp',
      found: `${comments} ghi chú (comment) còn lại`,
      expected: 'xóa hết ghi chú',
    });
  return faults;
}

export const unfinished: ConformanceRule = {
  id: 'unfinished',
  clause: practice,
  demand: 'Tệp không còn thay đổi được theo dõi, ghi chú, chỗ chưa điền “[…]”.',
  check(file) {
    const blanks = file.passages.flatMap((passage): readonly Fault[] => {
      const found = open.exec(passage.text.normalize('NFC'))?.[0];
      if (found === undefined) return [];
      return [{ ...at(passage), found: `còn chỗ chưa điền “${found}”`, expected: 'điền cho đủ' }];
    });
    return [...remains(file.remains), ...blanks];
  },
};
