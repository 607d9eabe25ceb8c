import { countsOf, isUnchanged, type ChangeLists, type Former } from '../src/catalogue/change-lists.ts';
import type { Compared } from '../src/catalogue/compare-catalogues.ts';
import { present } from '../src/catalogue/known.ts';
import type { Times } from '../src/site/what-changed.ts';
import { sayParts } from '../src/wording/change.ts';
import { listsWith, sayBriefCount, sayListName, type ChangeListName } from '../src/wording/change-counts.ts';

const codeWidth = 12;

/** "  1.001193    Đăng ký khai sinh" */
const sayFormer = (former: Former): string =>
  `${(present(former.code) ?? '–').padEnd(codeWidth)}${former.name}`;

const line = (former: Former, more = '') => `  ${sayFormer(former)}${more}`;

function linesOf(lists: ChangeLists, list: ChangeListName): string[] {
  switch (list) {
    case 'added':
      return lists.added.map(({ after }) => line(after));
    case 'amended':
      return lists.amended.map(({ after, parts }) => line(after, `: ${sayParts(parts)}`));
    case 'replaced':
      return lists.replaced.flatMap(({ before, partly, after }) => [
        ...before.map(own => line(own)),
        ...partly.map(({ of, what }) => line(of, ` (chỉ phần: ${sayParts(what)})`)),
        ...after.map(own => `    → ${sayFormer(own)}`),
      ]);
    case 'restated':
      return lists.restated.map(({ after, returns }) => line(after, returns ? ' (khôi phục)' : ''));
    case 'abolished':
      return lists.abolished.map(({ of, what }) =>
        line(of, what === undefined ? '' : ` (chỉ phần: ${sayParts(what)})`),
      );
  }
}

/** What changed, list by list, for the terminal. */
export function sayChanges({ before, after, lists }: Compared, times: Times): string {
  const counts = countsOf(lists);
  const lead = `So sánh ${times.before} (${before.size} thủ tục) với ${times.after} (${after.size} thủ tục)`;
  if (isUnchanged(counts)) return `${lead}: không có thay đổi nào, không dựng văn bản.\n`;
  const parts = listsWith(counts).map(list =>
    [`${sayListName(list)}: ${sayBriefCount(list, counts)}`, ...linesOf(lists, list)].join('\n'),
  );
  return `${lead}:\n\n${parts.join('\n\n')}\n`;
}

/** Changes of which nobody has said what they rest on: the lists leave a place for it. */
export function sayUnfounded({ amended, replaced, abolished }: ChangeLists): string {
  const names = [
    ...amended.filter(({ steps }) => steps.every(({ by }) => !by)).map(({ after }) => after.name),
    ...replaced.filter(({ steps }) => steps.every(({ by }) => !by)).map(({ after: [first] }) => first.name),
    ...abolished.filter(({ step }) => !step?.by).map(({ of }) => of.name),
  ];
  if (names.length === 0) return '';
  return `Lưu ý: ${names.length} thay đổi chưa ghi văn bản quy định, danh mục để “…”: ${names.join('; ')}.\n  → Thêm by vào change của thủ tục hoặc abolishes của quyết định rồi chạy lại, hoặc điền trong bản Word.\n`;
}
