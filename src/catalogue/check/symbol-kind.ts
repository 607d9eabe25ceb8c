import type { OwnDecision } from '../understood.ts';
import { rule } from './rule.ts';

/** Decree 30/2020, annex III: how the symbol of a text begins; official letters begin with the office's own letters. */
const beginnings: Readonly<Partial<Record<OwnDecision['kind'], readonly [beginning: string, name: string]>>> =
  {
    decision: ['QĐ', 'quyết định'],
    plan: ['KH', 'kế hoạch'],
    submission: ['TTr', 'tờ trình'],
    notice: ['TB', 'thông báo'],
    report: ['BC', 'báo cáo'],
  };

export const symbolKind = rule({
  id: 'symbol-kind',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand:
    'Ký hiệu phải mở đầu bằng chữ tắt của loại văn bản: QĐ với quyết định, KH với kế hoạch, TTr với tờ trình, TB với thông báo, BC với báo cáo.',
  check({ kind, symbol }) {
    const [beginning, name] = beginnings[kind] ?? [];
    if (beginning === undefined || name === undefined || symbol.split('-')[0] === beginning) return [];
    return [
      {
        path: ['symbol'],
        fact: `${name} mang ký hiệu “${symbol}”, không mở đầu bằng ${beginning}`,
        remedy: `Ghi ${beginning}-… như Nghị định 30/2020/NĐ-CP, Phụ lục III; loại văn bản khác thì sửa kind.`,
      },
    ];
  },
});
