import { at } from '../look.ts';
import { practice, type ConformanceRule } from '../rule.ts';

export const highlight: ConformanceRule = {
  id: 'highlight',
  clause: practice,
  demand: 'Chữ không tô nền (chỉ xét được ở tệp Word).',
  check({ passages, format }) {
    if (format === 'pdf') return undefined;
    return passages
      .filter(({ pieces }) =>
        pieces.some(({ highlighted, text }) => highlighted === true && text.trim() !== ''),
      )
      .map(passage => ({
        ...at(passage),
        found: 'chữ tô nền',
        expected: 'bỏ tô nền (Text Highlight Color, Shading)',
        cures: [
          {
            kind: 'look',
            pieces: passage.pieces.filter(({ highlighted }) => highlighted),
            change: { ground: 'none' },
          },
        ],
      }));
  },
};
