import { z } from 'zod';

/** Whether a law wanted the details of a procedure ruled, or who it is for; with the Vietnamese meaning of each. */
export const procedureKindNames = {
  mandated: 'Thủ tục được luật giao quy định chi tiết',
  'not-mandated': 'Thủ tục không được luật giao quy định chi tiết',
  local: 'Thủ tục đặc thù của địa phương',
  internal: 'Thủ tục nội bộ giữa các cơ quan nhà nước',
} as const;

export type ProcedureKind = keyof typeof procedureKindNames;

const kinds = Object.keys(procedureKindNames) as [ProcedureKind, ...ProcedureKind[]];

export const procedureKind = z.enum(kinds).meta({
  id: 'procedure-kind',
  description: `Loại thủ tục. ${kinds.map(kind => `${kind}: ${procedureKindNames[kind]}`).join('; ')}.`,
  examples: ['not-mandated'],
});
