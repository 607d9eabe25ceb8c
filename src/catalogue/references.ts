import { nearest } from '../language/nearest.ts';
import type { EntityName } from './entities.ts';
import type { Path, Unplaced } from './finding.ts';
import type { Source, Sources } from './sources.ts';
import { onceFor } from './once-for.ts';
import { fieldsOfCheck } from './schema/form.ts';
import { presentList } from './known.ts';
import { visitValues } from './visit.ts';

export type Target = 'agencies' | 'fields' | 'instruments' | 'decisions' | 'procedures' | 'bundles' | 'forms';

export type Known = Readonly<Record<Target, ReadonlySet<string>>> & {
  /** Lists whose own file could not be understood: pointing into them is no second fault. */
  readonly unreadLists: ReadonlySet<string>;
};

const targetNames: Readonly<
  Record<Target | 'sections' | 'members' | 'categories' | 'offices' | 'boxes', string>
> = {
  agencies: 'cơ quan trong agencies.yaml',
  fields: 'lĩnh vực trong fields.yaml',
  instruments: 'văn bản trong instruments.yaml',
  decisions: 'văn bản trong decisions/',
  procedures: 'thủ tục trong procedures/',
  bundles: 'liên thông trong bundles/',
  forms: 'biểu mẫu trong forms/',
  sections: 'mục trong sections của văn bản',
  members: 'thủ tục thành phần trong members',
  categories: 'loại đối tượng trong categories',
  offices: 'cơ quan trong offices của trường hợp',
  boxes: 'ô trong body của mẫu',
};

/** Which keys point where, in every entity that has them. */
const pointers: Readonly<Record<string, Target>> = {
  instrument: 'instruments',
  instruments: 'instruments',
  replaces: 'instruments',
  amends: 'instruments',
  form: 'forms',
  field: 'fields',
  ministry: 'agencies',
  issuer: 'agencies',
  agency: 'agencies',
  letter: 'decisions',
  decision: 'decisions',
  procedure: 'procedures',
  bundles: 'bundles',
};

/** Keys that mean something else in one entity. */
const pointersOf: Readonly<Partial<Record<EntityName, Readonly<Record<string, Target | undefined>>>>> = {
  agencies: { parent: 'agencies', successors: 'agencies' },
  instruments: { issuer: undefined },
  form: { procedures: 'procedures' },
  procedure: { before: 'procedures', after: 'procedures', instead: 'procedures' },
  decision: { procedures: 'procedures' },
};

interface Pointer {
  readonly target: Target;
  readonly id: string;
  readonly path: Path;
}

function findPointers(entity: EntityName, whole: unknown): readonly Pointer[] {
  const found: Pointer[] = [];
  const own = pointersOf[entity];
  visitValues(whole, (value, path) => {
    const key = path.at(-1);
    // The words of a text, which lead nowhere.
    if (key === 'asPrinted') return false;
    const target = typeof key !== 'string' ? undefined : own && key in own ? own[key] : pointers[key];
    if (!target) return true;
    if (typeof value === 'string') found.push({ target, id: value, path: [...path] });
    if (!Array.isArray(value) || !value.every(item => typeof item === 'string')) return true;
    for (const [index, id] of value.entries()) found.push({ target, id, path: [...path, index] });
    return false;
  });
  return found;
}

/** A file that is not read again points where it did. */
export const pointersIn = onceFor(({ entity, data }: Source) => findPointers(entity, data));

type Advice = Pick<Unplaced, 'message' | 'remedy'>;

function adviseOn(what: string, id: string, allowed: ReadonlySet<string>): Advice {
  // Another number is another law, however alike the rest.
  const digits = id.replace(/\D/g, '');
  const candidates = [...allowed];
  const near = nearest(
    id,
    candidates.filter(candidate => candidate.replace(/\D/g, '') === digits),
  );
  const few = candidates.length <= 12 && candidates.length > 0 ? ` Đang có: ${candidates.join(', ')}.` : '';
  return {
    message: `Không có ${what} mang mã “${id}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
    remedy: `Sửa mã cho đúng, thêm mục còn thiếu, hoặc bỏ chỗ dùng mã này.${few}`,
  };
}

class Pointing {
  readonly findings: Unplaced[] = [];
  readonly #given = new Map<ReadonlySet<string>, Map<string, Advice>>();
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  /** Reports an id that names nothing. */
  require({ target, id, path }: Pointer, file: string): void {
    if (id === 'none' || id === 'unknown') return;
    if (this.#known.unreadLists.has(target) || this.#known[target].has(id)) return;
    this.report(targetNames[target], id, this.#known[target], file, path);
  }

  requireLocal(
    target: 'sections' | 'members' | 'categories' | 'offices' | 'boxes',
    id: string | undefined,
    allowed: ReadonlySet<string>,
    file: string,
    path: Path,
  ): void {
    if (id === undefined || allowed.has(id)) return;
    this.report(targetNames[target], id, allowed, file, path);
  }

  report(what: string, id: string, allowed: ReadonlySet<string>, file: string, path: Path): void {
    this.findings.push({
      rule: 'dangling-id',
      severity: 'error',
      file,
      path,
      ...this.advise(what, id, allowed),
    });
  }

  /** An id that went missing may be used thousands of times, and looking for its like goes through all there are. */
  advise(what: string, id: string, allowed: ReadonlySet<string>): Advice {
    const given = this.#given.get(allowed) ?? new Map<string, Advice>();
    this.#given.set(allowed, given);
    const advice = given.get(id) ?? adviseOn(what, id, allowed);
    given.set(id, advice);
    return advice;
  }

  /** Said once a folder: all its procedures lack the same decision. */
  orphanedFolder(folder: string, decisions: ReadonlySet<string>, file: string): void {
    this.findings.push({
      rule: 'dangling-id',
      severity: 'error',
      file,
      path: [],
      message: `Thư mục procedures/${folder} không có văn bản nào cùng tên trong decisions/.`,
      remedy: `Đổi tên thư mục cho trùng mã văn bản, hoặc thêm decisions/${folder}.yaml. Các văn bản: ${[...decisions].join(', ')}.`,
    });
  }

  duplicate(id: string, file: string, path: Path): void {
    this.findings.push({
      rule: 'duplicate-id',
      severity: 'error',
      file,
      path,
      message: `Mã “${id}” đã dùng ở trên trong cùng tệp.`,
      remedy: 'Đổi một trong hai mã, hoặc xóa mục trùng.',
    });
  }

  unique(ids: readonly string[], file: string, pathTo: (index: number) => Path): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) this.duplicate(id, file, pathTo(index));
      seen.add(id);
    }
  }
}

function checkDecision(pointing: Pointing, { file, data }: Sources['decision'][number]): void {
  const sections = data.sections ?? [];
  const appendices = data.appendices ?? [];
  const own = new Set(sections.map(({ id }) => id));
  pointing.unique(
    sections.map(({ id }) => id),
    file,
    index => ['sections', index, 'id'],
  );
  pointing.unique(
    appendices.map(({ id }) => id),
    file,
    index => ['appendices', index, 'id'],
  );
  for (const [index, { parent }] of sections.entries())
    pointing.requireLocal('sections', parent, own, file, ['sections', index, 'parent']);
  for (const [index, { select }] of appendices.entries())
    for (const [position, id] of (select.sections ?? []).entries())
      pointing.requireLocal('sections', id, own, file, ['appendices', index, 'select', 'sections', position]);
}

function checkProcedure(
  pointing: Pointing,
  { file, data }: Sources['procedure'][number],
  sections: ReadonlySet<string> | undefined,
): void {
  if (sections) pointing.requireLocal('sections', data.section, sections, file, ['section']);
  for (const [index, { offices, stages }] of data.cases.entries()) {
    const names = new Set((offices ?? []).map(({ name }) => name));
    for (const [position, { office }] of presentList(stages).entries())
      pointing.requireLocal('offices', office, names, file, ['cases', index, 'stages', position, 'office']);
  }
}

function checkBundle(pointing: Pointing, { file, data }: Sources['bundle'][number]): void {
  const members = new Set(data.members.map(({ id }) => id));
  const requireMembers = (ids: readonly string[], path: Path) => {
    for (const [index, id] of ids.entries())
      pointing.requireLocal('members', id, members, file, [...path, index]);
  };
  pointing.unique(
    data.members.map(({ id }) => id),
    file,
    index => ['members', index, 'id'],
  );
  for (const [index, combination] of presentList(data.combinations).entries())
    requireMembers(combination.members, ['combinations', index, 'members']);
  for (const [index, process] of (data.processes ?? []).entries())
    requireMembers(process.members, ['processes', index, 'members']);
  for (const [index, shared] of (data.sharedStages ?? []).entries())
    pointing.requireLocal('members', shared.member, members, file, ['sharedStages', index, 'member']);
  const categories = new Set(presentList(data.categories).map(({ key }) => key));
  for (const [index, limit] of presentList(data.limits).entries()) {
    requireMembers(limit.members, ['limits', index, 'members']);
    pointing.requireLocal('categories', limit.category, categories, file, ['limits', index, 'category']);
  }
}

function checkForm(pointing: Pointing, { file, data }: Sources['form'][number]): void {
  const fields = data.body.flatMap((item, index) => ('id' in item ? [{ id: item.id, index }] : []));
  pointing.unique(
    fields.map(({ id }) => id),
    file,
    position => ['body', fields[position]!.index, 'id'],
  );
  const own = new Set(fields.map(({ id }) => id));
  for (const [index, check] of (data.checks ?? []).entries())
    for (const { id, path } of fieldsOfCheck(check))
      pointing.requireLocal('boxes', id, own, file, ['checks', index, ...path]);
}

/** Every id used anywhere must name something that exists. */
export function checkReferences(sources: Sources, known: Known): Unplaced[] {
  const pointing = new Pointing(known);
  for (const source of Object.values(sources).flat())
    for (const pointer of pointersIn(source)) pointing.require(pointer, source.file);
  const sections = new Map(
    sources.decision.map(({ id, data }) => [id, new Set((data.sections ?? []).map(section => section.id))]),
  );
  for (const source of sources.decision) checkDecision(pointing, source);
  const orphaned = new Set<string>();
  for (const source of sources.procedure) {
    const decision = source.parts['decision']!;
    if (!known.decisions.has(decision) && !orphaned.has(decision)) {
      orphaned.add(decision);
      pointing.orphanedFolder(decision, known.decisions, source.file);
    }
    checkProcedure(pointing, source, sections.get(decision));
  }
  for (const source of sources.bundle) checkBundle(pointing, source);
  for (const source of sources.form) checkForm(pointing, source);
  return pointing.findings;
}
