import { z } from 'zod';

const channel = z.enum(['accepted', 'refused', 'unknown']).meta({
  description: 'accepted: nhận; refused: không nhận; unknown: văn bản không nói.',
  examples: ['accepted'],
});

/** By which ways a dossier may come in. */
export const channels = z.strictObject({ inPerson: channel, postal: channel, online: channel }).meta({
  id: 'channels',
  description: 'Nhận hồ sơ bằng cách nào: trực tiếp, bưu chính, trực tuyến.',
  examples: [{ inPerson: 'accepted', postal: 'refused', online: 'unknown' }],
});
