import { sayShortDate } from '../../language/date.ts';
import { endsWhole, type Step } from '../lineage.ts';
import { rule, type Courses, type OwnVersion } from './rule.ts';

type OwnStep = Step<OwnVersion>;

/** Parts that both take away. */
const shared = (left: OwnStep, right: OwnStep) => {
  const taken = new Set(left.what);
  return (right.what ?? []).filter(part => taken.has(part));
};

/** One procedure divided among several, by one text on one day. */
const isDivision = (left: OwnStep, right: OwnStep) =>
  left.kind === 'replaced' &&
  right.kind === 'replaced' &&
  left.decision === right.decision &&
  left.day === right.day;

/** Whether a step can be done to what an earlier one has left. */
function agree(earlier: OwnStep, later: OwnStep): boolean {
  if (isDivision(earlier, later)) return true;
  // What was abolished may be brought back.
  if (earlier.kind === 'abolished' && later.kind === 'restated') return true;
  if (endsWhole(earlier)) return false;
  return endsWhole(later) || shared(earlier, later).length === 0;
}

const sayDay = ({ day }: OwnStep) => (day === undefined ? '' : ` từ ${sayShortDate(day)}`);
const sayWho = ({ after, decision, kind }: OwnStep) =>
  after ? `“${after.id}”` : kind === 'abolished' ? `việc bãi bỏ của “${decision.id}”` : `“${decision.id}”`;

/** What earlier steps on the same version leave no room for, where a step names that version. */
function clashes(mine: OwnStep, { lineages, versions }: Courses) {
  return mine.of.flatMap((forerunner, index) => {
    const before = 'procedure' in forerunner ? versions.get(forerunner.procedure) : undefined;
    if (!before || mine.day === undefined) return [];
    const steps = lineages.stepsFrom(before).filter(({ day }) => day !== undefined);
    const earlier = steps.slice(0, steps.indexOf(mine));
    const clash = earlier.find(step => !agree(step, mine));
    if (!clash) return [];
    return [
      {
        index,
        fact: `thủ tục “${before.id}” đã có ${sayWho(clash)} đứng sau${sayDay(clash)} cho cùng phần`,
        remedy:
          'Nếu văn bản này sửa bản mới hơn thì chỉ tới bản đó; nếu mỗi văn bản chỉ đổi một phần thì ghi từng phần ở what.',
      },
    ];
  });
}

export const lineageFork = [
  rule({
    id: 'lineage-fork',
    severity: 'error',
    scope: 'procedure',
    looksAt: 'courses',
    demand:
      'Mỗi phần của một thủ tục chỉ có một bản đứng sau; chia một thủ tục thành nhiều thì cùng một văn bản thay thế, cùng ngày.',
    check({ id, change }, courses) {
      const mine = courses.lineages
        .of({ id })
        .steps.filter(step =>
          change?.kind === 'abolished' ? step.change === change : step.after?.id === id,
        );
      return mine.flatMap(step =>
        clashes(step, courses).map(({ index, ...said }) => ({ path: ['change', 'of', index], ...said })),
      );
    },
  }),
  rule({
    id: 'lineage-fork',
    severity: 'error',
    scope: 'decision',
    looksAt: 'courses',
    demand: 'Không bãi bỏ thủ tục đã được thay thế hoặc đã bị bãi bỏ trước đó.',
    check({ abolishes = [] }, courses) {
      return abolishes.flatMap((abolition, index) => {
        const [named] = 'procedure' in abolition.of ? [abolition.of.procedure] : [];
        if (named === undefined) return [];
        const step = courses.lineages.stepsFrom({ id: named }).find(({ change }) => change === abolition);
        return step
          ? clashes(step, courses).map(({ fact, remedy }) => ({
              path: ['abolishes', index, 'of'],
              fact,
              remedy,
            }))
          : [];
      });
    },
  }),
];
