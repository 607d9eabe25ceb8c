import { onceFor } from '../once-for.ts';
import { ownTexts } from '../own-content.ts';
import { quotesFaults, type Misspelt } from '../vocabulary.ts';
import { pairsOf } from '../word-pairs.ts';
import { rule, type Problem, type Rule } from './rule.ts';

type Written = 'procedure' | 'decision' | 'bundle' | 'form' | 'instrument' | 'agency';

/** The syllables of misspelt pairs: a text without any of them needs no second look. */
const anyOf = onceFor((misspelt: Misspelt) =>
  misspelt.size === 0 ? undefined : new Set([...misspelt.keys()].flatMap(pair => pair.split(' '))),
);

function slipsIn(subject: object, misspelt: Misspelt): Problem[] {
  if (!anyOf(misspelt)) return [];
  const judged = ownTexts(subject).filter(({ path }) => !path.some(key => quotesFaults.has(key)));
  return judged.flatMap(({ text, path }) =>
    pairsOf(text).flatMap(({ left, right, written }) => {
      const meant = misspelt.get(`${left} ${right}`);
      if (meant === undefined) return [];
      return [
        {
          path,
          fact: `“${written}” không gặp ở đâu khác trong danh mục; có lẽ là “${meant}”`,
          remedy: 'Đối chiếu từng chữ với văn bản gốc; viết đúng rồi thì khai vào acknowledged.',
        },
      ];
    }),
  );
}

const scopes: readonly Written[] = ['procedure', 'decision', 'bundle', 'form', 'instrument', 'agency'];

export const misspeltWord: readonly Rule<Written, 'misspelt'>[] = scopes.map(scope =>
  rule<Written, 'misspelt'>({
    id: 'misspelt-word',
    severity: 'warning',
    scope,
    looksAt: 'misspelt',
    demand: 'Chữ chỉ gặp một lần mà khác một dấu, một chữ cái với chữ thường gặp ở chỗ ấy thì phải xem lại.',
    check: slipsIn,
  }),
);
