import type { Catalogue } from '../catalogue.ts';
import { byPlace, type Finding, type Path, type Unplaced } from '../finding.ts';
import { place } from '../locate.ts';
import type { Acknowledgement } from '../schema/acknowledgement.ts';
import { rules } from './all.ts';
import type { Rule, Scope, Subjects } from './rule.ts';

interface Subject<Of extends Scope = Scope> {
  readonly value: Subjects[Of];
  readonly file: string;
  /** Where the subject stands in its file. */
  readonly path: Path;
}

function listed<Item>(items: Iterable<Item>, file: string): { value: Item; file: string; path: Path }[] {
  return Array.from(items, (value, index) => ({ value, file, path: [index] }));
}

function filed<Item extends { readonly file: string }>(items: Iterable<Item>) {
  return Array.from(items, value => ({ value, file: value.file, path: [] }));
}

function subjectsOf(catalogue: Catalogue): { [Of in Scope]: readonly Subject<Of>[] } {
  return {
    procedure: filed(catalogue.procedures.values()),
    decision: filed(catalogue.decisions.values()),
    bundle: filed(catalogue.bundles.values()),
    form: filed(catalogue.forms.values()),
    instrument: listed(catalogue.instruments.values(), 'instruments.yaml'),
    agency: listed(catalogue.agencies.values(), 'agencies.yaml'),
    calendar: listed(catalogue.calendar, 'calendar.yaml'),
  };
}

function acknowledgementsOf(value: object): readonly Acknowledgement[] {
  return 'acknowledged' in value ? ((value.acknowledged ?? []) as readonly Acknowledgement[]) : [];
}

/** Every finding on one subject, and every acknowledgement that no longer finds its fault. */
function judge(subject: Subject, own: readonly Rule[], catalogue: Catalogue): Unplaced[] {
  const acknowledgements = acknowledgementsOf(subject.value);
  const used = new Set<Acknowledgement>();
  const findings = own.flatMap(({ id, severity, check }) =>
    check(subject.value as never, catalogue).map(({ path, fact, remedy }): Unplaced => {
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
  for (const [index, acknowledgement] of acknowledgements.entries()) {
    if (used.has(acknowledgement)) continue;
    findings.push({
      rule: 'acknowledgement-unused',
      severity: 'error',
      file: subject.file,
      path: [...subject.path, 'acknowledged', index],
      message: `Không còn phát hiện nào của quy tắc ${acknowledgement.rule} ghi “${acknowledgement.fact}”.`,
      remedy:
        'Lỗi đã hết thì xóa mục này; con số đã đổi thì đối chiếu văn bản gốc rồi chép lại fact từ kết quả check.',
    });
  }
  return findings;
}

/** All rules over a whole catalogue. */
export function checkCatalogue(catalogue: Catalogue, root: string): Finding[] {
  const subjects = subjectsOf(catalogue);
  const unplaced = (Object.keys(subjects) as Scope[]).flatMap(scope => {
    const own = rules.filter(rule => rule.scope === scope);
    return subjects[scope].flatMap(subject => judge(subject, own, catalogue));
  });
  return place(root, unplaced).sort(byPlace);
}
