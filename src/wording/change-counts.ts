import type { ChangeCounts } from '../catalogue/change-lists.ts';
import { sayCount } from '../language/number.ts';

export const changeLists = ['added', 'amended', 'replaced', 'restated', 'abolished'] as const;

export type ChangeListName = (typeof changeLists)[number];

/** What becomes of procedures, as titles of announcing decisions say it. */
const becomes: Readonly<Record<ChangeListName, string>> = {
  added: 'mới ban hành',
  amended: 'được sửa đổi, bổ sung',
  replaced: 'được thay thế',
  restated: 'được công bố lại',
  abolished: 'bị bãi bỏ',
};

/** The same in a list of verbs. */
const does: Readonly<Partial<Record<ChangeListName, string>>> = {
  replaced: 'thay thế',
  restated: 'công bố lại',
};

/** "Thủ tục hành chính mới ban hành" */
export const sayListName = (list: ChangeListName): string => `Thủ tục hành chính ${becomes[list]}`;

const sayProcedures = (count: number) => `${sayCount(count)} thủ tục hành chính`;

/** Of those replaced, what came is counted: "03 thủ tục hành chính thay thế 04 thủ tục hành chính". */
export function sayListCount(list: ChangeListName, counts: ChangeCounts): string {
  if (list !== 'replaced') return `${sayProcedures(counts[list])} ${becomes[list]}`;
  return `${sayProcedures(counts.replacedAfter)} thay thế ${sayProcedures(counts.replacedBefore)}`;
}

/** The same behind the name of the list: "04 thủ tục", "03 thủ tục thay thế 04 thủ tục". */
export function sayBriefCount(list: ChangeListName, counts: ChangeCounts): string {
  const brief = (count: number) => `${sayCount(count)} thủ tục`;
  if (list !== 'replaced') return brief(counts[list]);
  return `${brief(counts.replacedAfter)} thay thế ${brief(counts.replacedBefore)}`;
}

const sizeOf = (list: ChangeListName, counts: ChangeCounts): number =>
  list === 'replaced' ? counts.replacedAfter : counts[list];

/** The lists that hold anything. */
export const listsWith = (counts: ChangeCounts): ChangeListName[] =>
  changeLists.filter(list => sizeOf(list, counts) > 0);

function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1) ?? ''}`;
}

/** "thủ tục hành chính mới ban hành, được sửa đổi, bổ sung và bị bãi bỏ" */
export const sayKinds = (counts: ChangeCounts): string =>
  `thủ tục hành chính ${enumerated(listsWith(counts).map(list => becomes[list]))}`;

/** "13 thủ tục hành chính mới ban hành, được sửa đổi, bổ sung và 03 thủ tục hành chính bị bãi bỏ" */
export function sayCounts(counts: ChangeCounts): string {
  const published = listsWith(counts).filter(list => list !== 'abolished');
  const doing = published.map(list => does[list] ?? becomes[list]);
  const said = [
    ...(published.length === 0 ? [] : [`${sayProcedures(counts.published)} ${enumerated(doing)}`]),
    ...(counts.abolished === 0 ? [] : [sayListCount('abolished', counts)]),
  ];
  return said.join('; ');
}
