import { nearest } from '../../language/nearest.ts';
import type { Catalogue } from '../catalogue.ts';
import { byPlace, type Finding, type Path, type Unplaced } from '../finding.ts';
import { place } from '../locate.ts';
import type { Acknowledgement } from '../schema/acknowledgement.ts';
import { rules } from './all.ts';
import type { Rule, Scope, Subjects } from './rule.ts';

interface Subject<Of extends Scope> {
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

/** Every finding on one subject, and every acknowledgement that no longer finds its fault. */
function judge<Of extends Scope>(
  subject: Subject<Of>,
  ofScope: readonly Rule<Of>[],
  catalogue: Catalogue,
): Unplaced[] {
  const acknowledgements = acknowledgementsOf(subject.value);
  const used = new Set<Acknowledgement>();
  const findings = ofScope.flatMap(({ id, severity, check }) =>
    check(subject.value, catalogue).map(({ path, fact, remedy }): Unplaced => {
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

function judgeAll<Of extends Scope>(
  scope: Of,
  subjects: readonly Subject<Of>[],
  catalogue: Catalogue,
): Unplaced[] {
  const ofScope = rules.filter((rule): rule is Rule<Of> => rule.scope === scope);
  return subjects.flatMap(subject => judge(subject, ofScope, catalogue));
}

/** All rules over a whole catalogue. */
export function checkCatalogue(catalogue: Catalogue, root: string): Finding[] {
  const { procedures, decisions, bundles, forms, instruments, agencies, calendar } = catalogue;
  const unplaced: Readonly<Record<Scope, readonly Unplaced[]>> = {
    procedure: judgeAll('procedure', filed(procedures.values()), catalogue),
    decision: judgeAll('decision', filed(decisions.values()), catalogue),
    bundle: judgeAll('bundle', filed(bundles.values()), catalogue),
    form: judgeAll('form', filed(forms.values()), catalogue),
    instrument: judgeAll('instrument', listed(instruments.values(), 'instruments.yaml'), catalogue),
    agency: judgeAll('agency', listed(agencies.values(), 'agencies.yaml'), catalogue),
    calendar: judgeAll('calendar', listed(calendar, 'calendar.yaml'), catalogue),
  };
  return place(root, Object.values(unplaced).flat()).sort(byPlace);
}
