import { present } from '../schema/known.ts';
import { rule } from './rule.ts';

/** What a procedure is about, and the neighbour whose papers are easily copied into it. */
const neighbours: readonly (readonly [RegExp, RegExp])[] = [
  [/\bbị ốm\b|\bốm đau\b/u, /\btai nạn\b/u],
  [/\bkhai sinh\b/u, /\bkhai tử\b|\bchứng tử\b/u],
  [/\bkhai tử\b/u, /\bkhai sinh\b/u],
  [/\bkết hôn\b/u, /\bly hôn\b/u],
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

const pairs = neighbours.flatMap(([own, other]) => [
  [asWords(own), asWords(other)] as const,
  [asWords(other), asWords(own)] as const,
]);

export const wrongCasePaper = rule({
  id: 'wrong-case-paper',
  severity: 'error',
  scope: 'procedure',
  demand: 'Hồ sơ không được chứa giấy tờ của trường hợp trái với tên thủ tục.',
  check({ name, dossier }) {
    const given = dossier === 'by-case' ? undefined : present(dossier);
    if (!given) return [];
    const lower = name.toLowerCase();
    const facts = new Set<string>();
    return given.groups.flatMap(({ items }, group) =>
      items.flatMap(({ name: paper, when }, item) => {
        const words = `${paper} ${when ?? ''}`.toLowerCase();
        const foreign = pairs.find(
          ([own, other]) => own.test(lower) && !other.test(lower) && other.test(words) && !own.test(words),
        );
        const fact = `giấy tờ “${[paper, when].filter(Boolean).join(', ')}” không hợp với thủ tục này`;
        if (!foreign || facts.has(fact)) return [];
        facts.add(fact);
        return [
          {
            path: ['dossier', 'groups', group, 'items', item, 'name'],
            fact,
            remedy: 'Kiểm tra xem giấy tờ có bị chép từ thủ tục bên cạnh không.',
          },
        ];
      }),
    );
  },
});
