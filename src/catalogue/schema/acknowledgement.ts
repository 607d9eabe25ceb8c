import { z } from 'zod';
import { text } from './text.ts';

/** A known fault of the source, kept as printed. It must match a finding word for word, or it is itself an error. */
const acknowledgement = z
  .strictObject({
    rule: text.meta({ description: 'Mã quy tắc kiểm tra.', examples: ['stage-sum'] }),
    fact: text.meta({
      description: 'Điều quy tắc đã thấy, chép đúng từ kết quả của lệnh check.',
      examples: ['tổng các bước 6,75 ≠ in 7'],
    }),
    why: text.meta({
      description: 'Vì sao vẫn giữ như in.',
      examples: ['Bản gốc in 07 ngày làm việc dù các bước cộng lại 6,75.'],
    }),
  })
  .meta({ id: 'acknowledgement' });

export const acknowledged = z
  .array(acknowledgement)
  .min(1)
  .optional()
  .meta({
    description: 'Các lỗi của văn bản gốc được giữ như in, kèm lý do.',
    examples: [
      [{ rule: 'stage-sum', fact: 'tổng các bước 6,75 ≠ in 7', why: 'Bản gốc in 07 ngày làm việc.' }],
    ],
  });

export type Acknowledgement = z.infer<typeof acknowledgement>;
