import { sayShortDate } from '../../language/date.ts';
import { present, presentList } from '../known.ts';
import type { InForce } from '../schema/in-force.ts';
import type { Path } from '../finding.ts';
import { rule, type Problem } from './rule.ts';

const isDay = (date: string) => date.length === '2026-03-01'.length;

/** What cannot be true together of the days of one thing. */
function contradictions(inForce: InForce, path: Path, issued: string | undefined): Problem[] {
  const { from, until, replacedBy } = inForce;
  const start = from === 'signing' ? issued : present(from);
  const end = present(until);
  const problems: Problem[] = [];
  const say = (where: Path, fact: string, remedy: string) =>
    problems.push({ path: [...path, ...where], fact, remedy });
  if (issued !== undefined && start !== undefined && start < issued)
    say(
      ['from'],
      `có hiệu lực từ ${sayShortDate(start)}, trước ngày ban hành ${sayShortDate(issued)}`,
      'Xem lại ngày ban hành và ngày có hiệu lực.',
    );
  if (start !== undefined && end !== undefined && end <= start)
    say(
      ['until'],
      `hết hiệu lực từ ${sayShortDate(end)}, không sau ngày có hiệu lực ${sayShortDate(start)}`,
      'Xem lại hai ngày này.',
    );
  for (const [index, { on, scope }] of presentList(replacedBy).entries()) {
    const day = present(on);
    if (day === undefined) continue;
    if (start !== undefined && day <= start)
      say(
        ['replacedBy', index, 'on'],
        `bị thay thế từ ${sayShortDate(day)}, không sau ngày có hiệu lực ${sayShortDate(start)}`,
        'Xem lại hai ngày này.',
      );
    if (scope === 'whole' && end !== undefined && end !== day)
      say(
        ['replacedBy', index, 'on'],
        `bị thay thế toàn bộ từ ${sayShortDate(day)} nhưng ghi hết hiệu lực từ ${sayShortDate(end)}`,
        'Văn bản bị thay thế toàn bộ thì hết hiệu lực cùng ngày: ghi hai ngày như nhau.',
      );
  }
  return problems;
}

const demand =
  'Ngày ban hành, ngày có hiệu lực, ngày hết hiệu lực và ngày bị thay thế phải theo đúng thứ tự và không mâu thuẫn.';

export const inForceOrder = [
  rule({
    id: 'in-force-order',
    severity: 'error',
    scope: 'decision',
    looksAt: 'itself',
    demand,
    check: ({ inForce, date, draft }) =>
      contradictions(inForce, ['inForce'], draft || !isDay(date) ? undefined : date),
  }),
  rule({
    id: 'in-force-order',
    severity: 'error',
    scope: 'procedure',
    looksAt: 'itself',
    demand,
    check: ({ inForce }) => (inForce ? contradictions(inForce, ['inForce'], undefined) : []),
  }),
  rule({
    id: 'in-force-order',
    severity: 'error',
    scope: 'instrument',
    looksAt: 'itself',
    demand,
    check: ({ inForce, date }) => {
      const known = present(inForce);
      const issued = date === 'none' || date === 'unknown' || !isDay(date) ? undefined : date;
      return known ? contradictions(known, ['inForce'], issued) : [];
    },
  }),
];
