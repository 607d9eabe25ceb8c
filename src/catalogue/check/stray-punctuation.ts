import { isPieceOfForm, textSlip } from './text-slip.ts';

export const strayPunctuation = textSlip({
  id: 'stray-punctuation',
  severity: 'warning',
  demand: 'Dấu câu đứng liền chữ trước nó, không lặp, không đứng đầu ô chữ.',
  fact: seen => `thừa ${seen}`,
  remedy: 'Sửa dấu câu; đầu dòng trong danh sách YAML đã có dấu “-” nên không chép theo.',
  isLawful: isPieceOfForm,
});
