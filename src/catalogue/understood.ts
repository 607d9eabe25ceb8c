import type { Bundle, Catalogue, Decision, Form, Procedure } from './catalogue.ts';
import type { Agency } from './schema/agency.ts';
import type { CalendarYear } from './schema/calendar.ts';
import type { Instrument } from './schema/instrument.ts';
import { inPrintedOrder } from './link.ts';
import type { Source, Sources } from './sources.ts';
import { onceFor } from './once-for.ts';

export type OwnProcedure = Omit<Procedure, 'decision' | 'field'>;
export type OwnDecision = Omit<Decision, 'issuer' | 'letter' | 'procedures' | 'bundles' | 'forms'>;
export type OwnBundle = Omit<Bundle, 'decision'>;
export type OwnForm = Omit<Form, 'decision' | 'procedures'>;

/** What an entity holds itself, without what it is linked to, beside the ids of that. */
interface Placed<Own> {
  readonly own: Own;
  readonly decision: string;
}

export interface UnderstoodForm extends Placed<OwnForm> {
  readonly procedures: readonly string[];
}

/** What of a content folder could be understood, each on its own; the same object as before where its file is the same. */
export interface Understood {
  /** In printed order within each decision. */
  readonly procedures: readonly Placed<OwnProcedure>[];
  readonly decisions: readonly OwnDecision[];
  /** Who issues each decision, both by their ids. */
  readonly issuers: ReadonlyMap<string, string>;
  readonly bundles: readonly Placed<OwnBundle>[];
  readonly forms: readonly UnderstoodForm[];
  readonly instruments: readonly Instrument[];
  readonly agencies: readonly Agency[];
  readonly calendar: readonly CalendarYear[];
  readonly gaps: Gaps;
}

/** What is not whole because a file of it has a fault: who counts or compares in it would find faults that are none. */
export interface Gaps {
  /** Ids of decisions: they, or something they state. */
  readonly decisions: ReadonlySet<string>;
  readonly forms: boolean;
  readonly instruments: boolean;
  readonly agencies: boolean;
}

const noGaps: Gaps = { decisions: new Set(), forms: false, instruments: false, agencies: false };

const ownProcedure = onceFor(({ decision: _, field: __, ...own }: Procedure): OwnProcedure => own);

const ownBundle = onceFor(({ decision: _, ...own }: Bundle): OwnBundle => own);

const ownForm = onceFor(({ decision: _, procedures: __, ...own }: Form): OwnForm => own);

const ownDecision = onceFor((decision: Decision): OwnDecision => {
  const { issuer: _, letter: __, procedures: ___, bundles: ____, forms: _____, ...own } = decision;
  return own;
});

const ofProcedure = onceFor(
  ({ id, file, parts, data }: Sources['procedure'][number]): Placed<OwnProcedure> => {
    const { field: _, ...own } = data;
    const { decision = '', slug = '', position } = parts;
    return { own: { ...own, id, slug, position: Number(position), file }, decision };
  },
);

const ofDecision = onceFor(({ id, file, data }: Sources['decision'][number]): OwnDecision => {
  const { issuer: _, letter: __, ...own } = data;
  return { ...own, id, file };
});

const ofBundle = onceFor(({ id, file, data }: Sources['bundle'][number]): Placed<OwnBundle> => {
  const { decision, ...own } = data;
  return { own: { ...own, id, file }, decision };
});

const ofForm = onceFor(({ id, file, data }: Sources['form'][number]): UnderstoodForm => {
  const { decision, procedures, ...own } = data;
  return { own: { ...own, id, file }, decision, procedures };
});

const nothing: readonly never[] = [];

/** What rules may be run on: each file that has no fault, whatever is wrong with others. */
export function understand(sources: Sources, faulty: ReadonlySet<string>, gaps: Gaps): Understood {
  const sound = <Item extends Source>(items: readonly Item[]) =>
    faulty.size === 0 ? items : items.filter(({ file }) => !faulty.has(file));
  return {
    procedures: inPrintedOrder(sound(sources.procedure)).map(ofProcedure),
    decisions: sound(sources.decision).map(ofDecision),
    issuers: new Map(sound(sources.decision).map(({ id, data }) => [id, data.issuer])),
    bundles: sound(sources.bundle).map(ofBundle),
    forms: sound(sources.form).map(ofForm),
    instruments: sound(sources.instruments)[0]?.data ?? nothing,
    agencies: sound(sources.agencies)[0]?.data ?? nothing,
    calendar: sound(sources.calendar)[0]?.data ?? nothing,
    gaps,
  };
}

/** A linked catalogue taken apart again. */
export function takeApart(catalogue: Catalogue): Understood {
  const { procedures, decisions, bundles, forms, instruments, agencies, calendar } = catalogue;
  const placed = <Item extends { readonly decision: Decision }, Own>(
    items: Iterable<Item>,
    strip: (item: Item) => Own,
  ) => Array.from(items, item => ({ own: strip(item), decision: item.decision.id }));
  return {
    procedures: placed(procedures.values(), ownProcedure),
    decisions: Array.from(decisions.values(), ownDecision),
    issuers: new Map(Array.from(decisions.values(), ({ id, issuer }) => [id, issuer.id])),
    bundles: placed(bundles.values(), ownBundle),
    forms: Array.from(forms.values(), form => ({
      own: ownForm(form),
      decision: form.decision.id,
      procedures: form.procedures.map(({ id }) => id),
    })),
    instruments: [...instruments.values()],
    agencies: [...agencies.values()],
    calendar,
    gaps: noGaps,
  };
}
