import { measured } from '../catalogue/duration.ts';
import { sayTerm, unitNames } from '../language/term.ts';
import type { Procedure } from '../catalogue/catalogue.ts';
import type { Dossier } from '../catalogue/schema/dossier.ts';
import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import type { Known } from '../catalogue/known.ts';
import { sayCount } from '../language/number.ts';
import { notStated, sayFee, sayKnown } from './words.ts';

type Timed = Pick<ProcedureCase, 'total'>;

const byCase = 'Tùy trường hợp';

/** "2.1. Trường hợp chưa có giấy chứng tử"; the case without a title covers what the others leave. */
export function sayCase({ number, title }: ProcedureCase): string {
  return [number, title === 'none' ? 'Các trường hợp còn lại' : sayKnown(title, String)]
    .filter(Boolean)
    .join('. ');
}

/** Said once when all cases agree, undefined when they differ. */
export function agreed(said: readonly string[]): string | undefined {
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** "từ 07 đến 21 ngày làm việc", when all totals are plain figures of one unit. */
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
  return agreed(cases.map(({ total }) => sayKnown(total, sayTerm))) ?? sayRange(cases) ?? byCase;
}

export function feeOf(procedure: Procedure, index: number): string {
  const fee = procedure.fee === 'by-case' ? (procedure.cases[index]!.fee ?? 'unknown') : procedure.fee;
  return sayKnown(fee, list => list.map(sayFee).join('; '));
}

export function sayFees(procedure: Procedure): string {
  return agreed(procedure.cases.map((_, index) => feeOf(procedure, index))) ?? byCase;
}

export function dossierOf(procedure: Procedure, index: number): Known<Dossier> {
  return procedure.dossier === 'by-case' ? (procedure.cases[index]!.dossier ?? 'unknown') : procedure.dossier;
}

/** Of papers to choose from, one counts; a paper that only some people need does not. */
function sayPapers({ groups, sets }: Dossier): string {
  const needed = (group: Dossier['groups'][number]) =>
    group.need === 'all' ? group.items.filter(({ when }) => when === undefined).length : 1;
  const least = groups.reduce((sum, group) => sum + needed(group), 0);
  const mayBeMore = groups.some(
    ({ need, items }) => need === 'one-or-more' || items.some(({ when }) => when !== undefined),
  );
  if (least === 0) return byCase;
  const papers = `${mayBeMore ? 'Từ ' : ''}${sayCount(least)} loại giấy tờ`;
  return typeof sets === 'number' ? `${papers}, ${sayCount(sets)} bộ` : papers;
}

export function sayDossiers(procedure: Procedure): string {
  const said = procedure.cases.map((_, index) => {
    const dossier = dossierOf(procedure, index);
    if (dossier === 'none') return 'Không cần giấy tờ';
    return dossier === 'unknown' ? notStated : sayPapers(dossier);
  });
  return agreed(said) ?? byCase;
}
