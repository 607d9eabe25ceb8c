import { z } from 'zod';
import { agencyKind } from './agency-kind.ts';
import { slug } from './text.ts';

/** Who is meant by printed words: one agency, or every one of a kind ("cấp xã"). */
const actor = z.union([
  z.strictObject({
    agency: slug.meta({
      description: 'Mã cơ quan trong agencies.yaml.',
      examples: ['trung-tam-pvhcc-xa-suoi-sim'],
    }),
  }),
  z.strictObject({ kind: agencyKind }),
]);

const actors = z.array(actor).min(1).optional();

/** Beside the printed words, never in their place. */
export const acting = z
  .strictObject({
    receives: actors.meta({
      description: 'Nhận hồ sơ: cơ quan mà place nói đến.',
      examples: [[{ kind: 'commune-centre' }]],
    }),
    returns: actors.meta({
      description: 'Trả kết quả: cơ quan mà resultPlace nói đến.',
      examples: [[{ kind: 'commune-centre' }]],
    }),
    decides: actors.meta({
      description: 'Quyết định: cơ quan mà authority.decides nói đến.',
      examples: [[{ agency: 'ubnd-tinh-binh-phuoc' }]],
    }),
    delegated: actors.meta({
      description: 'Được ủy quyền, phân cấp: cơ quan mà authority.delegated nói đến.',
      examples: [[{ agency: 'so-noi-vu-binh-phuoc' }]],
    }),
    performs: actors.meta({
      description: 'Thực hiện: cơ quan mà authority.performs nói đến.',
      examples: [[{ agency: 'so-noi-vu-binh-phuoc' }]],
    }),
  })
  .meta({ id: 'acting' });

export type Acting = z.infer<typeof acting>;
export type Actor = z.infer<typeof actor>;
