import { present } from '../known.ts';
import { rule } from './rule.ts';

interface Bound {
  readonly at: number;
  readonly included: boolean;
}

interface FigureRange {
  readonly low: Bound;
  readonly high: Bound;
  /** The words before the figures, and their measure: ranges of different things do not compete. */
  readonly of: string;
  /** The words after the figures. */
  readonly rest: string;
  readonly printed: string;
}

const figure = String.raw`(\d+(?:\.\d{3})*(?:,\d+)?)(?![\d/])`;
const noLow: Bound = { at: -Infinity, included: false };
const noHigh: Bound = { at: Infinity, included: false };
const patterns: readonly [RegExp, (found: RegExpExecArray) => [low: Bound, high: Bound]][] = [
  [
    new RegExp(`(?:từ )?(trên|từ|từ đủ) ${figure} (?:.*? )?đến (dưới )?(?:đủ |hết )?${figure}`, 'iu'),
    ([, open, low, below, high]) => [
      { at: read(low), included: open?.toLowerCase() !== 'trên' },
      { at: read(high), included: below === undefined },
    ],
  ],
  [
    new RegExp(`từ (?:đủ )?${figure} .*?trở lên`, 'iu'),
    ([, low]) => [{ at: read(low), included: true }, noHigh],
  ],
  [new RegExp(`trên ${figure}`, 'iu'), ([, low]) => [{ at: read(low), included: false }, noHigh]],
  [new RegExp(`dưới ${figure}`, 'iu'), ([, high]) => [noLow, { at: read(high), included: false }]],
];

const measure = /\d ?(%|năm|tháng|ngày|giờ|tuổi|triệu|tỷ)(?!\p{L})/iu;

/** A dot parts thousands, a comma parts decimals. */
function read(text: string | undefined): number {
  return Number((text ?? '').replaceAll('.', '').replace(',', '.'));
}

function letters(text: string): string {
  return text
    .replace(/[^\p{L} ]/gu, '')
    .trim()
    .toLowerCase();
}

function rangeOf(title: string): FigureRange | undefined {
  for (const [pattern, bounds] of patterns) {
    const found = pattern.exec(title);
    if (!found) continue;
    const [low, high] = bounds(found);
    const rest = title.slice(found.index + found[0].length);
    const withNextWord = found[0] + (/^ ?\S+/u.exec(rest)?.[0] ?? '');
    const of = `${letters(title.slice(0, found.index))} ${measure.exec(withNextWord)?.[1] ?? ''}`;
    return { low, high, of, rest: letters(rest).replace(/^người /u, ''), printed: found[0] };
  }
  return undefined;
}

/** Whether the lower end of one range lies below the upper end of the other. */
function reaches(low: Bound, high: Bound): boolean {
  return low.at < high.at || (low.at === high.at && low.included && high.included);
}

/** One and the same range with other words after it ("còn đi học", "bị khuyết tật") is told apart by those words. */
function areTwins(left: FigureRange, right: FigureRange): boolean {
  return left.low.at === right.low.at && left.high.at === right.high.at && left.rest !== right.rest;
}

export const caseOverlap = rule({
  id: 'case-overlap',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Điều kiện của các trường hợp không được chồng lên nhau.',
  check({ cases }) {
    const ranges = cases.map(({ title }) => rangeOf(present(title) ?? ''));
    return ranges.flatMap((range, index) => {
      if (!range) return [];
      const clash = ranges
        .slice(0, index)
        .find(
          other =>
            other?.of === range.of &&
            reaches(other.low, range.high) &&
            reaches(range.low, other.high) &&
            !areTwins(other, range),
        );
      if (!clash) return [];
      return [
        {
          path: ['cases', index, 'title'],
          fact: `trường hợp ${ranges.indexOf(clash) + 1} “${clash.printed}” chồng lên trường hợp ${index + 1} “${range.printed}”`,
          remedy: 'Kiểm tra các mốc số trong văn bản gốc; mỗi người chỉ được thuộc một trường hợp.',
        },
      ];
    });
  },
});
