import { present } from '../known.ts';
import { rule, type Problem } from './rule.ts';

const email = /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/iu;
const website = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]\S*)?$/iu;

export const emailForm = rule({
  id: 'email-form',
  severity: 'error',
  scope: 'agency',
  looksAt: 'itself',
  demand: 'Địa chỉ thư điện tử và địa chỉ trang của cơ quan phải đúng dạng, không dấu, không khoảng trắng.',
  check({ contact }) {
    const problems: Problem[] = [];
    const mail = present(contact?.email ?? 'unknown');
    const site = present(contact?.website ?? 'unknown');
    if (mail !== undefined && !email.test(mail))
      problems.push({
        path: ['contact', 'email'],
        fact: `“${mail}” không phải là địa chỉ thư điện tử`,
        remedy: 'Ghi theo dạng “motcua@vidu.gov.vn”, không dấu, không khoảng trắng.',
      });
    if (site !== undefined && !website.test(site))
      problems.push({
        path: ['contact', 'website'],
        fact: `“${site}” không phải là địa chỉ trang`,
        remedy: 'Ghi đủ cả “https://”, ví dụ “https://vidu.gov.vn/”.',
      });
    return problems;
  },
});
