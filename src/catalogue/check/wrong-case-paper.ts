import { present } from '../known.ts';
import { dossiersOf } from './form-attachment.ts';
import { rule } from './rule.ts';

/**
 * What a procedure is about, and the neighbour whose papers are easily copied into it. Marriage and divorce are
 * no such pair: who marries again proves the divorce, who records a divorce proves the marriage.
 */
const neighbours: readonly (readonly [RegExp, RegExp])[] = [
  [/\bbị ốm\b|\bốm đau\b/u, /\btai nạn\b/u],
  [/\bkhai sinh\b/u, /\bkhai tử\b|\bchứng tử\b/u],
  [/\bkhai tử\b/u, /\bkhai sinh\b/u],
  [/\bchuyển đi\b/u, /\bchuyển đến\b/u],
  [/\bchuyển đến\b/u, /\bchuyển đi\b/u],
  [/\bcấp mới\b/u, /\bcấp lại\b/u],
];

/** `\b` knows only ASCII letters. */
const asWords = ({ source }: RegExp) =>
  new RegExp(
    source
      .replaceAll(String.raw`\b`, String.raw`(?<!\p{L})`)
      .replace(/\(\?<!\\p\{L\}\)(?=\||$)/g, String.raw`(?!\p{L})`),
    'u',
  );

const pairs = neighbours.flatMap(([one, other]) => [
  [asWords(one), asWords(other)] as const,
  [asWords(other), asWords(one)] as const,
]);

/** Few procedures are about any of these, and one look at the name tells it. */
const anyOfThem = new RegExp(pairs.map(([one]) => `(?:${one.source})`).join('|'), 'u');

export const wrongCasePaper = rule({
  id: 'wrong-case-paper',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Hồ sơ, kết quả không được chứa giấy tờ của trường hợp trái với tên thủ tục.',
  check(procedure) {
    const name = procedure.name.toLowerCase();
    if (!anyOfThem.test(name)) return [];
    const titles = procedure.cases.map(({ title }) => present(title)?.toLowerCase() ?? '');
    const scope = [name, ...titles].join(' ');
    const foreignTo = pairs.filter(([one, other]) => one.test(name) && !other.test(scope));
    if (foreignTo.length === 0) return [];
    const isForeign = (words: string) =>
      foreignTo.some(([one, other]) => other.test(words) && !one.test(words));
    const result = present(procedure.result);
    const foreignResult =
      result !== undefined && isForeign(result.toLowerCase())
        ? [
            {
              path: ['result'],
              fact: `kết quả “${result}” không hợp với thủ tục này`,
              remedy: 'Kiểm tra xem kết quả có bị chép từ thủ tục bên cạnh không.',
            },
          ]
        : [];
    const facts = new Set<string>();
    const foreignPapers = dossiersOf(procedure).flatMap(([path, { groups }]) =>
      groups.flatMap(({ items }, group) =>
        items.flatMap(({ name: paper, when }, item) => {
          const words = `${paper} ${when ?? ''}`.toLowerCase();
          const fact = `giấy tờ “${[paper, when].filter(Boolean).join(', ')}” không hợp với thủ tục này`;
          if (!isForeign(words) || facts.has(fact)) return [];
          facts.add(fact);
          return [
            {
              path: [...path, 'groups', group, 'items', item, 'name'],
              fact,
              remedy: 'Kiểm tra xem giấy tờ có bị chép từ thủ tục bên cạnh không.',
            },
          ];
        }),
      ),
    );
    return [...foreignPapers, ...foreignResult];
  },
});
