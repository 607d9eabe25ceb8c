import { sayShortDate } from '../../language/date.ts';
import { endsWhole, versionStart } from '../lineage.ts';
import { endOf } from '../standing.ts';
import { rule } from './rule.ts';

export const lineageGap = rule({
  id: 'lineage-gap',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'courses',
  demand:
    'Giữa ngày một phiên bản hết hiệu lực và ngày phiên bản sau có hiệu lực không hở ngày nào và không chồng lên nhau, trừ khi thủ tục đã bị bãi bỏ rồi được khôi phục.',
  check({ id }, { versions, lineages }) {
    const version = versions.get(id);
    const start = version && versionStart(version);
    if (start === undefined) return [];
    return (version?.change?.of ?? []).flatMap((forerunner, index) => {
      const before = 'procedure' in forerunner ? versions.get(forerunner.procedure) : undefined;
      const stated = before && endOf(before.inForce ?? before.decision.inForce);
      if (before === undefined || stated === undefined || stated === start) return [];
      const own = lineages.stepsFrom(before).find(({ after }) => after === version);
      if (!own || !endsWhole(own)) return [];
      const abolished = lineages.stepsFrom(before).some(({ kind }) => kind === 'abolished');
      if (abolished && stated < start) return [];
      const fact =
        stated < start
          ? `hở từ ${sayShortDate(stated)} (“${before.id}” hết hiệu lực) đến ${sayShortDate(start)} (bản này có hiệu lực)`
          : `bản này có hiệu lực từ ${sayShortDate(start)} nhưng “${before.id}” ghi còn đến ${sayShortDate(stated)}`;
      return [
        {
          path: ['change', 'of', index],
          fact,
          remedy: 'Sửa ngày hết hiệu lực của bản trước hoặc ngày có hiệu lực của bản này cho liền nhau.',
        },
      ];
    });
  },
});
