import type { Procedure } from '../catalogue/catalogue.ts';
import { measured } from '../catalogue/duration.ts';
import type { Known } from '../catalogue/known.ts';
import { dossierOf, feesOf } from '../catalogue/of-case.ts';
import type { Dossier } from '../catalogue/schema/dossier.ts';
import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import { sayCount } from '../language/number.ts';
import { sayTerm, unitNames } from '../language/term.ts';
import { sayFees } from './fee.ts';
import { notStated, sayKnown } from './known.ts';

/** What a page says of a whole procedure in one line, over cases that may differ. */

type Timed = Pick<ProcedureCase, 'total'>;

const byCase = 'Tùy trường hợp';

/** Said once when all agree, undefined when they differ. */
export function agreed(said: readonly string[]): string | undefined {
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** "Từ 07 đến 21 ngày làm việc, tùy trường hợp", when all totals are plain figures of one unit. */
function sayRange(cases: readonly Timed[]): string | undefined {
  const figures = cases.flatMap(({ total }) => measured(total) ?? []);
  const [first] = figures;
  if (!first || figures.length < cases.length) return undefined;
  if (figures.some(({ unit, atMost }) => unit !== first.unit || atMost !== first.atMost)) return undefined;
  const amounts = figures.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  return `Từ ${sayCount(least)} đến ${sayCount(most)} ${unitNames[first.unit]}, tùy trường hợp`;
}

export function sayTotals({ cases }: { readonly cases: readonly Timed[] }): string {
  const said = cases.map(({ total }) => sayKnown(total, sayTerm, 'page'));
  return agreed(said) ?? sayRange(cases) ?? byCase;
}

export function sayAllFees(procedure: Pick<Procedure, 'fee' | 'cases'>): string {
  return agreed(procedure.cases.map(own => sayFees(feesOf(procedure, own), 'page'))) ?? byCase;
}

/** Of papers to choose from, one counts; a paper that only some people need does not. */
function countPapers({ groups, sets }: Dossier): string {
  const needed = ({ need, items }: Dossier['groups'][number]) =>
    need === 'all' ? items.filter(({ when }) => when === undefined).length : 1;
  const least = groups.reduce((sum, group) => sum + needed(group), 0);
  const mayBeMore = groups.some(
    ({ need, items }) => need === 'one-or-more' || items.some(({ when }) => when !== undefined),
  );
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
