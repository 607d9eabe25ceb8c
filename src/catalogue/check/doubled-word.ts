import { textSlip } from './text-slip.ts';

export const doubledWord = textSlip({
  id: 'doubled-word',
  severity: 'warning',
  demand: 'Một chữ không được gõ lặp (từ láy thì được).',
  fact: seen => `chữ lặp “${seen}”`,
  remedy: 'Xóa bớt một lần, kể cả khi bản gốc in lặp.',
});
