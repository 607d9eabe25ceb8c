import { textSlip } from './text-slip.ts';

export const brokenAmount = textSlip({
  id: 'broken-amount',
  severity: 'error',
  demand: 'Số tiền trong lời văn phải ngăn hàng nghìn bằng dấu chấm, mỗi nhóm ba chữ số.',
  fact: seen => `số tiền “${seen}” ngăn nhóm sai`,
  remedy: 'Đếm lại các chữ số, viết dạng 1.200.000 đồng; bản gốc in vậy thì khai vào acknowledged.',
});
