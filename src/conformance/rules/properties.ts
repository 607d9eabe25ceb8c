import { practice, type ConformanceRule, type Fault } from '../rule.ts';

export const properties: ConformanceRule = {
  id: 'properties',
  clause: practice,
  demand: 'Tệp có tiêu đề và ngôn ngữ vi-VN để người dùng trình đọc màn hình nghe được.',
  check({ title, language }) {
    const faults: Fault[] = [];
    if (title === '')
      faults.push({
        where: 'thuộc tính tệp',
        found: 'không có tiêu đề',
        expected: 'điền Title trong thuộc tính tệp',
      });
    if (!/^vi(?:-VN)?$/i.test(language))
      faults.push({
        where: 'thuộc tính tệp',
        found: language === '' ? 'không khai ngôn ngữ' : `ngôn ngữ ${language}`,
        expected: 'đặt ngôn ngữ vi-VN cho cả văn bản',
      });
    return faults;
  },
};
