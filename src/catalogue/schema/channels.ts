import { z } from 'zod';
import { duration } from './duration.ts';
import { fee } from './fee.ts';
import { known } from './known.ts';
import { text, wrongAddress } from './text.ts';

const acceptance = z.enum(['accepted', 'refused', 'unknown']).meta({
  description: 'accepted: nhận; refused: không nhận; unknown: văn bản không nói.',
  examples: ['accepted'],
});

const ownFacts = {
  accepted: acceptance,
  term: known(duration)
    .optional()
    .meta({
      description: 'Thời hạn khi nộp bằng cách này, nếu văn bản ghi riêng.',
      examples: [{ amount: 3, unit: 'working-day' }],
    }),
  fee: known(z.array(fee).min(1))
    .optional()
    .meta({
      description: 'Phí, lệ phí khi nộp bằng cách này, nếu văn bản ghi riêng.',
      examples: [[{ amount: 25000, unit: 'đồng' }]],
    }),
  note: text.optional().meta({
    description: 'Lời kèm trong văn bản.',
    examples: ['Nộp trong giờ hành chính'],
  }),
};

const channel = z.union([acceptance, z.strictObject(ownFacts)]).meta({
  description:
    'accepted, refused, unknown; hoặc một nhóm trường khi văn bản ghi riêng thời hạn, phí, lời kèm.',
  examples: ['accepted', { accepted: 'accepted', term: { amount: 3, unit: 'working-day' } }],
});

const online = z
  .union([
    acceptance,
    z.strictObject({
      ...ownFacts,
      address: z
        .url({ protocol: /^https$/, hostname: z.regexes.domain, error: wrongAddress })
        .optional()
        .meta({
          description: 'Địa chỉ trang của dịch vụ công trực tuyến.',
          examples: ['https://dichvucong.gov.vn/'],
        }),
    }),
  ])
  .meta({
    description:
      'accepted, refused, unknown; hoặc một nhóm trường khi văn bản ghi riêng thời hạn, phí, địa chỉ trang.',
    examples: ['accepted', { accepted: 'accepted', address: 'https://dichvucong.gov.vn/' }],
  });

/** By which ways a dossier may come in, each with its own term and fee where the source has them. */
export const channels = z.strictObject({ inPerson: channel, postal: channel, online }).meta({
  id: 'channels',
  description: 'Nhận hồ sơ bằng cách nào: trực tiếp, bưu chính, trực tuyến.',
  examples: [{ inPerson: 'accepted', postal: 'refused', online: 'unknown' }],
});

export type Channels = z.infer<typeof channels>;
