import { font as standard } from '../../document/standard.ts';
import { at } from '../look.ts';
import type { Piece } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

/** Free fonts with the metrics and looks of Times, for a PDF that must carry its font with it. */
const substitutes =
  /^(?:Times|TimesNewRoman|Tinos|LiberationSerif|NimbusRoman|NimbusRomNo9L|TeXGyreTermes|FreeSerif)/i;
const bare = (name: string) => name.replace(/[\s_]/g, '');

const hasLetters = ({ text }: Piece) => /[\p{L}\p{N}]/u.test(text);

export const font: ConformanceRule = {
  id: 'font',
  clause: standard.clause,
  demand: 'Phông chữ Times New Roman ở mọi chỗ; trong PDF phông phải được nhúng.',
  check({ passages, format, fontsNotEmbedded }) {
    const isRight = (name: string) =>
      format === 'docx' ? name.toLowerCase() === standard.name.toLowerCase() : substitutes.test(bare(name));
    const setIn = (name: string) =>
      passages.flatMap(({ pieces }) => pieces.filter(({ font: own }) => own === name));
    // One line for each wrong font: a file set in another font would otherwise fail in every paragraph.
    const first = new Map<string, Fault>();
    for (const passage of passages) {
      for (const piece of passage.pieces) {
        if (isRight(piece.font) || !hasLetters(piece) || first.has(piece.font)) continue;
        first.set(piece.font, {
          ...at(passage),
          found: `phông “${piece.font}”`,
          expected: `đổi sang ${standard.name}`,
          cures: [{ kind: 'look', pieces: setIn(piece.font), change: { font: standard.name } }],
        });
      }
    }
    const loose = fontsNotEmbedded.map(name => ({
      where: 'cả tệp',
      found: `phông “${name}” không được nhúng`,
      expected: 'nhúng phông khi xuất PDF',
    }));
    return [...first.values(), ...loose];
  },
};
