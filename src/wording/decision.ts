import type { Decision } from '../catalogue/catalogue.ts';
import { instrumentKinds } from '../catalogue/schema/instrument.ts';
import { sayDate, sayShortDate } from '../language/date.ts';
import { sayCount } from '../language/number.ts';
import { keepTogether } from '../language/typography.ts';
import type { Style } from './style.ts';

type Named = Pick<Decision, 'kind' | 'serial' | 'symbol' | 'date'>;

/** Wide enough for a number written by hand; non-breaking, so that no reader folds it. */
export const blankForThePen = '\u00a0'.repeat(6);

const blankInPrint = '…';

export const sayDecisionKind = ({ kind }: Pick<Decision, 'kind'>): string => instrumentKinds[kind];

/** "1581/QĐ-UBND"; a number below ten is "05", an unnumbered text keeps its blank. */
export function sayDecisionNumber(
  { serial, symbol }: Pick<Decision, 'serial' | 'symbol'>,
  blank = blankInPrint,
): string {
  return `${serial === 'blank' ? blank : sayCount(serial)}/${symbol}`;
}

/**
 * On paper "ngày 01 tháng 7 năm 2020", on one line; on a page "ngày 01/7/2020". What is not known yet stays blank on both:
 * "ngày … tháng … năm 2025".
 */
export function sayIssueDate({ date }: Pick<Decision, 'date'>, style: Style): string {
  const [, month, day] = date.split('-');
  if (style === 'page' && day !== undefined) return `ngày ${sayShortDate(date)}`;
  const blanks = month === undefined ? 'ngày … tháng … ' : day === undefined ? 'ngày … ' : '';
  const said = `${blanks}${sayDate(date)}`;
  return style === 'paper' ? said.replaceAll(' ', '\u00a0') : said;
}

/** "Quyết định số 1581/QĐ-UBND ngày 01 tháng 7 năm 2020"; a blank is "…" unless it waits for the pen. */
export function sayDecision(decision: Named, style: Style, blank = blankInPrint): string {
  const said = `${sayDecisionKind(decision)} số ${sayDecisionNumber(decision, blank)} ${sayIssueDate(decision, style)}`;
  return style === 'paper' ? keepTogether(said) : said;
}

/** "Quyết định số 1581/QĐ-UBND ngày 01 tháng 7 năm 2020 của Ủy ban nhân dân tỉnh …". */
export const citeDecision = (decision: Named & Pick<Decision, 'issuer'>, style: Style): string =>
  `${sayDecision(decision, style)} của ${decision.issuer.name}`;
