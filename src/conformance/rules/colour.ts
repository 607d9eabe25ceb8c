import { font } from '../../document/standard.ts';
import { quote } from '../look.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

export const colour: ConformanceRule = {
  id: 'colour',
  clause: font.clause,
  demand: 'Chữ màu đen.',
  check({ coloured, passages }) {
    // One line for each colour: a file set in blue would otherwise fail in every paragraph.
    const first = new Map<string, Fault>();
    for (const { where, text, colour: name } of coloured) {
      if (first.has(name)) continue;
      const of = passages.find(({ pieces }) => pieces.some(({ colour }) => colour === name));
      first.set(name, {
        where: `${where}, ${quote(text)}`,
        ...(of && { of }),
        found: `chữ màu #${name}`,
        expected: 'đặt chữ màu đen (Automatic)',
        cures: [
          {
            kind: 'look',
            pieces: passages.flatMap(({ pieces }) => pieces.filter(({ colour }) => colour === name)),
            change: { colour: 'black' },
          },
        ],
      });
    }
    return [...first.values()];
  },
};
