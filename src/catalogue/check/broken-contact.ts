import { textSlip } from './text-slip.ts';

export const brokenContact = textSlip({
  id: 'broken-contact',
  severity: 'warning',
  demand: 'Thư điện tử, địa chỉ trang, số điện thoại trong lời văn phải đúng dạng.',
  fact: seen => `“${seen}” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại`,
  remedy: 'Đối chiếu từng chữ với văn bản gốc; bản gốc in vậy thì khai vào acknowledged.',
});
