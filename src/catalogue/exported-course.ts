import { z } from 'zod';
import type { Lineage, Step, VersionStanding } from './lineage.ts';
import { change } from './schema/change.ts';
import { date } from './schema/date.ts';
import { text } from './schema/text.ts';
import type { Standing, StandingState } from './standing.ts';

const states = {
  draft: 'dự thảo',
  'not-yet': 'chưa có hiệu lực',
  'in-force': 'đang có hiệu lực',
  'in-part': 'còn hiệu lực một phần',
  ended: 'đã hết hiệu lực',
  unknown: 'chưa rõ',
} as const satisfies Readonly<Record<StandingState, string>>;

/** Whether something holds as of the day of the export. */
export const exportedStanding = z
  .strictObject({
    state: z.enum(Object.keys(states) as [StandingState, ...StandingState[]]).meta({
      description: `Tình trạng vào ngày asOf: ${Object.entries(states)
        .map(([state, says]) => `${state} (${says})`)
        .join(', ')}.`,
    }),
    from: date.optional().meta({ description: 'Ngày bắt đầu có hiệu lực, khi biết.' }),
    until: date.optional().meta({ description: 'Ngày bắt đầu hết hiệu lực, đã qua hoặc sắp tới.' }),
    next: date.optional().meta({ description: 'Ngày gần nhất sau asOf mà tình trạng đổi.' }),
  })
  .meta({
    id: 'standing',
    description: 'Suy ra từ inForce, change và abolishes theo ngày asOf; không ghi trong nội dung.',
  });

const exportedStep = z.strictObject({
  kind: change.shape.kind,
  day: date.optional().meta({ description: 'Từ ngày nào; vắng khi là dự thảo hoặc chưa biết ngày.' }),
  decision: text.meta({ description: 'Mã văn bản quy định việc này.' }),
  before: z.array(text).meta({ description: 'Mã các phiên bản trước có trong danh mục.' }),
  of: z.array(change.shape.of.unwrap().element).meta({
    description: 'Các thủ tục trước như tệp ghi, kể cả thủ tục ngoài danh mục.',
  }),
  after: text.optional().meta({ description: 'Mã phiên bản từ đó; vắng khi bị bãi bỏ.' }),
  what: change.shape.what,
  by: change.shape.by,
  note: change.shape.note,
});

export const exportedLineage = z
  .strictObject({
    id: text.meta({ description: 'Mã quá trình, cũng là mã trong địa chỉ trang quá trình.' }),
    versions: z.array(text).meta({ description: 'Mã các phiên bản, bản sớm nhất trước.' }),
    steps: z.array(exportedStep).meta({ description: 'Những lần thay đổi, theo ngày.' }),
  })
  .meta({ description: 'Suy ra từ change của các thủ tục và abolishes của các văn bản.' });

export const exportStanding = ({
  state,
  from,
  until,
  next,
}: Standing | VersionStanding): z.infer<typeof exportedStanding> => ({ state, from, until, next });

const exportStep = ({ kind, day, decision, before, of, after, what, by, note }: Step) => ({
  kind,
  day,
  decision: decision.id,
  before: before.map(({ id }) => id),
  of,
  after: after?.id,
  what,
  by,
  note,
});

export const exportLineage = ({ id, versions, steps }: Lineage) => ({
  id,
  versions: versions.map(({ id: own }) => own),
  steps: steps.map(exportStep),
});
