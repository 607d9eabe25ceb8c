import { at } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const appendixReference: ConformanceRule = {
  id: 'appendix-reference',
  clause: 'III.1.a',
  demand: 'Văn bản có phụ lục kèm theo phải có chỉ dẫn về phụ lục đó.',
  check(_file, { appendices, kind, mainText }) {
    const first = appendices[0];
    if (!first || kind.demands.size < 2) return undefined;
    if (/phu luc|kem theo/.test(mainText)) return [];
    return [
      {
        ...at(first.label),
        found: 'văn bản không nhắc tới phụ lục',
        expected: 'nêu phụ lục trong lời văn',
      },
    ];
  },
};
