import { sayShortDate } from '../../language/date.ts';
import { present } from '../known.ts';
import { namedIn, stateOfAgency, successorsOn } from '../offices.ts';
import { standingOf } from '../standing.ts';
import { rule, type Problem } from './rule.ts';

const roles = ['receives', 'returns'] as const;

export const receiverEnded = rule({
  id: 'receiver-ended',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'offices',
  demand: 'Cơ quan được nêu là nơi nộp, nơi nhận kết quả phải còn vào ngày đang xét.',
  check({ agencies: acting, inForce }, { asOf, agencies, decision }) {
    if (!acting?.receives && !acting?.returns) return [];
    const issued = decision && { ...decision, inForce: inForce ?? decision.inForce };
    // Whoever reads a text that has ended is sent on to what holds now.
    if (!issued || standingOf(issued, asOf).state === 'ended') return [];
    return roles.flatMap(role =>
      namedIn(acting[role]).flatMap((id): Problem[] => {
        const agency = agencies.get(id);
        if (!agency || stateOfAgency(agency, asOf) !== 'ended') return [];
        const until = present(agency.exists?.until ?? 'unknown');
        const next = successorsOn(agency, agencies, asOf).map(({ name }) => name);
        const index = (acting[role] ?? []).findIndex(actor => 'agency' in actor && actor.agency === id);
        return [
          {
            path: ['agencies', role, index, 'agency'],
            fact: `${agency.name} không còn từ ${sayShortDate(until ?? asOf)}`,
            remedy:
              next.length > 0
                ? `Nay là ${next.join('; ')}: ghi cơ quan ấy nếu văn bản vẫn áp dụng, hoặc ghi văn bản đã hết hiệu lực.`
                : 'Ghi cơ quan nhận việc ở exists.successors, hoặc ghi văn bản đã hết hiệu lực.',
          },
        ];
      }),
    );
  },
});
