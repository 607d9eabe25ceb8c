import { resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { OpenJudgement } from '../catalogue/check/run.ts';
import { byPlace, type Finding } from '../catalogue/finding.ts';
import { endedInGuides } from '../catalogue/guide-citations.ts';
import { OpenContent } from '../catalogue/open-content.ts';
import type { PartialCatalogue } from '../catalogue/partial.ts';
import type { Day } from '../catalogue/standing.ts';
import { lastOf, toldDay, type DayOptions } from './build-day.ts';
import { UserError } from './user-error.ts';
import { progress } from './progress.ts';

export interface Judged {
  /** Absent when some file could not be understood, or names what is not there. */
  readonly catalogue?: Catalogue;
  readonly partial: PartialCatalogue;
  /** The day as of which it is judged. */
  readonly asOf: Day;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly acknowledgedCount: number;
  /** Where each stands is looked up when it is asked: most work needs no more than their number. */
  readonly acknowledged: readonly Finding[];
  /** All of them, in the order of their places. */
  readonly findings: readonly Finding[];
}

/** A content folder kept open: what has not changed is neither read nor judged again. */
class JudgedContent {
  readonly #content: OpenContent;
  readonly #judgement = new OpenJudgement();
  readonly #day: Day | undefined;

  constructor(content: string, options: DayOptions) {
    this.#content = new OpenContent(resolve(content));
    this.#day = toldDay(resolve(content), options);
  }

  /** Everything, or only the files (as named in the folder) that were added, edited or removed since the last time. */
  judge(changed?: Iterable<string>): Judged {
    const loaded = this.#content.read(changed, { onProgress: progress('Đọc danh mục') });
    const { catalogue, understood, partial, prose } = loaded;
    const asOf = this.#day ?? lastOf(understood.decisions.map(({ inForce: { checked } }) => checked));
    const judged = Map.groupBy(
      [
        ...this.#judgement.judge(understood, asOf),
        ...prose.values().flatMap(({ slips }) => slips),
        ...endedInGuides(prose, understood.instruments, asOf),
      ],
      ({ acknowledged }) => acknowledged !== undefined,
    );
    const { places } = this.#content;
    const placed = (isAcknowledged: boolean) => places.place(judged.get(isAcknowledged) ?? []).sort(byPlace);
    const live = [...loaded.findings, ...placed(false)].sort(byPlace);
    return {
      ...(catalogue ? { catalogue } : {}),
      partial,
      asOf,
      errors: live.filter(({ severity }) => severity === 'error'),
      warnings: live.filter(({ severity }) => severity === 'warning'),
      acknowledgedCount: judged.get(true)?.length ?? 0,
      get acknowledged() {
        return placed(true);
      },
      get findings() {
        return [...live, ...placed(true)].sort(byPlace);
      },
    };
  }
}

export const openContent = (content: string, options: DayOptions = {}): JudgedContent =>
  new JudgedContent(content, options);

/** Loads and checks a content folder, as every command does before it works with it. */
export const judgeContent = (content: string, options: DayOptions = {}): Judged =>
  openContent(content, options).judge();

/** `content/procedures/…:41:12  stage-sum  what is wrong  what to do` */
export function sayFinding(content: string, finding: Finding): string {
  const file = finding.file === '' ? content : `${content.replace(/\/+$/, '')}/${finding.file}`;
  const place = `${file}:${finding.line}:${finding.column}`;
  return `${place}  ${finding.rule}  ${finding.message}  → ${finding.acknowledged ?? finding.remedy}`;
}

function refuse(errors: readonly Finding[], content: string, undone: string): never {
  process.stdout.write(errors.map(finding => `${sayFinding(content, finding)}\n`).join(''));
  throw new UserError(`Danh mục đang có lỗi nên ${undone}.`, 'Sửa các lỗi trên rồi chạy lại.');
}

/** The catalogue, when it has no errors; with any, they are told and nothing is done. */
export function refuseFaults({ catalogue, errors }: Judged, content: string, undone: string): Catalogue {
  if (catalogue && errors.length === 0) return catalogue;
  return refuse(errors, content, undone);
}

/** What work is done with, and the day as of which it was judged. */
export interface Sound {
  readonly catalogue: Catalogue;
  readonly asOf: Day;
}

/** The catalogue of a content folder without errors. */
export function readSoundCatalogue(content: string, undone: string, options: DayOptions = {}): Sound {
  const judged = judgeContent(content, options);
  return { catalogue: refuseFaults(judged, content, undone), asOf: judged.asOf };
}

interface Asked {
  readonly entity: 'procedure' | 'decision' | 'form' | 'calendar';
  readonly id: string | undefined;
}

/** What is left of a catalogue for work on one thing in it: faults that do not touch that are told and left alone. */
export function readCatalogueFor(
  { entity, id }: Asked,
  content: string,
  undone: string,
  options: DayOptions = {},
): Sound {
  const { catalogue, partial, errors, asOf } = judgeContent(content, options);
  if (catalogue && errors.length === 0) return { catalogue, asOf };
  const rest = catalogue ?? partial.link();
  if (!rest) return refuse(errors, content, undone);
  const file = id === undefined ? undefined : partial.fileOf(entity, id);
  if (id === undefined || file === undefined) return { catalogue: rest, asOf };
  const needed = partial.neededFor(file);
  const touching = errors.filter(finding => needed.has(finding.file));
  const isThere = {
    procedure: rest.procedures,
    decision: rest.decisions,
    form: rest.forms,
    calendar: new Set(['calendar']),
  }[entity].has(id);
  if (touching.length > 0 || !isThere)
    return refuse(touching.length > 0 ? touching : errors, content, undone);
  const faulty = [...new Set(errors.map(finding => finding.file))];
  process.stderr.write(
    `Lưu ý: danh mục có ${faulty.length} tệp đang có lỗi, được để ra ngoài lần này: ${faulty.join(', ')}.\n  → Chạy niem-yet check để xem từng lỗi và cách sửa.\n`,
  );
  return { catalogue: rest, asOf };
}
