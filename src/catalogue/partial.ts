import type { Catalogue } from './catalogue.ts';
import type { EntityName } from './entities.ts';
import { link } from './link.ts';
import type { Reading } from './read-source.ts';
import { pointersIn, type Target } from './references.ts';
import { byEntity, type Source, type Sources } from './sources.ts';

type Asked = Extract<EntityName, 'procedure' | 'decision' | 'form' | 'calendar'>;

/** Everything we print may use them: who signs, which days are free, what letters stand for. */
const usedByAll = ['site.yaml', 'calendar.yaml', 'abbreviations.yaml'];

const idsOf = (list: readonly { readonly data: readonly { readonly id: string }[] }[]): ReadonlySet<string> =>
  new Set(list.flatMap(({ data }) => data.map(({ id }) => id)));

/** What can be linked to what it cannot be without: its decision, its field, its issuer, its letter. */
function linkable(sources: Sources): Sources {
  const agencies = idsOf(sources.agencies);
  const fields = idsOf(sources.fields);
  const issued = sources.decision.filter(({ data }) => agencies.has(data.issuer));
  const known = new Set(issued.map(({ id }) => id));
  const decision = issued.filter(({ data: { letter } }) => letter === undefined || known.has(letter));
  const decisions = new Set(decision.map(({ id }) => id));
  const procedure = sources.procedure.filter(
    ({ parts, data }) => decisions.has(parts['decision'] ?? '') && fields.has(data.field),
  );
  const procedures = new Set(procedure.map(({ id }) => id));
  return {
    ...sources,
    decision,
    procedure,
    bundle: sources.bundle.filter(({ data }) => decisions.has(data.decision)),
    form: sources.form
      .filter(({ data }) => decisions.has(data.decision))
      .map(form => ({
        ...form,
        data: { ...form.data, procedures: form.data.procedures.filter(id => procedures.has(id)) },
      })),
  };
}

/** A catalogue some files of which have faults: what is sound in it can still be worked with. */
export class PartialCatalogue {
  readonly #readings: ReadonlyMap<string, Reading>;

  constructor(readings: ReadonlyMap<string, Reading>) {
    this.#readings = readings;
  }

  /** Without what could not be understood and what hangs on it; nothing when a list of the whole office is missing. */
  link(): Catalogue | undefined {
    const sources = byEntity(this.#sources());
    const lists = [sources.site, sources.agencies, sources.fields, sources.abbreviations, sources.calendar];
    if (lists.some(list => list.length === 0)) return undefined;
    return link(linkable(sources));
  }

  fileOf(asked: Asked, wanted: string): string | undefined {
    return this.#readings.values().find(({ entity, id }) => entity === asked && id === wanted)?.file;
  }

  /** The files that go into what is printed of a procedure, a form or a decision, its own among them. */
  neededFor(file: string): ReadonlySet<string> {
    const { entity, id, decision } = this.#readings.get(file) ?? {};
    const own = decision === undefined ? undefined : this.fileOf('decision', decision);
    const stated = entity === 'decision' && id !== undefined ? this.#statedBy(id) : [];
    const printed = [file, ...(own === undefined ? [] : [own]), ...stated];
    return new Set([...usedByAll, ...printed, ...printed.flatMap(each => this.#namedIn(each))]);
  }

  #sources(): Source[] {
    return [...this.#readings.values().flatMap(({ source }) => (source ? [source] : []))];
  }

  #statedBy(wanted: string): string[] {
    return [...this.#readings.values()].flatMap(({ file, decision }) => (decision === wanted ? [file] : []));
  }

  #namedIn(file: string): string[] {
    const source = this.#readings.get(file)?.source;
    return source ? pointersIn(source).flatMap(({ target, id }) => this.#fileAt(target, id) ?? []) : [];
  }

  #fileAt(target: Target, id: string): string | undefined {
    switch (target) {
      case 'agencies':
      case 'fields':
      case 'instruments':
        return `${target}.yaml`;
      case 'procedures':
        return this.fileOf('procedure', id);
      case 'decisions':
      case 'bundles':
      case 'forms':
        return `${target}/${id}.yaml`;
    }
  }
}
