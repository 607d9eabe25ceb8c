import { textSlip } from './text-slip.ts';

export const quotedWhole = textSlip({
  id: 'quoted-whole',
  severity: 'warning',
  demand: 'Dấu nháy bao trọn một ô chữ là dấu của YAML, không phải của văn bản.',
  fact: seen => `cả ô nằm trong dấu nháy: ${seen}`,
  remedy: 'YAML chỉ nhận dấu nháy thẳng " và chỉ một lớp; xóa dấu nháy cong hoặc lớp nháy thừa.',
  // A decision that amends another quotes whole passages.
  isLawful: (path, scope) =>
    scope === 'form' || path[0] === 'articles' || path[0] === 'parts' || path.at(-1) === 'citedAs',
});
