import { presentList } from '../known.ts';
import { rule } from './rule.ts';

/** National figures begin with 0 and have ten or, at a fixed line, eleven; 1800 and 1900 are service lines; 11x emergencies. */
const figures = /^(?:0\d{9,10}|1[89]00\d{4,6}|11[1-5]|\+84\d{9,10})$/u;

export const isTelephone = (words: string): boolean => figures.test(words.replaceAll(/[\s.()-]/gu, ''));

export const telephoneForm = rule({
  id: 'telephone-form',
  severity: 'error',
  scope: 'agency',
  looksAt: 'itself',
  demand:
    'Số điện thoại phải gọi được: mười hoặc mười một chữ số bắt đầu bằng 0, đầu số 1800, 1900, hoặc +84.',
  check({ contact }) {
    return presentList(contact?.telephone ?? 'unknown').flatMap((number, index) =>
      isTelephone(number)
        ? []
        : [
            {
              path: ['contact', 'telephone', index],
              fact: `số điện thoại “${number}” không gọi được`,
              remedy: 'Ghi mỗi số một dòng, đủ mã vùng, ví dụ “0234 3822 822”; không ghi lời đi kèm.',
            },
          ],
    );
  },
});
