import { present } from '../known.ts';
import { onceFor } from '../once-for.ts';
import { rule, type Family } from './rule.ts';

/** 1.010815.000.00.00.H10: version, six figures, three empty groups, the province's code. */
const nationalCode = /^\d\.\d{6}$/;
const fullCode = /^\d\.\d{6}\.\d{3}\.\d{2}\.\d{2}\.H\d{2}$/;

const printsWhole = onceFor(({ procedures }: Family) =>
  procedures.some(({ codeAsPrinted }) => fullCode.test(codeAsPrinted ?? '')),
);

export const codeForm = rule({
  id: 'code-form',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'family',
  demand: 'Mã thủ tục phải đủ và đúng dạng, như các thủ tục khác của văn bản.',
  check({ code, codeAsPrinted }, family) {
    const given = present(code);
    if (given === undefined) return [];
    if (!nationalCode.test(given)) {
      return [
        {
          path: ['code'],
          fact: `mã “${given}” không đúng dạng 1.010815`,
          remedy:
            'Sửa mã theo Cơ sở dữ liệu quốc gia về thủ tục hành chính; niem-yet check --fix sửa được dấu chấm thừa.',
        },
      ];
    }
    if (codeAsPrinted === undefined) {
      if (!printsWhole(family)) return [];
      return [
        {
          path: ['code'],
          fact: `in mã ngắn “${given}”, các thủ tục khác in mã đầy đủ`,
          remedy: 'Ghi mã đầy đủ vào codeAsPrinted.',
        },
      ];
    }
    if (fullCode.test(codeAsPrinted) && codeAsPrinted.startsWith(given)) return [];
    return [
      {
        path: ['codeAsPrinted'],
        fact: `in mã “${codeAsPrinted}” sai dạng`,
        remedy: `Mã đầy đủ có dạng ${given}.000.00.00.H10.`,
      },
    ];
  },
});
