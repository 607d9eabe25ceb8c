import { missingHere } from './missing-here.ts';

export const onlineLevelMissing = missingHere({
  id: 'online-level-missing',
  key: 'onlineLevel',
  demand: 'Văn bản ghi mức độ dịch vụ công cho các thủ tục khác thì thủ tục này cũng phải ghi.',
  what: 'mức độ dịch vụ công',
});
