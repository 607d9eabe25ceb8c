import { at } from '../look.ts';
import { rewording } from '../cure.ts';
import type { Passage } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';
import { exact } from '../wording.ts';

const short = /^(TM|KT|TL|TUQ|Q)\.\s*(.*)$/u;
/** "KT CHỦ TỊCH", "K/T", "T.M", "T/M": the letters without their one stop. */
const misspelt = /^(?:(?:TM|KT|TL|TUQ)(?=[\s:,])|[TKQ][./][MTLUQ][./Q]*(?=\s))/u;
const setRight = (text: string) =>
  text.replace(/^([TKQ][MTLUQ./]*)[:,]?(?=\s)/u, (written, letters: string) => {
    const bare = letters.replace(/[./]/g, '');
    return /^(?:TM|KT|TL|TUQ|Q)$/.test(bare) ? `${bare}.` : written;
  });

const deputy = /^(?:PHÓ|THỨ TRƯỞNG)/u;
/** Offices and bodies: who is signed for by "TM.", never by the others. */
const collective = /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|SỞ\s|BAN CHỈ ĐẠO|THƯỜNG TRỰC)/u;
const person =
  /^(?:PHÓ |THỨ )?(?:CHỦ TỊCH(?! ĐOÀN)|(?:TỔNG )?GIÁM ĐỐC|BỘ TRƯỞNG|(?:TỔNG |CHI )?CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHÁNH |TRƯỞNG |THỦ TRƯỞNG)/u;

interface Line {
  readonly passage: Passage;
  readonly short: string | undefined;
  readonly words: string;
}

const readLines = (passage: Passage): readonly Line[] =>
  (passage.lines ?? [passage.text]).map(line => {
    const text = exact(line);
    const [, mark, words] = short.exec(text) ?? [];
    return { passage, short: mark, words: words ?? text };
  });

/** For whom each abbreviation may stand. */
function wrongOwner({ passage, short: mark, words }: Line): readonly Fault[] {
  const place = at(passage);
  if (mark === 'TM' && person.test(words))
    return [
      {
        ...place,
        found: `“TM.” đứng trước chức vụ ${words}`,
        expected: 'ghi “TM.” trước tên tập thể hoặc cơ quan; ký thay người đứng đầu thì ghi “KT.”',
      },
    ];
  if (mark !== undefined && mark !== 'TM' && collective.test(words))
    return [
      {
        ...place,
        found: `“${mark}.” đứng trước tên cơ quan`,
        expected: `ghi “${mark}.” trước chức vụ của người đứng đầu, “TM.” trước tên cơ quan`,
      },
    ];
  return [];
}

/** A deputy signs for the head, and says so; on behalf of a body with a rule of its own, its models differ. */
function unsaidDeputy(lines: readonly Line[]): readonly Fault[] {
  const signs = lines.find(({ words }) => deputy.test(words));
  if (!signs) return [];
  const marks = lines.flatMap(({ short: mark }) => (mark === undefined ? [] : [mark]));
  const forCouncil = lines.some(
    line => line.short === 'TM' && !/^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND)/u.test(line.words),
  );
  if (forCouncil || marks.some(mark => mark !== 'TM')) return [];
  return [
    {
      ...at(signs.passage),
      found: `${signs.words} ký mà không ghi “KT.”`,
      expected: 'ghi “KT.” trước chức vụ người đứng đầu ở dòng trên',
    },
  ];
}

const isOpen = ({ short: mark }: Line) => mark !== undefined && mark !== 'Q';

/** Who signs for another is named below whom he signs for, and is not the same. */
function unnamedSigner(lines: readonly Line[]): readonly Fault[] {
  const last = lines.at(-1);
  const expected = 'ghi chức vụ của người ký ở dòng dưới';
  if (!last) return [];
  if (isOpen(last))
    return [{ ...at(last.passage), found: `dưới “${last.words}” không có chức vụ người ký`, expected }];
  const head = lines.find(({ short: mark }) => mark === 'KT')?.words;
  if (head === undefined || last.words !== head) return [];
  return [{ ...at(last.passage), found: `người ký thay lại ghi “${head}”`, expected }];
}

export const authority: ConformanceRule = {
  id: 'authority',
  clause: 'II.7.b',
  demand:
    'Quyền hạn hợp với chức vụ: “TM.” trước tập thể, “Q.”, “KT.”, “TL.”, “TUQ.” trước chức vụ người đứng đầu; cấp phó ký thay có “KT.”.',
  check(_file, { closing, kind }) {
    if (closing.authority.length === 0 || kind.symbol === 'BB') return undefined;
    const lines = closing.authority.flatMap(readLines);
    const badlyShort = closing.authority.filter(({ text }) => misspelt.test(exact(text)));
    if (badlyShort.length > 0)
      return badlyShort.map(passage => ({
        ...at(passage),
        found: 'chữ viết tắt quyền hạn sai dạng',
        expected: 'viết “TM.”, “Q.”, “KT.”, “TL.”, “TUQ.”',
        ...rewording(passage, setRight),
      }));
    return [...lines.flatMap(wrongOwner), ...unsaidDeputy(lines), ...unnamedSigner(lines)];
  },
};
