import { isVietnameseSyllable } from '../../language/garble.ts';
import { ownTexts } from '../own-content.ts';
import { rule, type Problem, type Rule } from './rule.ts';

/** Names that are printed in sentence case, in lists, tables and running text. */
const names = new Set<string | number | undefined>([
  ...[
    'name',
    'shortTitle',
    'place',
    'resultPlace',
    'result',
    'unit',
    'action',
    'office',
    'benefit',
    'performs',
  ],
  ...['decides', 'delegated', 'coordination', 'superior', 'title', 'applicants', 'instruments'],
]);

const smallLetter = /\p{Ll}/u;
const letters = /\p{L}{2,}/gu;

/** At least two words that could be Vietnamese, and no small letter: "KHAI SINH", but not "UBND TP.HCM". */
const isCapitals = (text: string): boolean =>
  !smallLetter.test(text) &&
  (text.match(letters) ?? []).filter(word => isVietnameseSyllable(word)).length >= 2 &&
  /[^\p{ASCII}]|\p{L}{3}/u.test(text);

function capitalsIn(subject: object, isName: (path: readonly (string | number)[]) => boolean): Problem[] {
  return ownTexts(subject)
    .filter(({ text, path }) => isCapitals(text) && isName(path))
    .map(({ text, path }) => ({
      path,
      fact: `“${text}” viết toàn chữ hoa`,
      remedy: 'Viết như trong câu: chỉ hoa chữ đầu và tên riêng; khi cần, trang và văn bản tự in hoa.',
    }));
}

type Named = 'procedure' | 'bundle' | 'agency' | 'instrument' | 'decision';

const ofScope = <Of extends Named>(
  scope: Of,
  isName: (path: readonly (string | number)[]) => boolean,
): Rule<Of, 'itself'> =>
  rule<Of, 'itself'>({
    id: 'capitals-only',
    severity: 'warning',
    scope,
    looksAt: 'itself',
    demand: 'Tên thủ tục, giấy tờ, cơ quan, văn bản viết chữ thường, không viết toàn chữ hoa.',
    check: subject => capitalsIn(subject, isName),
  });

/** Another place of the text may print the name in capitals, and a form its own heading. */
export const isNamePath = (path: readonly (string | number)[]) =>
  names.has(path.findLast(step => typeof step === 'string')) && path[0] !== 'otherNames';

export const capitalsOnly: readonly Rule<Named, 'itself'>[] = [
  ofScope('procedure', isNamePath),
  ofScope('bundle', isNamePath),
  ofScope('agency', ([key]) => key === 'name'),
  ofScope('instrument', ([key]) => key === 'title' || key === 'issuer'),
  ofScope('decision', path => path.length === 1 && (path[0] === 'title' || path[0] === 'shortTitle')),
];
