import { textSlip } from './text-slip.ts';

export const impossibleDate = textSlip({
  id: 'impossible-date',
  severity: 'error',
  demand: 'Ngày trong lời văn phải có trong lịch và ghi theo thứ tự ngày, tháng, năm.',
  fact: seen => `ngày ${seen}`,
  remedy: 'Đối chiếu với văn bản gốc; bản gốc in vậy thì khai vào acknowledged.',
});
