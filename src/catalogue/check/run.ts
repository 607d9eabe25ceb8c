import { nearest } from '../../language/nearest.ts';
import type { Catalogue } from '../catalogue.ts';
import { byPlace, type Finding, type Path, type Unplaced } from '../finding.ts';
import { Places } from '../locate.ts';
import type { Acknowledgement } from '../schema/acknowledgement.ts';
import { rules } from './all.ts';
import type { Day } from '../standing.ts';
import { takeApart, type Understood } from '../understood.ts';
import type { Problem, Rule, Scope, Subjects } from './rule.ts';
import { seenBy, Surroundings, type Around } from './surroundings.ts';

interface Subject<Of extends Scope> {
  readonly value: Subjects[Of];
  readonly file: string;
  /** Where the subject stands in its file. */
  readonly path: Path;
  /** The decision it belongs to. */
  readonly decision?: string;
}

function listed<Item>(items: readonly Item[], file: string): { value: Item; file: string; path: Path }[] {
  return items.map((value, index) => ({ value, file, path: [index] }));
}

function stated<Own extends { readonly file: string }>(
  items: readonly { readonly own: Own; readonly decision: string }[],
) {
  return items.map(({ own, decision }) => ({ value: own, file: own.file, path: [], decision }));
}

function acknowledgementsOf(value: Subjects[Scope]): readonly Acknowledgement[] {
  return 'acknowledged' in value ? (value.acknowledged ?? []) : [];
}

/** Why an acknowledgement excuses nothing: a misspelt rule, a changed fact, or a fault that is gone. */
function explainUnused(
  { rule, fact }: Acknowledgement,
  findings: readonly Unplaced[],
): Pick<Unplaced, 'message' | 'remedy'> {
  const ids = new Set(rules.map(({ id }) => id));
  if (!ids.has(rule)) {
    const near = nearest(rule, ids);
    return {
      message: `Không có quy tắc “${rule}” nào khai nhận được.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
      remedy:
        'Lỗi về cách viết tệp thì phải sửa; chỉ lỗi của văn bản gốc do các quy tắc trong docs/rules.md tìm ra mới khai được.',
    };
  }
  const open = findings.filter(finding => finding.rule === rule && finding.acknowledged === undefined);
  const near = nearest(
    fact,
    open.flatMap(finding => finding.fact ?? []),
  );
  const live = near ?? open[0]?.fact;
  if (live !== undefined) {
    return {
      message: `Chữ ghi ở fact (“${fact}”) khác với điều quy tắc ${rule} tìm thấy: “${live}”.`,
      remedy: 'Đối chiếu văn bản gốc; nếu vẫn giữ như in thì chép lại fact đúng từng chữ.',
    };
  }
  return {
    message: `Không còn phát hiện nào của quy tắc ${rule} ghi “${fact}”.`,
    remedy: 'Lỗi đã hết thì xóa mục này.',
  };
}

const nothing: readonly Problem[] = [];
const none: readonly Unplaced[] = [];

/** What the rules said of a subject, with what they saw then. */
interface Kept {
  readonly around: Around;
  /** By the place of each rule among those of its scope; absent where a rule could not be run. */
  readonly problems: readonly (readonly Problem[] | undefined)[];
  readonly findings: readonly Unplaced[];
}

/** What each rule finds in one subject; rules that would see what they saw before are not run again. */
function problemsOf<Of extends Scope>(
  { value }: Subject<Of>,
  ofScope: readonly Rule<Of>[],
  around: Around,
  before: Kept | undefined,
): Kept['problems'] {
  return ofScope.map((rule, index) => {
    const { looksAt } = rule;
    if (before && (looksAt === 'itself' || around[looksAt] === before.around[looksAt]))
      return before.problems[index];
    const seen = seenBy(rule, value, around);
    if (!seen) return undefined;
    const problems = rule.check(...seen);
    return problems.length === 0 ? nothing : problems;
  });
}

/** Every finding on one subject, and every acknowledgement that no longer finds its fault. */
function findingsOf<Of extends Scope>(
  subject: Subject<Of>,
  ofScope: readonly Rule<Of>[],
  problems: Kept['problems'],
): readonly Unplaced[] {
  const acknowledgements = acknowledgementsOf(subject.value);
  // Most subjects are sound.
  if (acknowledgements.length === 0 && problems.every(found => found === undefined || found.length === 0))
    return none;
  const used = new Set<Acknowledgement>();
  const findings = ofScope.flatMap(({ id, severity }, index) =>
    (problems[index] ?? nothing).map(({ path, fact, remedy }): Unplaced => {
      const match = acknowledgements.find(({ rule, fact: known }) => rule === id && known === fact);
      if (match) used.add(match);
      return {
        rule: id,
        severity,
        file: subject.file,
        path: [...subject.path, ...path],
        message: fact,
        remedy,
        fact,
        ...(match ? { acknowledged: match.why } : {}),
      };
    }),
  );
  // What has not ended as of this day may have as of another: an acknowledgement of that is not unused.
  const notSure = new Set(
    ofScope.flatMap(({ id, looksAt }, index) => (problems[index] && looksAt !== 'law' ? [] : [id])),
  );
  for (const [index, acknowledgement] of acknowledgements.entries()) {
    if (used.has(acknowledgement) || notSure.has(acknowledgement.rule)) continue;
    findings.push({
      rule: 'acknowledgement-unused',
      severity: 'error',
      file: subject.file,
      path: [...subject.path, 'acknowledged', index],
      ...explainUnused(acknowledgement, findings),
    });
  }
  return findings;
}

/** All rules, kept open: what would be judged as it was before is not judged again. */
export class OpenJudgement {
  readonly #surroundings = new Surroundings();
  /** By the subject's own data, which is another object as soon as its file is read again. */
  readonly #kept = new WeakMap<object, Kept>();

  /** As of a day: what has ended by then is no longer leant on. */
  judge(understood: Understood, asOf: Day): Unplaced[] {
    this.#surroundings.look(understood, asOf);
    const { procedures, decisions, bundles, forms, instruments, agencies, calendar } = understood;
    return [
      this.#judgeAll('procedure', stated(procedures)),
      this.#judgeAll('decision', stated(decisions.map(own => ({ own, decision: own.id })))),
      this.#judgeAll('bundle', stated(bundles)),
      this.#judgeAll('form', stated(forms)),
      this.#judgeAll('instrument', listed(instruments, 'instruments.yaml')),
      this.#judgeAll('agency', listed(agencies, 'agencies.yaml')),
      this.#judgeAll('calendar', listed(calendar, 'calendar.yaml')),
    ].flat();
  }

  #judgeAll<Of extends Scope>(scope: Of, subjects: readonly Subject<Of>[]): Unplaced[] {
    const ofScope = rules.filter((rule): rule is Rule<Of> => rule.scope === scope);
    return subjects.flatMap(subject => this.#judgeOne(subject, ofScope));
  }

  #judgeOne<Of extends Scope>(subject: Subject<Of>, ofScope: readonly Rule<Of>[]): readonly Unplaced[] {
    const around = this.#surroundings.of(subject.decision);
    const before = this.#kept.get(subject.value);
    if (before?.around === around) return before.findings;
    const problems = problemsOf(subject, ofScope, around, before);
    const findings = findingsOf(subject, ofScope, problems);
    this.#kept.set(subject.value, { around, problems, findings });
    return findings;
  }
}

/** All rules over a whole catalogue, as of a day. */
export function checkCatalogue(catalogue: Catalogue, root: string, asOf: Day): Finding[] {
  return new Places(root).place(new OpenJudgement().judge(takeApart(catalogue), asOf)).sort(byPlace);
}
