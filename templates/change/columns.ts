import type { ChangeMeaning, Column } from '../../src/catalogue/schema/column.ts';
import type { ChangeListName } from '../../src/wording/change-counts.ts';

type Columns = readonly Column<ChangeMeaning>[];

/** Where the office names no columns of its own: those of announcing decisions under Circular 02/2017/TT-VPCP. */
export const usualColumns: Readonly<Record<ChangeListName, Columns>> = {
  added: [
    { heading: 'STT', holds: 'number' },
    { heading: 'Mã số', holds: 'code' },
    { heading: 'Tên thủ tục hành chính', holds: 'name' },
    { heading: 'Thời hạn giải quyết', holds: 'duration' },
    { heading: 'Địa điểm thực hiện', holds: 'receiving-place' },
    { heading: 'Phí, lệ phí', holds: 'fee' },
    { heading: 'Căn cứ pháp lý', holds: 'legal-bases' },
    { heading: 'Cách thức thực hiện', holds: 'method' },
  ],
  amended: [
    { heading: 'STT', holds: 'number' },
    { heading: 'Mã số', holds: 'code' },
    { heading: 'Tên thủ tục hành chính', holds: 'name' },
    { heading: 'Nội dung sửa đổi, bổ sung', holds: 'changed-parts' },
    { heading: 'Thời hạn giải quyết', holds: 'duration' },
    { heading: 'Địa điểm thực hiện', holds: 'receiving-place' },
    { heading: 'Phí, lệ phí', holds: 'fee' },
    { heading: 'Văn bản quy định nội dung sửa đổi, bổ sung', holds: 'change-basis' },
  ],
  replaced: [
    { heading: 'STT', holds: 'number' },
    { heading: 'Mã số thủ tục được thay thế', holds: 'former-code' },
    { heading: 'Tên thủ tục được thay thế', holds: 'former-name' },
    { heading: 'Mã số thủ tục thay thế', holds: 'code' },
    { heading: 'Tên thủ tục thay thế', holds: 'name' },
    { heading: 'Thời hạn giải quyết', holds: 'duration' },
    { heading: 'Văn bản quy định việc thay thế', holds: 'change-basis' },
    { heading: 'Ghi chú', holds: 'change-note' },
  ],
  restated: [
    { heading: 'STT', holds: 'number' },
    { heading: 'Mã số', holds: 'code' },
    { heading: 'Tên thủ tục hành chính', holds: 'name' },
    { heading: 'Thời hạn giải quyết', holds: 'duration' },
    { heading: 'Địa điểm thực hiện', holds: 'receiving-place' },
    { heading: 'Phí, lệ phí', holds: 'fee' },
    { heading: 'Căn cứ pháp lý', holds: 'legal-bases' },
    { heading: 'Ghi chú', holds: 'change-note' },
  ],
  abolished: [
    { heading: 'STT', holds: 'number' },
    { heading: 'Mã số', holds: 'code' },
    { heading: 'Tên thủ tục hành chính', holds: 'name' },
    { heading: 'Văn bản quy định việc bãi bỏ', holds: 'change-basis' },
    { heading: 'Ghi chú', holds: 'change-note' },
  ],
};
