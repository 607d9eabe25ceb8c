import { sayShortDate } from '../../language/date.ts';
import { instrumentStanding } from '../instrument-standing.ts';
import { ownTextsUnder } from '../own-content.ts';
import { standingOf } from '../standing.ts';
import { rule, type Law, type Problem, type Subjects } from './rule.ts';

/** What takes or took a text's place is no ground that it stands on. */
const course = new Set<string | number>(['inForce', 'change', 'replaces', 'abolishes']);

type Written = Subjects['procedure' | 'decision' | 'bundle' | 'form'];

/** Of a text that is history itself, or of a version that another has followed, what it leans on may be history too. */
function holds({ id }: Written, { decision, asOf, courses }: Law): boolean {
  if (!decision) return false;
  const version = courses.versions.get(id);
  const { state } = version
    ? courses.lineages.standingOf({ ...version, decision }, asOf)
    : standingOf(decision, asOf);
  return state === 'in-force' || state === 'in-part';
}

function problemsIn(subject: Written, law: Law): Problem[] {
  const ended = ownTextsUnder(subject, 'instrument').flatMap(({ text, path }): Problem[] => {
    const instrument = path.some(step => course.has(step)) ? undefined : law.instruments.get(text);
    const standing = instrument && instrumentStanding(instrument, law.asOf);
    if (standing?.state !== 'ended') return [];
    const since = standing.until === undefined ? '' : ` từ ngày ${sayShortDate(standing.until)}`;
    return [
      {
        path,
        fact: `văn bản đang có hiệu lực dựa vào ${text}, đã hết hiệu lực${since}`,
        remedy: 'Xem văn bản đã được sửa đổi, thay thế chưa; còn dùng thì ghi rõ vì sao vào acknowledged.',
      },
    ];
  });
  return ended.length > 0 && holds(subject, law) ? ended : [];
}

export const citesEnded = (['procedure', 'decision', 'bundle', 'form'] as const).map(scope =>
  rule<'procedure' | 'decision' | 'bundle' | 'form', 'law'>({
    id: 'cites-ended',
    severity: 'warning',
    scope,
    looksAt: 'law',
    demand: 'Văn bản đang có hiệu lực không dựa vào văn bản đã hết hiệu lực.',
    check: (subject, law) => problemsIn(subject, law),
  }),
);
