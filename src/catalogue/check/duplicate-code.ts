import { present } from '../known.ts';
import { rule } from './rule.ts';

export const duplicateCode = rule({
  id: 'duplicate-code',
  severity: 'error',
  scope: 'decision',
  looksAt: 'family',
  demand: 'Trong một văn bản, hai thủ tục không được cùng mã và cùng cấp thực hiện.',
  check(_, { procedures }) {
    const seen = new Map<string, string>();
    return procedures.flatMap(procedure => {
      const code = present(procedure.code);
      if (code === undefined) return [];
      const levels = Array.isArray(procedure.levels)
        ? procedure.levels.toSorted().join('+')
        : procedure.levels;
      const key = `${code} ${levels}`;
      const before = seen.get(key);
      seen.set(key, procedure.slug);
      if (before === undefined) return [];
      return [
        {
          path: ['sections'],
          fact: `mã ${code} cùng cấp ở “${before}” và “${procedure.slug}”`,
          remedy: 'Kiểm tra mã và cấp thực hiện của hai thủ tục; nếu là một thủ tục thì gộp lại.',
        },
      ];
    });
  },
});
