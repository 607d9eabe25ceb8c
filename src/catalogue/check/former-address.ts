import { rule } from './rule.ts';

export const formerAddress = rule({
  id: 'former-address',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'courses',
  demand:
    'Địa chỉ cũ (formerAddresses) không phải là địa chỉ của một thủ tục đang có, và chỉ một thủ tục nhận nó.',
  check({ id, formerAddresses = [] }, { versions, formerly }) {
    return formerAddresses.flatMap((old, index) => {
      const path = ['formerAddresses', index];
      if (versions.has(old)) {
        return [
          {
            path,
            fact: `“${old}” là địa chỉ của ${old === id ? 'chính thủ tục này' : 'một thủ tục đang có'}`,
            remedy: 'Bỏ dòng này: địa chỉ đang dùng không chuyển đi đâu.',
          },
        ];
      }
      const others = (formerly.get(old) ?? []).filter(other => other !== id);
      if (formerAddresses.indexOf(old) < index) {
        return [{ path, fact: `“${old}” được ghi hai lần`, remedy: 'Bỏ bớt một dòng.' }];
      }
      if (others.length === 0) return [];
      return [
        {
          path,
          fact: `“${old}” cũng là địa chỉ cũ của ${others.map(other => `“${other}”`).join(', ')}`,
          remedy: 'Giữ ở một thủ tục mà người mở địa chỉ cũ cần đến, bỏ ở các thủ tục khác.',
        },
      ];
    });
  },
});
