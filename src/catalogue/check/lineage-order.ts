import { sayShortDate } from '../../language/date.ts';
import { versionStart } from '../lineage.ts';
import { rule } from './rule.ts';

export const lineageOrder = rule({
  id: 'lineage-order',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'courses',
  demand: 'Phiên bản sau có hiệu lực sau phiên bản mà nó sửa đổi, thay thế hoặc giữ nguyên.',
  check({ id }, { versions }) {
    const version = versions.get(id);
    const start = version && versionStart(version);
    if (start === undefined) return [];
    return (version?.change?.of ?? []).flatMap((forerunner, index) => {
      const before = 'procedure' in forerunner ? versions.get(forerunner.procedure) : undefined;
      const earlier = before && versionStart(before);
      if (before === undefined || earlier === undefined || earlier < start) return [];
      return [
        {
          path: ['change', 'of', index],
          fact: `có hiệu lực từ ${sayShortDate(start)}, không sau thủ tục trước “${before.id}” (từ ${sayShortDate(earlier)})`,
          remedy: 'Xem lại ngày của hai văn bản, hoặc đổi thủ tục trước cho đúng.',
        },
      ];
    });
  },
});
