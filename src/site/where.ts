import type { ExportedProcedure } from '../catalogue/export.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { decisionById, familyOf } from './collections.ts';
import { sayNumber } from './words.ts';

const provinceOf = ({ decision }: ExportedProcedure) => decisionById.get(decision)!.province;

/** How a family is spread; a name that every text uses makes one as large as the catalogue. */
const spreadOf = onceFor((family: readonly ExportedProcedure[]) => ({
  byProvince: Map.groupBy(family, provinceOf),
  byText: Map.groupBy(family, ({ decision }) => decision),
}));

/** Where a procedure stands, in as few words as tell it from others of its name: province, text, section. */
export function whereOf(procedure: ExportedProcedure): string {
  const { section, number } = procedure;
  const decision = decisionById.get(procedure.decision)!;
  const { byProvince, byText } = spreadOf(familyOf(procedure));
  const inThisText = byText.get(decision.id)!.length;
  const inOtherTexts = byProvince.get(decision.province)!.length - inThisText;
  return [
    decision.province,
    inOtherTexts > 0 && sayNumber(decision),
    inThisText > 1 && `mục ${section}, số ${number}`,
  ]
    .filter(Boolean)
    .join(', ');
}
