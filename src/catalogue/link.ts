import type { Bundle, Catalogue, Decision, Form, Procedure } from './catalogue.ts';
import { deepFreeze } from './frozen.ts';
import { onceFor } from './once-for.ts';
import type { Agency } from './schema/agency.ts';
import type { Field } from './schema/field.ts';
import type { Instrument } from './schema/instrument.ts';
import type { Sources } from './sources.ts';

/** Decision by decision, and in each by the numbers of the files: as numbers, since 100 comes after 99. */
export function inPrintedOrder(procedures: Sources['procedure']): Sources['procedure'] {
  return procedures.toSorted((left, right) => {
    if (left.parts['decision'] !== right.parts['decision']) return left.file < right.file ? -1 : 1;
    return Number(left.parts['position']) - Number(right.parts['position']);
  });
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map(item => [item.id, item]));

const agenciesById = onceFor((list: readonly Agency[]) => byId(list));
const fieldsById = onceFor((list: readonly Field[]) => byId(list));
const instrumentsById = onceFor((list: readonly Instrument[]) => byId(list));

/** A decision while what belongs to it is being found. */
interface Growing extends Writable<Decision> {
  readonly procedures: Procedure[];
  readonly bundles: Bundle[];
  readonly forms: Form[];
}

/** A decision that points at its issuer, before what belongs to it is found. */
function openDecision(
  { id, file, data }: Pick<Sources['decision'][number], 'id' | 'file' | 'data'>,
  agencies: ReadonlyMap<string, Agency>,
): Growing {
  const { letter: _, ...rest } = data;
  return {
    ...rest,
    id,
    file,
    issuer: agencies.get(data.issuer)!,
    procedures: [],
    bundles: [],
    forms: [],
  };
}

/** A text that lies in no folder yet, as it will be once it does. */
export const linkDecision = (
  { agencies }: Pick<Catalogue, 'agencies'>,
  decision: Pick<Sources['decision'][number], 'id' | 'file' | 'data'>,
): Decision => openDecision(decision, agencies);

/** Sources without a fault, each pointing at what it names. */
export function link(sources: Sources): Catalogue {
  const agencies = agenciesById(sources.agencies[0]!.data);
  const fields = fieldsById(sources.fields[0]!.data);

  const decisions = new Map<string, Growing>();
  for (const source of sources.decision) decisions.set(source.id, openDecision(source, agencies));
  for (const { id, data } of sources.decision) {
    const letter = data.letter === undefined ? undefined : decisions.get(data.letter);
    if (letter) decisions.get(id)!.letter = letter;
  }

  const procedures = new Map<string, Procedure>();
  for (const { id, file, parts, data } of inPrintedOrder(sources.procedure)) {
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
    decision.procedures.push(procedure);
  }

  const bundles = new Map<string, Bundle>();
  for (const { id, file, data } of sources.bundle) {
    const decision = decisions.get(data.decision)!;
    const bundle: Bundle = { ...data, id, file, decision };
    bundles.set(id, bundle);
    decision.bundles.push(bundle);
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
    decision.forms.push(form);
  }

  const guides = new Map(sources.guide.map(({ id, file, data }) => [id, { ...data, id, file }]));

  return deepFreeze({
    site: sources.site[0]!.data,
    agencies,
    fields,
    instruments: instrumentsById(sources.instruments[0]?.data ?? []),
    abbreviations: sources.abbreviations[0]!.data,
    calendar: sources.calendar[0]!.data,
    decisions,
    procedures,
    bundles,
    forms,
    guides,
  });
}
