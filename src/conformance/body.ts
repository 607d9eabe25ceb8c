import { isLabel } from './appendices.ts';
import { isCountry } from './letterhead.ts';
import type { Passage } from './model.ts';
import { isBold, startsWith } from './places.ts';

/** Blanks for the pen, and lines of a list of contents, which lead to a page number. */
const isBlank = ({ text }: Passage) => /\.{6}|…{3}|_{3}|\t\s*\d*\s*$|□|[☐☑]/u.test(text);
/** Notes under tables and the line that says what a text reproduces. */
const smallPrint = 12;
export const isSmall = ({ pieces }: Passage) =>
  pieces.length > 0 && pieces.every(({ size }) => size < smallPrint);

/** "1. Thủ tục …", "II. LĨNH VỰC …" at the top of a page: the text goes on. */
const isPartHeading = (passage: Passage) =>
  passage.opensPage && isBold(passage) && /^(?:\d{1,3}|[IVXLC]{1,6})[.)]/u.test(passage.text);

/**
 * Forms in an appendix follow their own models: from the country's name, and the form's number above it, to the next
 * appendix, the end of the section or the page on which the text goes on, nothing is prose.
 */
function withoutForms(passages: readonly Passage[], ofText: Passage | undefined): readonly Passage[] {
  const opensForm = (passage: Passage | undefined) =>
    passage !== undefined && passage !== ofText && isCountry(passage);
  let formSection: number | undefined;
  return passages.filter((passage, index) => {
    const next = passages[index + 1];
    if (opensForm(passage) || (passage.opensPage && opensForm(next))) formSection = passage.section;
    else if (isLabel(passage) || isPartHeading(passage) || passage.section !== formSection)
      formSection = undefined;
    return formSection === undefined;
  });
}

/** The paragraphs that the decree's figures for prose are about. */
export function findBody(passages: readonly Passage[], head: Passage | undefined): readonly Passage[] {
  let addressed = false;
  let noted = false;
  return withoutForms(passages, head).filter((passage, index, all) => {
    if (passage.place ?? passage.inTable) {
      noted = passage.inTable;
      return false;
    }
    const endsSection = all[index + 1]?.section !== passage.section;
    noted = isSmall(passage) && (noted || startsWith(passage, 'ghi chu'));
    if (noted || (isSmall(passage) && endsSection)) return false;
    const isDashed = addressed && passage.text.startsWith('-');
    addressed = startsWith(passage, 'kinh gui') || isDashed;
    if (addressed || passage.align === 'center' || isBold(passage) || isBlank(passage)) return false;
    return /\p{L}{2}/u.test(passage.text);
  });
}
