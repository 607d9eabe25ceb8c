import type { Procedure } from '../catalogue/catalogue.ts';
import { present } from '../catalogue/known.ts';
import { sayNumber } from '../language/number.ts';

type Counted = Pick<Procedure, 'code' | 'cases'>;

export const sayProcedureCount = (count: number): string => `${sayNumber(count)} thủ tục`;

/**
 * "92 thủ tục (89 mã số, 109 trường hợp)": a text may print one procedure twice and divide another into cases; where its
 * procedures, codes and cases are equally many, one number says all.
 */
export function sayExtent(procedures: readonly Counted[]): string {
  const codes = procedures.flatMap(({ code }) => present(code) ?? []);
  const distinct = new Set(codes).size;
  const cases = procedures.reduce((sum, own) => sum + own.cases.length, 0);
  const others = [
    ...(distinct < codes.length ? [`${sayNumber(distinct)} mã số`] : []),
    ...(cases > procedures.length ? [`${sayNumber(cases)} trường hợp`] : []),
  ];
  const said = sayProcedureCount(procedures.length);
  return others.length === 0 ? said : `${said} (${others.join(', ')})`;
}
