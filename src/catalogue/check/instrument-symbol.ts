import { instrumentKinds, type InstrumentKind } from '../schema/instrument.ts';
import { present } from '../known.ts';
import { rule } from './rule.ts';

/** How the symbol of each kind must end; kinds that any office may number freely are left out. */
const symbols: Readonly<Partial<Record<InstrumentKind, RegExp>>> = {
  resolution: /NQ|UBTVQH|QH\d+/u,
  decree: /(?:NĐ-CP|\/CP|HĐBT|^\d+-CP)$/u,
  // Before 1996 decisions bore their issuer alone: 130-CP, 111-HĐBT, 206/TTg.
  decision: /QĐ|^\d+[/-](?:CP|HĐBT|TTg|CT)$/u,
  circular: /TT(?!LT|r)/u,
  'joint-circular': /TTLT/u,
  plan: /KH/u,
  submission: /TTr/u,
  notice: /TB/u,
  report: /BC/u,
};

export function symbolFits(kind: InstrumentKind, number: string): boolean {
  return symbols[kind]?.test(number) ?? !/(?:NĐ-CP|QĐ-TTg)$/u.test(number);
}

export const instrumentSymbol = rule({
  id: 'instrument-symbol',
  severity: 'error',
  scope: 'instrument',
  looksAt: 'itself',
  demand: 'Ký hiệu của văn bản phải hợp với loại văn bản (nghị định không thể mang ký hiệu QĐ-TTg).',
  check({ kind, number }) {
    const given = present(number);
    if (given === undefined || symbolFits(kind, given)) return [];
    return [
      {
        path: ['number'],
        fact: `${instrumentKinds[kind]} không thể mang ký hiệu “${given}”`,
        remedy:
          'Tra lại số, ký hiệu; nếu văn bản gốc viện dẫn sai thì ghi số đúng ở đây và ghi cách in sai vào citedAs.',
      },
    ];
  },
});
