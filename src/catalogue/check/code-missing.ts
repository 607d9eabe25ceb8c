import { missingHere } from './missing-here.ts';

export const codeMissing = missingHere({
  id: 'code-missing',
  key: 'code',
  demand: 'Văn bản ghi mã cho các thủ tục khác thì thủ tục này cũng phải có mã.',
  what: 'mã thủ tục',
});
