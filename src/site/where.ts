import type { Procedure } from '../catalogue/catalogue.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { sayDecisionNumber } from '../wording/decision.ts';
import { sayArea } from '../wording/area.ts';
import { familyOf } from './collections.ts';

const areaOf = ({ decision }: Procedure) => sayArea(decision);

/** How a family is spread; a name that every text uses makes one as large as the catalogue. */
const spreadOf = onceFor((family: readonly Procedure[]) => ({
  byArea: Map.groupBy(family, areaOf),
  byText: Map.groupBy(family, ({ decision }) => decision.id),
}));

/** Where a procedure stands, in as few words as tell it from others of its name: province, text, section. */
export function whereOf(procedure: Procedure): string {
  const { section, number, decision } = procedure;
  const { byArea, byText } = spreadOf(familyOf(procedure));
  const inThisText = byText.get(decision.id)!.length;
  const inOtherTexts = byArea.get(sayArea(decision))!.length - inThisText;
  return [
    sayArea(decision),
    inOtherTexts > 0 && sayDecisionNumber(decision),
    inThisText > 1 && `mục ${section}, số ${number}`,
  ]
    .filter(Boolean)
    .join(', ');
}
