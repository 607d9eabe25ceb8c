import { sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import { endingWith, rewording } from '../cure.ts';
import { missing } from '../missing.ts';
import type { Passage } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

const greeted = (text: string) => text.replace(/^kính gửi[\s\u00a0]*[:;.,]?/iu, 'Kính gửi:');

const isBlank = (text: string) => !/\p{L}/u.test(text);

function judgeList(lines: readonly Passage[]): readonly Fault[] {
  return lines.flatMap((line, index) => {
    const stop = index === lines.length - 1 ? '.' : ';';
    const text = line.text.trimEnd();
    if (text.endsWith(stop) || isBlank(text)) return [];
    return [
      {
        ...at(line),
        found: `kết thúc bằng “${text.slice(-1)}”`,
        expected: `kết thúc bằng “${stop}”`,
        ...endingWith(line, stop),
      },
    ];
  });
}

export const addressees: ConformanceRule = {
  id: 'addressees',
  clause: sizes.addressees.clause,
  demand:
    '“Kính gửi:” chữ thường, đứng, cỡ 13–14; từ hai nơi trở lên thì mỗi nơi một dòng có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”.',
  check(_file, parts) {
    const [first, ...list] = parts.addressees;
    if (!first)
      return missing(
        parts,
        'addressees',
        '“Kính gửi:”',
        'thêm “Kính gửi:” và nơi giải quyết công việc trước lời văn',
        parts.subject.at(-1) ?? parts.title ?? parts.letterhead.about[0],
      );
    const look = { size: sizes.addressees, italic: false } as const;
    const unmarked = /^kính gửi[\s\u00a0]*:/iu.test(first.text.normalize('NFC'))
      ? []
      : [
          {
            ...at(first),
            found: 'thiếu dấu hai chấm sau “Kính gửi”',
            expected: 'viết “Kính gửi:”',
            ...rewording(first, greeted),
          },
        ];
    return [
      ...judgeLook(first, { ...look, capitals: false, small: greeted }),
      ...unmarked,
      ...list.flatMap(line => judgeLook(line, look)),
      ...judgeList(list),
    ];
  },
};
