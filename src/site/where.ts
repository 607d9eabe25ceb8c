import type { ExportedProcedure } from '../catalogue/export.ts';
import { decisionById, namesakesOf } from './collections.ts';
import { sayNumber } from './words.ts';

/** Where a procedure stands, in as few words as tell it from others of its name: province, text, section. */
export function whereOf(procedure: ExportedProcedure): string {
  const { section, number } = procedure;
  const decision = decisionById.get(procedure.decision)!;
  const near = namesakesOf(procedure).filter(
    other => decisionById.get(other.decision)!.province === decision.province,
  );
  const inOtherText = near.some(other => other.decision !== procedure.decision);
  const inThisText = near.some(other => other.decision === procedure.decision);
  return [decision.province, inOtherText && sayNumber(decision), inThisText && `mục ${section}, số ${number}`]
    .filter(Boolean)
    .join(', ');
}
