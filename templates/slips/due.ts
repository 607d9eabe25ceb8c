import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { contradicts, headingUnitOf } from '../../src/catalogue/heading-unit.ts';
import { workingYear } from '../../src/catalogue/working-year.ts';
import { dueDate, workingCalendar, type Due, type OfficeRules } from '../../src/language/working-days.ts';
import { sayTermUnder } from '../../src/wording/duration.ts';
import { notStated } from '../../src/wording/known.ts';
import { termFor, type Application } from './request.ts';

/** "… nhận sau 15 giờ … trong ngày làm việc tiếp theo": only an hour that moves receipt to the next day. */
const lateRule =
  /sau (\d{1,2}) ?(?:giờ|h)(?: ?(\d{2}))?[^.;]*ngày (?:làm việc )?(?:tiếp theo|kế tiếp|hôm sau)/iu;

/** The hour after which a dossier counts from the next working day, where the text of the procedure says so. */
export function cutoffOf(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const [, hour, minutes = '00'] = lateRule.exec(text) ?? [];
    if (hour !== undefined) return `${hour.padStart(2, '0')}:${minutes}`;
  }
  return undefined;
}

function wordsOf(application: Application): string[] {
  const { steps, notes = [] } = application.procedure;
  const { remarks = [] } = application.procedureCase;
  const total = termFor(application);
  const told = typeof total === 'string' ? [] : [total.note, 'from' in total ? total.from : undefined];
  const shown =
    typeof steps === 'string' ? [] : steps.flatMap(({ text, details = [] }) => [text, ...details]);
  return [...told.filter(text => text !== undefined), ...remarks, ...shown, ...notes];
}

const noTerm: Due = { unknown: `${notStated} thời hạn giải quyết.` };

/** When the result is due, or why no date can be told. What the office says of its hours goes before what the text says. */
export function dueOf(catalogue: Catalogue, application: Application, rules: OfficeRules = {}): Due {
  const term = termFor(application);
  if (term === 'none' || term === 'unknown') return noTerm;
  const heading = headingUnitOf(application.procedure);
  if (contradicts(term, heading))
    return { unknown: `Thời hạn in là ${sayTermUnder(term, heading)}: chưa rõ tính theo đơn vị nào.` };
  const cutoff = cutoffOf(wordsOf(application));
  return dueDate(workingCalendar(catalogue.calendar.map(workingYear)), application.received, term, {
    ...(cutoff === undefined ? {} : { cutoff }),
    ...rules,
  });
}
