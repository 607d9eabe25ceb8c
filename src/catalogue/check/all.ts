import { basisDate } from './basis-date.ts';
import { bundleDayUnits } from './bundle-day-units.ts';
import { bundleLimit } from './bundle-limit.ts';
import { calendarCompensation } from './calendar-compensation.ts';
import { calendarDays } from './calendar-days.ts';
import { calendarSpans } from './calendar-spans.ts';
import { calendarSwap } from './calendar-swap.ts';
import { caseOverlap } from './case-overlap.ts';
import { changeBeforeDecision } from './change-before-decision.ts';
import { citationDate } from './citation-date.ts';
import { citationNumber } from './citation-number.ts';
import { citationSymbol } from './citation-symbol.ts';
import { citesEnded } from './cites-ended.ts';
import { codeForm } from './code-form.ts';
import { codeMissing } from './code-missing.ts';
import { districtWording } from './district-wording.ts';
import { duplicateCode } from './duplicate-code.ts';
import { bundleFeeUnit, feeUnit } from './fee-unit.ts';
import { formAttachment } from './form-attachment.ts';
import { headingUnit } from './heading-unit.ts';
import { inForceOrder } from './in-force-order.ts';
import { inForceWithoutText } from './in-force-without-text.ts';
import { instrumentSymbol } from './instrument-symbol.ts';
import { levelMissing } from './level-missing.ts';
import { lineageCircle } from './lineage-circle.ts';
import { lineageFork } from './lineage-fork.ts';
import { lineageGap } from './lineage-gap.ts';
import { lineageOrder } from './lineage-order.ts';
import { mixedDayUnits } from './mixed-day-units.ts';
import { bundleNameDiffers, nameDiffers } from './name-differs.ts';
import { officeSubtotal } from './office-subtotal.ts';
import { onlineLevelMissing } from './online-level-missing.ts';
import type { Rule } from './rule.ts';
import { bundleRangeOrder, rangeOrder } from './range-order.ts';
import { bundleRefusedChannel, refusedChannel } from './refused-channel.ts';
import { sameNumber } from './same-number.ts';
import { sectionNumbering } from './section-numbering.ts';
import { stageRepeated } from './stage-repeated.ts';
import { stageSum } from './stage-sum.ts';
import { statedCount } from './stated-count.ts';
import { superiorStage } from './superior-stage.ts';
import { titleDuration } from './title-duration.ts';
import { toFill } from './to-fill.ts';
import { totalMissing } from './total-missing.ts';
import { wrongCasePaper } from './wrong-case-paper.ts';

export const rules: readonly Rule[] = [
  basisDate,
  bundleDayUnits,
  bundleFeeUnit,
  bundleLimit,
  bundleNameDiffers,
  bundleRangeOrder,
  bundleRefusedChannel,
  calendarCompensation,
  calendarDays,
  calendarSpans,
  calendarSwap,
  caseOverlap,
  ...changeBeforeDecision,
  ...citationDate,
  ...citationNumber,
  ...citationSymbol,
  ...citesEnded,
  codeForm,
  codeMissing,
  districtWording,
  duplicateCode,
  feeUnit,
  formAttachment,
  headingUnit,
  ...inForceOrder,
  inForceWithoutText,
  instrumentSymbol,
  levelMissing,
  lineageCircle,
  ...lineageFork,
  lineageGap,
  lineageOrder,
  mixedDayUnits,
  nameDiffers,
  officeSubtotal,
  onlineLevelMissing,
  rangeOrder,
  refusedChannel,
  sameNumber,
  sectionNumbering,
  stageRepeated,
  stageSum,
  statedCount,
  superiorStage,
  titleDuration,
  ...toFill,
  totalMissing,
  wrongCasePaper,
];
