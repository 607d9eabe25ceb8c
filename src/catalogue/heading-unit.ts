import type { Procedure } from './catalogue.ts';
import { measured } from './duration.ts';
import type { Known } from './known.ts';
import { onceFor } from './once-for.ts';
import type { Appendix } from './schema/appendix.ts';
import type { Duration, DurationUnit } from './schema/duration.ts';

type Decision = Pick<Procedure['decision'], 'sections' | 'appendices'>;

/** The unit in the heading of an appendix's column of times. */
function unitIn(appendix: Appendix): DurationUnit | undefined {
  const columns = 'columns' in appendix ? (appendix.columns ?? []) : [];
  return columns.find(({ unit }) => unit !== undefined)?.unit;
}

const parentsOf = onceFor(
  ({ sections = [] }: Decision) => new Map(sections.map(({ id, parent }) => [id, parent])),
);

function liesIn(decision: Decision, section: string, chosen: readonly string[]): boolean {
  const parents = parentsOf(decision);
  for (let here: string | undefined = section; here !== undefined; here = parents.get(here))
    if (chosen.includes(here)) return true;
  return false;
}

/** The unit that stands above the times of a procedure where its decision prints it in a table. */
export function headingUnitOf({
  decision,
  section,
}: Pick<Procedure, 'section'> & { readonly decision: Decision }): DurationUnit | undefined {
  const printed = (decision.appendices ?? []).find(
    appendix =>
      unitIn(appendix) !== undefined &&
      (appendix.select.sections === undefined || liesIn(decision, section, appendix.select.sections)),
  );
  return printed && unitIn(printed);
}

/** Whether a cell says another unit than the heading above it: then nobody knows which of the two counts. */
export function contradicts(
  duration: Known<Duration> | 'with-previous',
  heading: DurationUnit | undefined,
): boolean {
  const unit = measured(duration)?.unit;
  return heading !== undefined && unit !== undefined && unit !== heading;
}
