import type { Path } from '../finding.ts';
import { textSlip } from './text-slip.ts';

/** "X" is a number of Rome there, and the archive may be told by one letter. */
const marks = new Set<string | number | undefined>([
  ...[
    'id',
    'mark',
    'number',
    'ref',
    'key',
    'part',
    'section',
    'symbol',
    'code',
    'archive',
    'province',
    'category',
  ],
]);

const isMark = (path: Path) => marks.has(path.findLast(step => typeof step === 'string'));

export const placeholder = textSlip({
  id: 'placeholder',
  severity: 'error',
  demand:
    'Ô chữ phải có nội dung, không để dấu gạch, dấu ba chấm, chữ “chưa rõ”, “Không” hay lời nhắc viết sau.',
  fact: seen => `“${seen}” không phải là nội dung`,
  remedy:
    'Văn bản ghi rõ “Không” thì ghi none, không nói đến thì ghi unknown; trường không bắt buộc thì xóa dòng; bản gốc in vậy thì khai vào acknowledged.',
  isLawful: (path, scope) => (scope === 'form' && path.length > 1) || isMark(path),
});
