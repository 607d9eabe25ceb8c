import type { Decision } from '../catalogue/catalogue.ts';
import { present } from '../catalogue/known.ts';
import { capitalised } from '../language/capitals.ts';
import { citeDecision } from './decision.ts';
import type { Style } from './style.ts';

const draftMark = 'DỰ THẢO';
const restatedMark = 'BẢN TRÌNH BÀY LẠI';

type Marked = Pick<Decision, 'draft' | 'wording'>;

export const isRestated = ({ wording }: Pick<Decision, 'wording'>): boolean => wording === 'restated';

/** What stands in the head of every page: a text in other words than its own never looks like the text itself. */
export function sayMark(decision: Marked): string | undefined {
  const isDraft = decision.draft === true;
  if (isRestated(decision)) return isDraft ? `${restatedMark} ${draftMark}` : restatedMark;
  return isDraft ? draftMark : undefined;
}

/** All that may be promised of a restated text. */
export const whatIsKept = 'con số, tên gọi và bảng giữ từng chữ, câu văn được viết lại';

/** "Bản trình bày lại Quyết định số … của …: …": on page one of the documents and at the head of the text's page. */
export function sayRestatement(decision: Decision, style: Style): string {
  const cited = citeDecision(decision, style);
  const text = decision.draft ? `dự thảo ${cited}` : cited;
  return `Bản trình bày lại ${text}: ${whatIsKept}; không thay bản gốc.`;
}

/** A blank number leaves open whether the text was ever signed; then it only names who was to sign. */
function isSigned({ serial, draft }: Decision): boolean {
  return serial !== 'blank' && draft !== true;
}

/** In the place of a signature: who signed the original, without looking signed. */
export function sayWhoSigned(decision: Decision): string {
  const original = decision.draft ? 'dự thảo' : 'bản gốc';
  const name = present(decision.signer.name);
  if (name === undefined) return `(Chưa rõ họ tên người ký ${original})`;
  return isSigned(decision)
    ? `(${capitalised(original)} do ${name} ký)`
    : `(${capitalised(original)} ghi người ký là ${name})`;
}
