import { addresseesRule } from './addressees.ts';
import { agencyOrder } from './agency-order.ts';
import { agencyParent } from './agency-parent.ts';
import { archiveOffice } from './archive-office.ts';
import { bareName } from './bare-name.ts';
import { basisDate } from './basis-date.ts';
import { brokenAmount } from './broken-amount.ts';
import { brokenContact } from './broken-contact.ts';
import { bundleDayUnits } from './bundle-day-units.ts';
import { bundleLimit } from './bundle-limit.ts';
import { calendarCompensation } from './calendar-compensation.ts';
import { calendarDays } from './calendar-days.ts';
import { calendarSpans } from './calendar-spans.ts';
import { calendarSwap } from './calendar-swap.ts';
import { capitalsOnly } from './capitals-only.ts';
import { caseOverlap } from './case-overlap.ts';
import { changeBeforeDecision } from './change-before-decision.ts';
import { changeWhat } from './change-what.ts';
import { checkedBeforeIssue } from './checked-before-issue.ts';
import { citationDate } from './citation-date.ts';
import { citationNumber } from './citation-number.ts';
import { citationSymbol } from './citation-symbol.ts';
import { citationYear } from './citation-year.ts';
import { citedTwice } from './cited-twice.ts';
import { citesEnded } from './cites-ended.ts';
import { clauseForm } from './clause-form.ts';
import { codeForm } from './code-form.ts';
import { codeMissing } from './code-missing.ts';
import { codeShared } from './code-shared.ts';
import { coordinatesOutside } from './coordinates-outside.ts';
import { bundleCopiesCount, copiesCount } from './copies-count.ts';
import { dateBounds } from './date-bounds.ts';
import { decidedLevel } from './decided-level.ts';
import { districtWording } from './district-wording.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicateCode } from './duplicate-code.ts';
import { durationBounds } from './duration-bounds.ts';
import { emailForm } from './email-form.ts';
import { feeBounds } from './fee-bounds.ts';
import { bundleFeeUnit, feeUnit } from './fee-unit.ts';
import { footnoteMissing } from './footnote-missing.ts';
import { formAttachment } from './form-attachment.ts';
import { formerAddress } from './former-address.ts';
import { headingUnit } from './heading-unit.ts';
import { hoursOrder } from './hours-order.ts';
import { impossibleDate } from './impossible-date.ts';
import { inForceOrder } from './in-force-order.ts';
import { inForceTold } from './in-force-told.ts';
import { inForceWithoutText } from './in-force-without-text.ts';
import { instrumentSymbol } from './instrument-symbol.ts';
import { instrumentYear } from './instrument-year.ts';
import { issuerProvince } from './issuer-province.ts';
import { issuerRight } from './issuer-right.ts';
import { issuerSymbol } from './issuer-symbol.ts';
import { laterCitation } from './later-citation.ts';
import { levelMissing } from './level-missing.ts';
import { lineageCircle } from './lineage-circle.ts';
import { lineageFork } from './lineage-fork.ts';
import { lineageGap } from './lineage-gap.ts';
import { lineageOrder } from './lineage-order.ts';
import { misspeltWord } from './misspelt-word.ts';
import { mixedDayUnits } from './mixed-day-units.ts';
import { moneyWord } from './money-word.ts';
import { bundleNameDiffers, nameDiffers } from './name-differs.ts';
import { officeSubtotal } from './office-subtotal.ts';
import { onlineLevelMissing } from './online-level-missing.ts';
import { onlineNone } from './online-none.ts';
import { bundleOpenChannel, openChannel } from './open-channel.ts';
import { placeholder } from './placeholder.ts';
import { quotedWhole } from './quoted-whole.ts';
import { bundleRangeOrder, rangeOrder } from './range-order.ts';
import { receiverEnded } from './receiver-ended.ts';
import { recipientsArticle } from './recipients-article.ts';
import { bundleRefusedChannel, refusedChannel } from './refused-channel.ts';
import type { Rule } from './rule.ts';
import { sameNumber } from './same-number.ts';
import { sectionMark } from './section-mark.ts';
import { sectionNumbering } from './section-numbering.ts';
import { signerAuthority } from './signer-authority.ts';
import { stageExceedsTotal } from './stage-exceeds-total.ts';
import { stageRepeated } from './stage-repeated.ts';
import { stageSum } from './stage-sum.ts';
import { statedCount } from './stated-count.ts';
import { strayPunctuation } from './stray-punctuation.ts';
import { successorCircle } from './successor-circle.ts';
import { successorMissing } from './successor-missing.ts';
import { superiorStage } from './superior-stage.ts';
import { symbolKind } from './symbol-kind.ts';
import { telephoneForm } from './telephone-form.ts';
import { titleDuration } from './title-duration.ts';
import { toFill } from './to-fill.ts';
import { toldDuration } from './told-duration.ts';
import { totalMissing } from './total-missing.ts';
import { unclosed } from './unclosed.ts';
import { wrongCasePaper } from './wrong-case-paper.ts';
import { zeroDuration } from './zero-duration.ts';

export const rules: readonly Rule[] = [
  agencyOrder,
  agencyParent,
  archiveOffice,
  ...bareName,
  basisDate,
  ...brokenAmount,
  ...brokenContact,
  bundleCopiesCount,
  bundleDayUnits,
  bundleFeeUnit,
  bundleLimit,
  bundleNameDiffers,
  bundleOpenChannel,
  bundleRangeOrder,
  bundleRefusedChannel,
  calendarCompensation,
  calendarDays,
  calendarSpans,
  calendarSwap,
  ...capitalsOnly,
  caseOverlap,
  ...changeBeforeDecision,
  changeWhat,
  checkedBeforeIssue,
  ...citationDate,
  ...citationNumber,
  ...citationSymbol,
  ...citationYear,
  ...citedTwice,
  ...citesEnded,
  ...clauseForm,
  codeForm,
  codeMissing,
  codeShared,
  coordinatesOutside,
  copiesCount,
  ...dateBounds,
  decidedLevel,
  districtWording,
  ...doubledWord,
  duplicateCode,
  ...durationBounds,
  emailForm,
  ...feeBounds,
  feeUnit,
  footnoteMissing,
  formAttachment,
  formerAddress,
  headingUnit,
  hoursOrder,
  ...impossibleDate,
  ...inForceOrder,
  inForceTold,
  inForceWithoutText,
  instrumentSymbol,
  instrumentYear,
  issuerProvince,
  issuerRight,
  issuerSymbol,
  ...laterCitation,
  levelMissing,
  lineageCircle,
  ...lineageFork,
  lineageGap,
  lineageOrder,
  ...misspeltWord,
  mixedDayUnits,
  ...moneyWord,
  nameDiffers,
  officeSubtotal,
  onlineLevelMissing,
  onlineNone,
  openChannel,
  ...placeholder,
  ...quotedWhole,
  rangeOrder,
  receiverEnded,
  recipientsArticle,
  refusedChannel,
  sameNumber,
  sectionMark,
  sectionNumbering,
  signerAuthority,
  stageExceedsTotal,
  stageRepeated,
  stageSum,
  statedCount,
  ...strayPunctuation,
  successorCircle,
  successorMissing,
  superiorStage,
  addresseesRule,
  symbolKind,
  telephoneForm,
  titleDuration,
  ...toFill,
  toldDuration,
  totalMissing,
  ...unclosed,
  wrongCasePaper,
  ...zeroDuration,
];
