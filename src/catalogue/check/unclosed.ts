import { isPieceOfForm, textSlip } from './text-slip.ts';

export const unclosed = textSlip({
  id: 'unclosed',
  severity: 'warning',
  demand: 'Dấu ngoặc, dấu nháy mở ra thì phải đóng lại.',
  fact: seen => `dấu ${seen} đứng lẻ, thiếu dấu đi cặp với nó`,
  remedy: 'Thêm dấu còn thiếu hoặc xóa dấu thừa; bản gốc in vậy thì khai vào acknowledged.',
  // Quotations of amended articles run over several clauses.
  isLawful: (path, scope) =>
    isPieceOfForm(path, scope) || path[0] === 'articles' || path[0] === 'parts' || path[0] === 'closing',
});
