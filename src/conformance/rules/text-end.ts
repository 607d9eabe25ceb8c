import { at } from '../look.ts';
import { rewording } from '../cure.ts';
import type { ConformanceRule } from '../rule.ts';

export const textEnd: ConformanceRule = {
  id: 'text-end',
  clause: 'Phụ lục III, các mẫu mục II.1',
  demand: 'Lời văn kết thúc bằng “./.”.',
  check(_file, { closing, kind }) {
    const last = closing.before;
    if (!last || !kind.demands.has('end')) return undefined;
    if (/\.[\s\u00a0]?\/\.$/u.test(last.text.trimEnd())) return [];
    return [
      {
        ...at(last),
        found: `lời văn kết thúc bằng “${last.text.trimEnd().slice(-3)}”`,
        expected: 'kết thúc bằng “./.”',
        ...rewording(last, text => text.replace(/[\s\u00a0.,;:/]*$/u, './.')),
      },
    ];
  },
};
