import type { ChangeMeaning, Column } from '../../src/catalogue/schema/column.ts';
import type { ChangeListName } from '../../src/wording/change-counts.ts';

type Columns = readonly Column<ChangeMeaning>[];

// Several lists have these.
const number = { heading: 'STT', holds: 'number' } as const;
const code = { heading: 'Mã số', holds: 'code' } as const;
const name = { heading: 'Tên thủ tục hành chính', holds: 'name' } as const;
const duration = { heading: 'Thời hạn giải quyết', holds: 'duration' } as const;
const place = { heading: 'Địa điểm thực hiện', holds: 'receiving-place' } as const;
const fee = { heading: 'Phí, lệ phí', holds: 'fee' } as const;
const bases = { heading: 'Căn cứ pháp lý', holds: 'legal-bases' } as const;
const note = { heading: 'Ghi chú', holds: 'change-note' } as const;

/** Where the office names no columns of its own: those of announcing decisions under Circular 02/2017/TT-VPCP. */
export const usualColumns: Readonly<Record<ChangeListName, Columns>> = {
  added: [
    number,
    code,
    name,
    duration,
    place,
    fee,
    bases,
    { heading: 'Cách thức thực hiện', holds: 'method' },
  ],
  amended: [
    number,
    code,
    name,
    { heading: 'Nội dung sửa đổi, bổ sung', holds: 'changed-parts' },
    duration,
    place,
    fee,
    { heading: 'Văn bản quy định nội dung sửa đổi, bổ sung', holds: 'change-basis' },
  ],
  replaced: [
    number,
    { heading: 'Mã số thủ tục được thay thế', holds: 'former-code' },
    { heading: 'Tên thủ tục được thay thế', holds: 'former-name' },
    { heading: 'Mã số thủ tục thay thế', holds: 'code' },
    { heading: 'Tên thủ tục thay thế', holds: 'name' },
    duration,
    { heading: 'Văn bản quy định việc thay thế', holds: 'change-basis' },
    note,
  ],
  restated: [number, code, name, duration, place, fee, bases, note],
  abolished: [number, code, name, { heading: 'Văn bản quy định việc bãi bỏ', holds: 'change-basis' }, note],
};
