import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { duplicateIds } from './duplicate-ids.ts';
import type { EntityName } from './entities.ts';
import { sayUnsaid } from './explain.ts';
import { byPlace, type Finding, type Unplaced } from './finding.ts';
import { gapsOf } from './gaps.ts';
import { PartialCatalogue } from './partial.ts';
import type { GuideProse } from './guide-slips.ts';
import { link } from './link.ts';
import { Places } from './locate.ts';
import { listFiles } from './read.ts';
import { readSource, type Reading } from './read-source.ts';
import { checkReferences, type Known } from './references.ts';
import { byEntity, listEntities, type Sources } from './sources.ts';
import { understand, type Understood } from './understood.ts';

z.config({ ...z.locales.vi(), customError: sayUnsaid });

export interface Loaded {
  /** Absent when some file has a fault. */
  readonly catalogue?: Catalogue;
  /** What rules may be run on. */
  readonly understood: Understood;
  readonly partial: PartialCatalogue;
  /** Of each guide, by its file. */
  readonly prose: ReadonlyMap<string, GuideProse>;
  readonly findings: readonly Finding[];
}

export interface LoadOptions {
  /** Called after each file, for a progress line. */
  readonly onProgress?: (done: number, total: number) => void;
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

/** Ids whose file exists but could not be understood: pointing at them is no second fault. */
function unreadOf(readings: Iterable<Reading>): ReadonlyMap<EntityName, ReadonlySet<string>> {
  const unread = new Map<EntityName, Set<string>>();
  for (const { entity, id, source } of readings) {
    if (!entity || id === undefined || source) continue;
    unread.set(entity, (unread.get(entity) ?? new Set()).add(id));
  }
  return unread;
}

function knownOf(sources: Sources, unread: ReadonlyMap<EntityName, ReadonlySet<string>>): Known {
  const listed = (name: 'agencies' | 'fields' | 'instruments') =>
    new Set(sources[name].flatMap(({ data }) => data.map(({ id }) => id)));
  const filed = (name: 'decision' | 'procedure' | 'bundle' | 'form') =>
    new Set([...sources[name].map(({ id }) => id), ...(unread.get(name) ?? [])]);
  return {
    agencies: listed('agencies'),
    fields: listed('fields'),
    instruments: listed('instruments'),
    decisions: filed('decision'),
    procedures: filed('procedure'),
    bundles: filed('bundle'),
    forms: filed('form'),
    unreadLists: new Set(listEntities.filter(name => unread.has(name))),
  };
}

/**
 * A content folder kept open, and the only reader of content/: what has not changed is not read again. Reports every fault it
 * meets in one run; never throws for what an author wrote.
 */
export class OpenContent {
  readonly places: Places;
  readonly #root: string;
  #readings: ReadonlyMap<string, Reading> = new Map();

  constructor(root: string) {
    this.#root = root;
    this.places = new Places(root);
  }

  /** Everything, or only the files (as named in the folder) that were added, edited or removed since the last time. */
  read(changed?: Iterable<string>, { onProgress }: LoadOptions = {}): Loaded {
    if (!existsSync(this.#root) || !statSync(this.#root).isDirectory()) return this.#nowhere();
    const listing = listFiles(this.#root);
    this.#readings = this.#readAgain(listing.files, changed && new Set(changed), onProgress);
    const sources = byEntity(this.#readings.values().flatMap(({ source }) => (source ? [source] : [])));
    const unread = unreadOf(this.#readings.values());
    const unplaced: Unplaced[] = [
      ...listing.findings,
      ...this.#readings.values().flatMap(({ findings }) => findings),
      ...missingLists(sources, unread),
      ...duplicateIds(sources),
      ...checkReferences(sources, knownOf(sources, unread)),
    ];
    const findings = this.places.place(unplaced).sort(byPlace);
    const faulty = new Set(findings.map(({ file }) => file));
    const understood = understand(sources, faulty, gapsOf(faulty, this.#readings));
    const partial = new PartialCatalogue(this.#readings);
    const prose = new Map(
      this.#readings.values().flatMap(reading => (reading.prose ? [[reading.file, reading.prose]] : [])),
    );
    return {
      ...(faulty.size === 0 ? { catalogue: link(sources) } : {}),
      understood,
      partial,
      prose,
      findings,
    };
  }

  #readAgain(
    files: readonly string[],
    changed: ReadonlySet<string> | undefined,
    onProgress: LoadOptions['onProgress'],
  ): Map<string, Reading> {
    const before = this.#readings;
    const isKept = (file: string) => changed !== undefined && !changed.has(file) && before.has(file);
    const kept = new Set(files.filter(isKept));
    for (const file of before.keys()) if (!kept.has(file)) this.places.forget(file);
    const total = files.length - kept.size;
    let done = 0;
    const readings = new Map<string, Reading>();
    for (const file of files) {
      const known = kept.has(file) ? before.get(file) : undefined;
      readings.set(file, known ?? readSource(this.#root, file));
      if (!known) onProgress?.((done += 1), total);
    }
    return readings;
  }

  #nowhere(): Loaded {
    this.#readings = new Map();
    const finding: Finding = {
      rule: 'file-missing',
      severity: 'error',
      file: '',
      line: 1,
      column: 1,
      message: 'Không có thư mục nội dung này.',
      remedy: 'Kiểm tra đường dẫn sau --content, hoặc chép thư mục examples/ làm mẫu.',
    };
    const understood = understand(byEntity([]), new Set(), gapsOf(new Set(), this.#readings));
    return {
      understood,
      partial: new PartialCatalogue(this.#readings),
      prose: new Map(),
      findings: [finding],
    };
  }
}
