import type { Judgement, Verdict } from './judge.ts';

/** Places with one fault of one look, told as one. */
export interface Finding {
  readonly rule: string;
  readonly clause: string;
  readonly demand: string;
  readonly source: Verdict['source'];
  readonly found: string;
  readonly expected: string;
  /** Of all its words in a Word file. */
  readonly style: string | undefined;
  readonly mendable: boolean;
  readonly first: Verdict;
  readonly places: readonly Verdict[];
}

const keyOf = ({ rule, clause, found, expected, style }: Verdict) =>
  [rule, clause, found, expected, style].join('\n');

/** All that is wrong with a file, in the order of the rules: the same fault in words of the same style is one finding. */
export function groupFindings(judgement: Judgement): readonly Finding[] {
  const wrong = judgement.filter(({ passed }) => passed === false);
  return [...Map.groupBy(wrong, keyOf).values()].flatMap((places): readonly Finding[] => {
    const [first] = places;
    if (!first) return [];
    const { rule, clause, demand, source, found = '', expected = '', style } = first;
    const mendable = places.every(place => place.mendable);
    return [{ rule, clause, demand, source, found, expected, style, mendable, first, places }];
  });
}

const isParagraph = ({ where = '' }: Verdict) => where.startsWith('đoạn ');

/** "456 đoạn, cùng kiểu “Body”"; undefined for a finding of one place. */
export function sayExtent({ places, style }: Finding): string | undefined {
  if (places.length === 1) return undefined;
  const what = places.every(isParagraph) ? 'đoạn' : 'chỗ';
  return `${places.length} ${what}${style === undefined ? '' : `, cùng kiểu “${style}”`}`;
}

export const sayWhere = (finding: Finding): string => {
  const { where = '' } = finding.first;
  const extent = sayExtent(finding);
  return extent === undefined ? where : `${extent}, từ ${where}`;
};

/** The kind that a file was judged as, where it is known. */
export const kindIn = (judgement: Judgement): string | undefined =>
  judgement.find(({ rule, passed }) => rule === 'kind' && passed === true)?.found;

/** "II.5.b" as a citation, of annex I, part I, unless it says otherwise. */
export function sayClause({ clause, source }: Pick<Finding, 'clause' | 'source'>): string {
  if (source === 'practice') return 'Thông lệ, không phải quy định của Nghị định';
  const place = clause.startsWith('Phụ lục') ? clause : `Phụ lục I, Phần I, mục ${clause}`;
  return `Nghị định 30/2020/NĐ-CP, ${place}`;
}
