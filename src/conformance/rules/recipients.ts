import { sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import { endingWith, rewording } from '../cure.ts';
import type { Passage } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

const dashed = (line: Passage) => rewording(line, text => `- ${text}`);

function lineFaults(passage: Passage, isLast: boolean): readonly Fault[] {
  const place = at(passage);
  const text = passage.text.trim();
  const faults: Fault[] = [];
  if (!/^[-–]/u.test(text))
    faults.push({
      ...place,
      found: 'không có gạch đầu dòng',
      expected: 'thêm “- ” ở đầu dòng',
      ...dashed(passage),
    });
  const stop = isLast ? '.' : ';';
  if (!text.endsWith(stop))
    faults.push({
      ...place,
      found: `kết thúc bằng “${text.slice(-1)}”`,
      expected: `kết thúc bằng “${stop}”`,
      ...endingWith(passage, stop),
    });
  if (isLast && !/^[-–\s\u00a0]*Lưu:[\s\u00a0]*VT\b/u.test(text))
    faults.push({
      ...place,
      found: 'dòng cuối không phải dòng lưu',
      expected: 'thêm dòng cuối “- Lưu: VT, (đơn vị soạn thảo).”',
    });
  return faults;
}

export const recipients: ConformanceRule = {
  id: 'recipients',
  clause: sizes.recipients.clause,
  demand: 'Nơi nhận cỡ 11, đứng, mỗi dòng “- …;”, dòng cuối “- Lưu: VT, ….”.',
  check(_file, { closing }) {
    // Without its label the list is missed with it.
    if (!closing.label) return undefined;
    if (closing.recipients.length === 0)
      return [
        {
          ...at(closing.label),
          found: 'không có nơi nhận nào',
          expected: 'liệt kê nơi nhận, mỗi nơi một dòng',
        },
      ];
    const last = closing.recipients.length - 1;
    return closing.recipients.flatMap((line, index) => [
      ...judgeLook(line, { size: sizes.recipients, bold: false, italic: false }),
      ...lineFaults(line, index === last),
    ]);
  },
};
