import type { Procedure } from './catalogue.ts';
import type { Known } from './known.ts';
import type { Dossier } from './schema/dossier.ts';
import type { Fee } from './schema/fee.ts';
import type { ProcedureCase } from './schema/procedure.ts';

/** What is charged in a case: its own fees where each case has its own. */
export function feesOf(
  { fee }: Pick<Procedure, 'fee'>,
  { fee: own = 'unknown' }: Pick<ProcedureCase, 'fee'>,
): Known<readonly Fee[]> {
  return fee === 'by-case' ? own : fee;
}

/** What is handed in in a case: its own dossier where each case has its own. */
export function dossierOf(
  { dossier }: Pick<Procedure, 'dossier'>,
  { dossier: own = 'unknown' }: Pick<ProcedureCase, 'dossier'>,
): Known<Dossier> {
  return dossier === 'by-case' ? own : dossier;
}
