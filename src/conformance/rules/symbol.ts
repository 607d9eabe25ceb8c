import { at } from '../look.ts';
import { kindOfSymbol, letterKind } from '../kinds.ts';
import type { ConformanceRule } from '../rule.ts';

/** Letters after the stroke that no office bears for a name, so that a letter with them was taken for another kind. */
const neverOffices = new Set(['QĐ', 'NQ', 'KH', 'TB', 'BC', 'TTr', 'GM']);

const firstGroup = /\/(?:\d{4}\/)?[\s\u00a0]*([\p{L}\d]+)/u;

export const symbol: ConformanceRule = {
  id: 'symbol',
  clause: 'II.3.b',
  demand:
    'Ký hiệu bắt đầu bằng chữ viết tắt của đúng tên loại; ký hiệu công văn không có chữ viết tắt tên loại.',
  check(_file, { kind, letterhead: { number } }) {
    const [, written] = firstGroup.exec(number?.text.normalize('NFC') ?? '') ?? [];
    if (!number || written === undefined) return undefined;
    const place = at(number);
    if (kind === letterKind) {
      const other = kindOfSymbol(number.text);
      if (!other?.symbol || !neverOffices.has(other.symbol)) return [];
      return [
        {
          ...place,
          found: `ký hiệu công văn ghi “${written}” của ${other.name}`,
          expected: 'bỏ chữ viết tắt tên loại, ghi như “Số: 12/UBND-VX”',
        },
      ];
    }
    // Contracts and the like have no model: "Số: 12/HĐLĐ".
    if (kind.symbol === undefined || !kind.demands.has('number')) return undefined;
    if (written.toUpperCase() === kind.symbol.toUpperCase()) return [];
    return [
      {
        ...place,
        found: `ký hiệu ghi “${written}”, tên loại là ${kind.name}`,
        expected: `ghi “${kind.symbol}”`,
      },
    ];
  },
};
