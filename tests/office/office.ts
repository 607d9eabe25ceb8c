import { fileURLToPath } from 'node:url';
import type { Bundle, Catalogue, Decision, Form, Procedure } from '../../src/catalogue/catalogue.ts';
import type { Rule, Scope, Subjects } from '../../src/catalogue/check/rule.ts';
import { seenBy, Surroundings, type Around } from '../../src/catalogue/check/surroundings.ts';
import { takeApart } from '../../src/catalogue/understood.ts';
import type { Path } from '../../src/catalogue/finding.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Agency } from '../../src/catalogue/schema/agency.ts';
import type { CalendarYear } from '../../src/catalogue/schema/calendar.ts';
import type { Duration, DurationUnit } from '../../src/catalogue/schema/duration.ts';
import type { Instrument } from '../../src/catalogue/schema/instrument.ts';
import { presentList } from '../../src/catalogue/known.ts';
import type { ProcedureCase, Stage } from '../../src/catalogue/schema/procedure.ts';

export const root = fileURLToPath(new URL('content', import.meta.url));

function load(): Catalogue {
  const { catalogue: loaded, findings } = loadCatalogue(root);
  if (!loaded)
    throw new Error(`tests/office/content cannot be read: ${JSON.stringify(findings, undefined, 2)}`);
  return loaded;
}

/** The day on which the office looks at its catalogue. */
export const asOf = '2026-11-30';

/** The catalogue of the invented office, deeply frozen: to change a subject, change a copy. */
export const catalogue = load();

function known<Item>(item: Item | undefined, id: string): Item {
  if (item === undefined) throw new Error(`the office of the tests holds no ${id}`);
  return item;
}

export const procedure = (id: string): Procedure => known(catalogue.procedures.get(id), id);
export const decision = (id: string): Decision => known(catalogue.decisions.get(id), id);
export const bundle = (id: string): Bundle => known(catalogue.bundles.get(id), id);
export const form = (id: string): Form => known(catalogue.forms.get(id), id);
export const instrument = (id: string): Instrument => known(catalogue.instruments.get(id), id);
export const agency = (id: string): Agency => known(catalogue.agencies.get(id), id);
export const calendarYear = (year: number): CalendarYear =>
  known(
    catalogue.calendar.find(entry => entry.year === year),
    `year ${year}`,
  );

/** A copy of a subject with some of its values changed. */
export function changed<Subject extends object>(subject: Subject, change: Partial<Subject>): Subject {
  return { ...subject, ...change };
}

export function caseOf(subject: Procedure, index = 0): ProcedureCase {
  return known(subject.cases[index], `case ${index + 1} of ${subject.id}`);
}

export function stagesOf(subject: Procedure, index = 0): readonly Stage[] {
  const stages = presentList(caseOf(subject, index).stages);
  if (stages.length === 0) throw new Error(`${subject.id} has no stages`);
  return stages;
}

export function withCase(subject: Procedure, index: number, change: Partial<ProcedureCase>): Procedure {
  const cases = subject.cases.with(index, changed(caseOf(subject, index), change));
  return changed(subject, { cases });
}

export function withStages(subject: Procedure, index: number, stages: readonly Stage[]): Procedure {
  return withCase(subject, index, { stages: [...stages] });
}

export function withStage(
  subject: Procedure,
  index: number,
  position: number,
  change: Partial<Stage>,
): Procedure {
  const stages = stagesOf(subject, index);
  const stage = known(stages[position], `stage ${position + 1} of ${subject.id}`);
  return withStages(subject, index, stages.with(position, changed(stage, change)));
}

/** The procedure with these titles of its cases, one case a title. */
export function withTitles(subject: Procedure, ...titles: readonly string[]): Procedure {
  const first = caseOf(subject);
  return changed(subject, { cases: titles.map(title => changed(first, { title })) });
}

export function takes(amount: number, unit: DurationUnit = 'working-day'): Duration {
  return { amount, unit };
}

interface Judgement {
  readonly path: Path;
  readonly fact: string;
}

/** Subjects as the catalogue holds them, with what they are linked to. */
interface Linked extends Subjects {
  readonly procedure: Procedure;
  readonly decision: Decision;
  readonly bundle: Bundle;
  readonly form: Form;
}

const belongs = (subject: object): subject is Procedure | Decision | Bundle | Form => 'file' in subject;

/** What rules may look at around a subject: its own decision, and the rest of a catalogue. */
function aroundOf(subject: object, catalogue: Catalogue): Around {
  const surroundings = new Surroundings();
  if (!belongs(subject)) {
    surroundings.look(takeApart(catalogue), asOf);
    return surroundings.of(undefined);
  }
  const decision = 'decision' in subject ? subject.decision : subject;
  const numbered = <Item>(items: readonly Item[]) => new Map(items.map((item, index) => [`${index}`, item]));
  // A test may give a decision what is another's.
  const its = <Item extends object>(item: Item) => ({ ...item, decision });
  surroundings.look(
    takeApart({
      ...catalogue,
      decisions: numbered([decision]),
      procedures: numbered(decision.procedures.map(its)),
      bundles: numbered(decision.bundles.map(its)),
    }),
    asOf,
  );
  return surroundings.of(decision.id);
}

/** What a rule finds in a subject, without its advice. */
export function judge<Of extends Scope>(
  rule: Rule<Of>,
  subject: Linked[Of],
  around: Catalogue = catalogue,
): Judgement[] {
  const seen = known(seenBy(rule, subject, aroundOf(subject, around)), `surroundings for ${rule.id}`);
  return rule.check(...seen).map(({ path, fact }) => ({ path, fact }));
}

/** The one of several rules of one name that looks at this kind of subject. */
export function ofScope(rules: readonly Rule[], scope: Scope): Rule {
  return known(
    rules.find(rule => rule.scope === scope),
    `rule for ${scope}`,
  );
}
