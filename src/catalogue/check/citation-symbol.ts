import { citations } from '../citation.ts';
import { instrumentKinds } from '../schema/instrument.ts';
import { everyText } from './every-text.ts';
import { symbolFits } from './instrument-symbol.ts';

export const citationSymbol = everyText({
  id: 'citation-symbol',
  looksAt: 'itself',
  demand: 'Văn bản được viện dẫn phải có ký hiệu hợp với loại văn bản.',
  check(subject) {
    return citations(subject)
      .filter(({ kind, number }) => !symbolFits(kind, number))
      .map(({ path, kind, number }) => ({
        path,
        fact: `viện dẫn “${instrumentKinds[kind]} số ${number}”: ký hiệu không thể có ở loại văn bản này`,
        remedy: 'Đối chiếu văn bản được viện dẫn; bản gốc in sai thì giữ ở citedAs và khai vào acknowledged.',
      }));
  },
});
