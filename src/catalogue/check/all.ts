import { agencyOrder } from './agency-order.ts';
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
import { coordinatesOutside } from './coordinates-outside.ts';
import { districtWording } from './district-wording.ts';
import { duplicateCode } from './duplicate-code.ts';
import { emailForm } from './email-form.ts';
import { bundleFeeUnit, feeUnit } from './fee-unit.ts';
import { formAttachment } from './form-attachment.ts';
import { hoursOrder } from './hours-order.ts';
import { inForceOrder } from './in-force-order.ts';
import { inForceWithoutText } from './in-force-without-text.ts';
import { instrumentSymbol } from './instrument-symbol.ts';
import { issuerRight } from './issuer-right.ts';
import { issuerSymbol } from './issuer-symbol.ts';
import { levelMissing } from './level-missing.ts';
import { lineageCircle } from './lineage-circle.ts';
import { lineageFork } from './lineage-fork.ts';
import { lineageGap } from './lineage-gap.ts';
import { lineageOrder } from './lineage-order.ts';
import { mixedDayUnits } from './mixed-day-units.ts';
import { bundleNameDiffers, nameDiffers } from './name-differs.ts';
import { officeSubtotal } from './office-subtotal.ts';
import { onlineLevelMissing } from './online-level-missing.ts';
import { receiverEnded } from './receiver-ended.ts';
import type { Rule } from './rule.ts';
import { sameNumber } from './same-number.ts';
import { sectionNumbering } from './section-numbering.ts';
import { stageRepeated } from './stage-repeated.ts';
import { stageSum } from './stage-sum.ts';
import { statedCount } from './stated-count.ts';
import { successorCircle } from './successor-circle.ts';
import { successorMissing } from './successor-missing.ts';
import { superiorStage } from './superior-stage.ts';
import { telephoneForm } from './telephone-form.ts';
import { titleDuration } from './title-duration.ts';
import { toFill } from './to-fill.ts';
import { totalMissing } from './total-missing.ts';
import { wrongCasePaper } from './wrong-case-paper.ts';

export const rules: readonly Rule[] = [
  agencyOrder,
  basisDate,
  bundleDayUnits,
  bundleFeeUnit,
  bundleLimit,
  bundleNameDiffers,
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
  coordinatesOutside,
  districtWording,
  duplicateCode,
  emailForm,
  feeUnit,
  formAttachment,
  hoursOrder,
  ...inForceOrder,
  inForceWithoutText,
  instrumentSymbol,
  issuerRight,
  issuerSymbol,
  levelMissing,
  lineageCircle,
  ...lineageFork,
  lineageGap,
  lineageOrder,
  mixedDayUnits,
  nameDiffers,
  officeSubtotal,
  onlineLevelMissing,
  receiverEnded,
  sameNumber,
  sectionNumbering,
  stageRepeated,
  stageSum,
  statedCount,
  successorCircle,
  successorMissing,
  superiorStage,
  telephoneForm,
  titleDuration,
  ...toFill,
  totalMissing,
  wrongCasePaper,
];
