import type { Procedure } from '../catalogue/catalogue.ts';
import { channelsOf, chargesOf, ownFees, ownTerms, termsOf } from '../catalogue/channels.ts';
import { groupsToBring } from '../catalogue/dossier.ts';
import { measured } from '../catalogue/duration.ts';
import type { Known } from '../catalogue/known.ts';
import { dossierOf } from '../catalogue/of-case.ts';
import type { Channels } from '../catalogue/schema/channels.ts';
import type { Dossier } from '../catalogue/schema/dossier.ts';
import type { Duration, DurationUnit } from '../catalogue/schema/duration.ts';
import type { Fee } from '../catalogue/schema/fee.ts';
import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import { uncapitalised } from '../language/capitals.ts';
import { sayCount } from '../language/number.ts';
import { unitNames } from '../language/term.ts';
import { sayHeading, sayTermUnder } from './duration.ts';
import { sayFees, sayFeesBriefly, type Cited } from './fee.ts';
import { notStated } from './known.ts';

/** What a page says of a whole procedure in one line, over cases that may differ. */

const byCase = 'Tùy trường hợp';

/** Said once when all agree, undefined when they differ. */
function agreed(said: readonly string[]): string | undefined {
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** "Từ 07 đến 21 ngày làm việc, tùy trường hợp", when all terms are plain figures of one unit. */
function sayRange(
  terms: readonly Known<Duration>[],
  heading: DurationUnit | undefined,
  depends: string,
): string | undefined {
  const figures = terms.flatMap(term => measured(term) ?? []);
  const [first] = figures;
  if (!first || figures.length < terms.length) return undefined;
  const isPlain = ({ unit, atMost, upTo }: typeof first) =>
    unit === first.unit && atMost === first.atMost && upTo === undefined;
  if (!figures.every(isPlain)) return undefined;
  const amounts = figures.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  return `Từ ${sayCount(least)} đến ${sayCount(most)} ${unitNames[first.unit]}, ${uncapitalised(depends)}${sayHeading(first, heading)}`;
}

type Case = Pick<ProcedureCase, 'total' | 'channels'>;

interface Timed {
  readonly cases: readonly Case[];
  readonly channels?: Channels;
}

const silent: Channels = { inPerson: 'unknown', postal: 'unknown', online: 'unknown' };

/** On what a term or a fee depends where several are told. */
function sayDepends(cases: readonly unknown[], hasOwn: boolean): string {
  if (!hasOwn) return byCase;
  return cases.length > 1 ? 'Tùy trường hợp và cách nộp' : 'Tùy cách nộp';
}

export function sayTotals({ cases, channels = silent }: Timed, heading?: DurationUnit): string {
  const terms = cases.flatMap(own => termsOf({ channels }, own));
  const hasOwn = cases.some(own => ownTerms(channelsOf({ channels }, own)).length > 0);
  const depends = sayDepends(cases, hasOwn);
  const said = terms.map(term => sayTermUnder(term, heading));
  return agreed(said) ?? sayRange(terms, heading, depends) ?? depends;
}

export function sayAllFees(cited: Cited, procedure: Pick<Procedure, 'fee' | 'cases' | 'channels'>): string {
  const { cases } = procedure;
  const charges = cases.flatMap(own => chargesOf(procedure, own));
  const hasOwn = cases.some(own => ownFees(channelsOf(procedure, own)).length > 0);
  return agreedFees(cited, charges) ?? sayDepends(cases, hasOwn);
}

/** Said briefly, when all charge the same of the same people. */
export function agreedFees(cited: Cited, charges: readonly Known<readonly Fee[]>[]): string | undefined {
  const [first] = charges;
  if (first === undefined || agreed(charges.map(fees => sayFees(cited, fees, 'page'))) === undefined)
    return undefined;
  return sayFeesBriefly(cited, first);
}

/** Of papers to choose from, one counts; a paper that only some people need does not. */
function countPapers(dossier: Dossier): string {
  const { sets } = dossier;
  const groups = groupsToBring(dossier);
  const needed = ({ need, items }: Dossier['groups'][number]) =>
    need === 'all' ? items.filter(({ when }) => when === undefined).length : 1;
  const least = groups.reduce((sum, group) => sum + needed(group), 0);
  const mayBeMore = groups.some(
    ({ need, items }) => need === 'one-or-more' || items.some(({ when }) => when !== undefined),
  );
  if (groups.length === 0) return 'Không cần giấy tờ';
  if (least === 0) return byCase;
  const papers = `${mayBeMore ? 'Từ ' : ''}${sayCount(least)} loại giấy tờ`;
  return typeof sets === 'number' ? `${papers}, ${sayCount(sets)} bộ` : papers;
}

function sayPapers(dossier: Known<Dossier>): string {
  if (dossier === 'none') return 'Không cần giấy tờ';
  return dossier === 'unknown' ? notStated : countPapers(dossier);
}

export function sayDossiers(procedure: Pick<Procedure, 'dossier' | 'cases'>): string {
  return agreed(procedure.cases.map(own => sayPapers(dossierOf(procedure, own)))) ?? byCase;
}
