import { nearest } from '../../language/nearest.ts';
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
      ...explainUnused(acknowledgement, findings),
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
