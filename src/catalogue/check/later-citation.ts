import { sayShortDate } from '../../language/date.ts';
import { citations } from '../citation.ts';
import type { Path } from '../finding.ts';
import { ownTextsUnder } from '../own-content.ts';
import { instrumentKinds } from '../schema/instrument.ts';
import { rule, type Law, type Problem, type Rule } from './rule.ts';

type Citing = 'procedure' | 'bundle' | 'decision';

/** Words of the office about a text from a later day; the text itself does not say them. */
const afterwards = new Set<string | number>(['inForce', 'change', 'sourceNotes', 'acknowledged']);
const isOfText = (path: Path) => !path.some(step => afterwards.has(step));

/** Whether one day, month or year surely lies after another. */
const isAfter = (later: string, day: string): boolean => {
  const length = Math.min(later.length, day.length);
  return later.slice(0, length) > day.slice(0, length);
};

const remedy = 'Kiểm tra cả hai ngày: thường là ngày và tháng đổi chỗ, hoặc gõ nhầm năm.';

function citedInWords(subject: object, date: string): Problem[] {
  return citations(subject)
    .filter(({ path, date: cited }) => cited !== undefined && isOfText(path) && isAfter(cited, date))
    .map(({ path, kind, number, date: cited = '' }) => ({
      path,
      fact: `viện dẫn ${instrumentKinds[kind]} số ${number} ngày ${sayShortDate(cited)}, sau ngày của chính văn bản (${sayShortDate(date)})`,
      remedy,
    }));
}

/** The bases of a decision itself are another rule's business. */
function citedById(subject: object, date: string, { instruments }: Law): Problem[] {
  return ownTextsUnder(subject, 'instrument').flatMap(({ text, path }) => {
    if (path[0] === 'bases' || !isOfText(path)) return [];
    const given = instruments.get(text)?.date ?? 'unknown';
    if (!/^\d/.test(given) || !isAfter(given, date)) return [];
    return [
      {
        path,
        fact: `căn cứ ${text} ngày ${sayShortDate(given)}, sau ngày văn bản nêu thủ tục (${sayShortDate(date)})`,
        remedy,
      },
    ];
  });
}

const ofScope = <Of extends Citing>(scope: Of): Rule<Of, 'law'> =>
  rule<Of, 'law'>({
    id: 'later-citation',
    severity: 'error',
    scope,
    looksAt: 'law',
    demand: 'Văn bản không thể viện dẫn văn bản ban hành sau nó.',
    check: (subject, law) => {
      const date = law.decision?.date;
      return date === undefined ? [] : [...citedInWords(subject, date), ...citedById(subject, date, law)];
    },
  });

export const laterCitation: readonly Rule<Citing, 'law'>[] = [
  ofScope('procedure'),
  ofScope('bundle'),
  ofScope('decision'),
];
