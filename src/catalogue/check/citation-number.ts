import { citations } from '../citation.ts';
import type { Path } from '../finding.ts';
import { present } from '../schema/known.ts';
import { everyText } from './every-text.ts';
import { symbolFits } from './instrument-symbol.ts';

interface CitedAs {
  readonly path: Path;
  readonly instrument: string;
  readonly citedAs: string;
}

/** Every citation printed otherwise than the instrument's own name. */
function printedOtherwise(value: unknown, path: Path = []): CitedAs[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => printedOtherwise(item, [...path, index]));
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  if ('instrument' in value && 'citedAs' in value)
    return [
      { path: [...path, 'citedAs'], instrument: String(value.instrument), citedAs: String(value.citedAs) },
    ];
  const own = Object.entries(value).filter(
    ([key]) => !['decision', 'procedures', 'bundles', 'forms', 'letter'].includes(key),
  );
  return own.flatMap(([key, item]) => printedOtherwise(item, [...path, key]));
}

export const citationNumber = everyText({
  id: 'citation-number',
  demand: 'Số của văn bản được viện dẫn phải đúng số của chính văn bản đó.',
  check(subject, { instruments }) {
    return printedOtherwise(subject).flatMap(({ path, instrument, citedAs }) => {
      const number = present(instruments.get(instrument)!.number);
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
