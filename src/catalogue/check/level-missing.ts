import { missingHere } from './missing-here.ts';

export const levelMissing = missingHere({
  id: 'level-missing',
  key: 'levels',
  demand: 'Mỗi dòng của bảng cấp thực hiện phải đánh dấu ít nhất một cấp.',
  what: 'cấp thực hiện',
});
