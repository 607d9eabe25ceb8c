import { sure } from '../../sure.ts';
import { citations } from '../citation.ts';
import type { Path } from '../finding.ts';
import { ownTextsUnder } from '../own-content.ts';
import { present } from '../known.ts';
import { everyText } from './every-text.ts';
import { symbolFits } from './instrument-symbol.ts';

interface CitedAs {
  readonly path: Path;
  readonly instrument: string;
  readonly citedAs: string;
}

/** Every citation printed otherwise than the instrument's own name. */
function printedOtherwise(subject: object): CitedAs[] {
  return ownTextsUnder(subject, 'citedAs').flatMap(({ text, path, holder }) =>
    holder !== undefined && 'instrument' in holder
      ? [{ path, instrument: String(holder.instrument), citedAs: text }]
      : [],
  );
}

export const citationNumber = everyText({
  id: 'citation-number',
  looksAt: 'instruments',
  demand: 'Số của văn bản được viện dẫn phải đúng số của chính văn bản đó.',
  check(subject, instruments) {
    return printedOtherwise(subject).flatMap(({ path, instrument, citedAs }) => {
      const number = present(sure(instruments.get(instrument), 'instrument of that id').number);
      const [cited] = citations(citedAs);
      if (!cited || number === undefined || cited.number === number) return [];
      if (!symbolFits(cited.kind, cited.number)) return [];
      return [
        {
          path,
          fact: `viện dẫn số ${cited.number}, số của văn bản là ${number}`,
          remedy: 'Đối chiếu số, ký hiệu; bản gốc in sai thì giữ ở citedAs và khai vào acknowledged.',
        },
      ];
    });
  },
});
