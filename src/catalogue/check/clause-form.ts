import { ownTextsUnder } from '../own-content.ts';
import { rule, type Rule } from './rule.ts';

/** The parts into which texts are divided, and what they bring with them. */
const part =
  /(?<!\p{L})(?:điều|khoản|điểm|tiết|đoạn|mục|tiểu mục|chương|phần|phụ lục|biểu|bảng|danh mục|mẫu|lời|câu|gạch đầu dòng)(?!\p{L})/iu;
const article = /(?<!\p{L})[Đđ]iều (\d+)/gu;
/** The Civil Code, the longest of all, has 689. */
const mostArticles = 700;

function faultOf(clause: string): string | undefined {
  const beyond = Array.from(clause.matchAll(article), ([, number]) => Number(number)).find(
    number => number === 0 || number > mostArticles,
  );
  if (beyond !== undefined) return `không văn bản nào có Điều ${beyond}`;
  return part.test(clause) ? undefined : 'không nói điều, khoản, điểm nào';
}

type Citing = 'procedure' | 'decision' | 'bundle';

const ofScope = <Of extends Citing>(scope: Of): Rule<Of, 'itself'> =>
  rule<Of, 'itself'>({
    id: 'clause-form',
    severity: 'warning',
    scope,
    looksAt: 'itself',
    demand: 'Điều khoản viện dẫn phải chỉ tới một điều, khoản, điểm, mục hay phụ lục có thể có.',
    check: subject =>
      ownTextsUnder(subject, 'clause').flatMap(({ text, path }) => {
        const fault = faultOf(text);
        if (fault === undefined) return [];
        const remedy = 'Đối chiếu với văn bản được viện dẫn, ví dụ: Điểm a Khoản 1 Điều 7.';
        return [{ path, fact: `viện dẫn “${text}”: ${fault}`, remedy }];
      }),
  });

export const clauseForm: readonly Rule<Citing, 'itself'>[] = [
  ofScope('procedure'),
  ofScope('decision'),
  ofScope('bundle'),
];
