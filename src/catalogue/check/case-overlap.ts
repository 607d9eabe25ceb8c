import { sayNumber } from '../../language/number.ts';
import { present } from '../schema/known.ts';
import { rule } from './rule.ts';

interface Range {
  readonly from: number;
  readonly below: number;
  /** The words around the figures: ranges of different things do not compete. */
  readonly of: string;
}

const figure = String.raw`(\d+(?:[.,]\d+)?)`;
const patterns: readonly [RegExp, (found: RegExpExecArray) => [from: number, below: number]][] = [
  [new RegExp(`từ ${figure} (?:.*? )?đến dưới ${figure}`, 'u'), found => [read(found[1]), read(found[2])]],
  [new RegExp(`từ (?:đủ )?${figure} .*?trở lên`, 'u'), found => [read(found[1]), Infinity]],
  [new RegExp(`trên ${figure}`, 'u'), found => [read(found[1]) + Number.EPSILON, Infinity]],
  [new RegExp(`dưới ${figure}`, 'u'), found => [-Infinity, read(found[1])]],
];

function read(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}

function rangeOf(title: string): Range | undefined {
  for (const [pattern, bounds] of patterns) {
    const found = pattern.exec(title);
    if (!found) continue;
    const [from, below] = bounds(found);
    const of = title
      .slice(0, found.index)
      .replace(/[^\p{L} ]/gu, '')
      .trim();
    return { from, below, of };
  }
  return undefined;
}

function say({ from, below }: Range): string {
  if (from === -Infinity) return `dưới ${sayNumber(below)}`;
  if (below === Infinity) return `từ ${sayNumber(from)} trở lên`;
  return `từ ${sayNumber(from)} đến dưới ${sayNumber(below)}`;
}

export const caseOverlap = rule({
  id: 'case-overlap',
  severity: 'error',
  scope: 'procedure',
  demand: 'Điều kiện của các trường hợp không được chồng lên nhau.',
  check({ cases }) {
    const ranges = cases.map(({ title }) => rangeOf(present(title) ?? ''));
    return ranges.flatMap((range, index) => {
      if (!range) return [];
      const clash = ranges
        .slice(0, index)
        .findIndex(other => other?.of === range.of && other.from < range.below && range.from < other.below);
      if (clash === -1) return [];
      return [
        {
          path: ['cases', index, 'title'],
          fact: `trường hợp ${clash + 1} “${say(ranges[clash]!)}” chồng lên trường hợp ${index + 1} “${say(range)}”`,
          remedy: 'Kiểm tra các mốc số trong văn bản gốc; mỗi người chỉ được thuộc một trường hợp.',
        },
      ];
    });
  },
});
