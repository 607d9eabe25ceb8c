import { rule } from './rule.ts';

export const inForceWithoutText = rule({
  id: 'in-force-without-text',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Quyết định đã ban hành phải có căn cứ (bases) và các điều (articles).',
  check({ kind, draft, bases, articles }) {
    if (kind !== 'decision' || draft) return [];
    const missing = [
      ...(bases === undefined ? ['căn cứ (bases)'] : []),
      ...(articles === undefined ? ['các điều (articles)'] : []),
    ];
    if (missing.length === 0) return [];
    return [
      {
        path: [],
        fact: `quyết định đã ban hành mà không có ${missing.join(' và ')}`,
        remedy: 'Ghi cho đủ như bản gốc; văn bản chưa ban hành thì thêm draft: true.',
      },
    ];
  },
});
