import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import { nearest } from '../language/nearest.ts';
import type { Bundle, Catalogue, Decision, Form, Procedure } from './catalogue.ts';
import { entities, entityAt, type EntityName } from './entities.ts';
import { explain } from './explain.ts';
import { byPlace, type Finding, type Path, type Unplaced } from './finding.ts';
import { place } from './locate.ts';
import { isReadable, listFiles, readYaml } from './read.ts';
import { checkReferences, type Known } from './references.ts';
import { checkSpelling } from './spelling.ts';

z.config(z.locales.vi());

export interface Loaded {
  /** Absent when some file could not be read or understood. */
  readonly catalogue?: Catalogue;
  readonly findings: readonly Finding[];
}

export interface LoadOptions {
  /** Called after each file, for a progress line. */
  readonly onProgress?: (done: number, total: number) => void;
}

interface Source<Data> {
  readonly id: string;
  readonly file: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly data: Data;
}

type Sources = { [Name in EntityName]: Source<z.infer<(typeof entities)[Name]['schema']>>[] };

const listEntities = ['agencies', 'fields', 'instruments', 'abbreviations', 'calendar'] as const;

function emptySources(): Sources {
  return Object.fromEntries(Object.keys(entities).map(name => [name, []])) as unknown as Sources;
}

/** A file whose name fits no room of content/. */
function misplaced(file: string): Unplaced {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  const rooms = ['decisions', 'procedures', 'bundles', 'forms', 'guides'];
  const lists = ['site', ...listEntities].map(name => `${name}.yaml`);
  const near =
    folder === '' ? nearest(file, lists) : rooms.includes(folder) ? undefined : nearest(folder, rooms);
  const hint = near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`;
  const remedy =
    folder === 'procedures'
      ? 'Đặt tên theo mẫu procedures/<mã văn bản>/<số thứ tự hai chữ số>-<tên không dấu>.yaml.'
      : 'Đặt tệp .yaml vào decisions/, procedures/, bundles/, forms/, bài .mdx vào guides/, tên chữ thường không dấu; hoặc chuyển ra khỏi thư mục nội dung.';
  return {
    rule: 'file-name',
    severity: 'error',
    file,
    path: [],
    line: 1,
    column: 1,
    message: `Tệp không nằm đúng chỗ hoặc tên tệp không đúng mẫu.${hint}`,
    remedy,
  };
}

function isOutsideCatalogue(file: string): boolean {
  return /^(?:README|LICENSE)[^/]*$/.test(file);
}

function readSources(root: string, files: readonly string[], options: LoadOptions) {
  const sources = emptySources();
  const findings: Unplaced[] = [];
  /** Ids whose file exists but could not be understood: pointing at them is no second fault. */
  const unread = new Map<EntityName, Set<string>>();
  files.forEach((file, index) => {
    options.onProgress?.(index + 1, files.length);
    if (isOutsideCatalogue(file)) return;
    const entity = entityAt(file);
    if (!entity) {
      findings.push(misplaced(file));
      return;
    }
    const { name, parts } = entity;
    const id = name === 'procedure' ? `${parts['decision']}/${parts['slug']}` : (parts['id'] ?? name);
    const parsed = readYaml(root, file);
    findings.push(...parsed.findings);
    const result = isReadable(parsed) ? entities[name].schema.safeParse(parsed.value) : undefined;
    if (isReadable(parsed)) findings.push(...checkSpelling(parsed.value, file));
    if (result?.success) {
      (sources[name] as Source<unknown>[]).push({ id, file, parts, data: result.data });
      return;
    }
    if (result) findings.push(...explain(entities[name].schema, parsed.value, result.error, file));
    unread.set(name, (unread.get(name) ?? new Set()).add(id));
  });
  return { sources, findings, unread };
}

function missingLists(sources: Sources, unread: ReadonlyMap<EntityName, ReadonlySet<string>>): Unplaced[] {
  return (['site', ...listEntities] as const)
    .filter(name => sources[name].length === 0 && !unread.has(name))
    .map(name => ({
      rule: 'file-missing',
      severity: 'error',
      file: `${name}.yaml`,
      path: [],
      line: 1,
      column: 1,
      message: `Thiếu tệp ${name}.yaml.`,
      remedy: 'Chép tệp cùng tên từ examples/ rồi sửa theo tỉnh mình.',
    }));
}

/** Two entries of one list, or two procedures of one decision, with one id. */
function duplicates(sources: Sources): Unplaced[] {
  const findings: Unplaced[] = [];
  const report = (file: string, path: Path, what: string, first: string) =>
    findings.push({
      rule: 'duplicate-id',
      severity: 'error',
      file,
      path,
      message: `Mã “${what}” đã dùng ở ${first}.`,
      remedy: 'Đổi một trong hai mã, hoặc xóa mục trùng.',
    });
  for (const name of ['agencies', 'fields', 'instruments'] as const) {
    for (const { file, data } of sources[name]) {
      const seen = new Map<string, number>();
      data.forEach(({ id }, index) => {
        const before = seen.get(id);
        if (before === undefined) seen.set(id, index);
        else report(file, [index, 'id'], id, `mục thứ ${before + 1} của tệp này`);
      });
    }
  }
  const seen = new Map<string, string>();
  const positions = new Map<string, string>();
  for (const { id, file, parts } of sources.procedure) {
    const before = seen.get(id);
    if (before !== undefined) report(file, [], id, before);
    seen.set(id, file);
    const position = `${parts['decision']}/${parts['position']}`;
    const taken = positions.get(position);
    if (taken !== undefined) report(file, [], position, taken);
    positions.set(position, file);
  }
  return findings;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const item of value.values()) deepFreeze(item);
  else Object.values(value).forEach(deepFreeze);
  return value;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function link(sources: Sources): Catalogue {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    new Map(items.map(item => [item.id, item]));
  const agencies = byId(sources.agencies[0]!.data);
  const fields = byId(sources.fields[0]!.data);

  const decisions = new Map<string, Writable<Decision>>();
  for (const { id, file, data } of sources.decision) {
    const { letter: _, ...rest } = data;
    decisions.set(id, {
      ...rest,
      id,
      file,
      issuer: agencies.get(data.issuer)!,
      procedures: [],
      bundles: [],
      forms: [],
    });
  }
  for (const { id, data } of sources.decision) {
    const letter = data.letter === undefined ? undefined : decisions.get(data.letter);
    if (letter) decisions.get(id)!.letter = letter;
  }

  const procedures = new Map<string, Procedure>();
  const ordered = sources.procedure.toSorted((left, right) => {
    if (left.parts['decision'] !== right.parts['decision']) return left.file < right.file ? -1 : 1;
    return Number(left.parts['position']) - Number(right.parts['position']);
  });
  for (const { id, file, parts, data } of ordered) {
    const decision = decisions.get(parts['decision']!)!;
    const procedure: Procedure = {
      ...data,
      id,
      slug: parts['slug']!,
      position: Number(parts['position']),
      file,
      decision,
      field: fields.get(data.field)!,
    };
    procedures.set(id, procedure);
    (decision.procedures as Procedure[]).push(procedure);
  }

  const bundles = new Map<string, Bundle>();
  for (const { id, file, data } of sources.bundle) {
    const decision = decisions.get(data.decision)!;
    const bundle: Bundle = { ...data, id, file, decision };
    bundles.set(id, bundle);
    (decision.bundles as Bundle[]).push(bundle);
  }

  const forms = new Map<string, Form>();
  for (const { id, file, data } of sources.form) {
    const decision = decisions.get(data.decision)!;
    const form: Form = {
      ...data,
      id,
      file,
      decision,
      procedures: data.procedures.map(key => procedures.get(key)!),
    };
    forms.set(id, form);
    (decision.forms as Form[]).push(form);
  }

  const guides = new Map(sources.guide.map(({ id, file, data }) => [id, { ...data, id, file }]));

  return deepFreeze({
    site: sources.site[0]!.data,
    agencies,
    fields,
    instruments: byId(sources.instruments[0]!.data),
    abbreviations: sources.abbreviations[0]!.data,
    calendar: sources.calendar[0]!.data,
    decisions,
    procedures,
    bundles,
    forms,
    guides,
  });
}

/** The only reader of content/. Reports every fault it meets in one run; never throws for what an author wrote. */
export function loadCatalogue(root: string, options: LoadOptions = {}): Loaded {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    const finding: Finding = {
      rule: 'file-missing',
      severity: 'error',
      file: '',
      line: 1,
      column: 1,
      message: 'Không có thư mục nội dung này.',
      remedy: 'Kiểm tra đường dẫn sau --content, hoặc chép thư mục examples/ làm mẫu.',
    };
    return { findings: [finding] };
  }
  const listing = listFiles(root);
  const { sources, findings, unread } = readSources(root, listing.files, options);
  const known: Known = {
    agencies: new Set(sources.agencies.flatMap(({ data }) => data.map(({ id }) => id))),
    fields: new Set(sources.fields.flatMap(({ data }) => data.map(({ id }) => id))),
    instruments: new Set(sources.instruments.flatMap(({ data }) => data.map(({ id }) => id))),
    decisions: new Set([...sources.decision.map(({ id }) => id), ...(unread.get('decision') ?? [])]),
    procedures: new Set([...sources.procedure.map(({ id }) => id), ...(unread.get('procedure') ?? [])]),
    bundles: new Set([...sources.bundle.map(({ id }) => id), ...(unread.get('bundle') ?? [])]),
    forms: new Set([...sources.form.map(({ id }) => id), ...(unread.get('form') ?? [])]),
    unreadLists: new Set(listEntities.filter(name => unread.has(name))),
  };
  const unplaced: Unplaced[] = [
    ...listing.findings,
    ...findings,
    ...missingLists(sources, unread),
    ...duplicates(sources),
    ...checkReferences(sources, known),
  ];
  const placed = place(root, unplaced).sort(byPlace);
  return placed.length > 0 ? { findings: placed } : { catalogue: link(sources), findings: [] };
}

export type { Source, Sources };
