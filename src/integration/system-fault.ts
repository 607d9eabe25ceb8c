import { getSystemErrorMap } from 'node:util';
import { UserError } from './user-error.ts';

const faults: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOSPC: ['Ổ đĩa đã đầy.', 'Xóa bớt tệp trên ổ đĩa đó rồi chạy lại; kết quả cũ vẫn còn nguyên.'],
  EDQUOT: [
    'Đã dùng hết dung lượng được cấp.',
    'Xóa bớt tệp hoặc xin thêm dung lượng rồi chạy lại; kết quả cũ vẫn còn nguyên.',
  ],
  EFBIG: ['Tệp lớn quá mức mà ổ đĩa nhận.', 'Chọn thư mục trên ổ đĩa khác.'],
  EROFS: ['Ổ đĩa chỉ cho đọc.', 'Chọn thư mục khác bằng --out, hoặc dời chương trình sang ổ đĩa ghi được.'],
  EACCES: ['Không có quyền đọc hoặc ghi.', 'Kiểm tra quyền của thư mục, hoặc chọn thư mục khác.'],
  EPERM: ['Hệ thống không cho đọc hoặc ghi.', 'Kiểm tra quyền của thư mục, hoặc chọn thư mục khác.'],
  EBUSY: [
    'Thư mục hoặc tệp đang có chương trình khác dùng.',
    'Đóng chương trình ấy; nếu nơi nhận là gốc của một ổ đĩa thì chọn một thư mục trong đó.',
  ],
  EMFILE: [
    'Mở quá nhiều tệp cùng lúc.',
    'Đóng bớt chương trình, hoặc nâng giới hạn (ulimit -n), rồi chạy lại.',
  ],
  ENFILE: ['Máy đang mở quá nhiều tệp.', 'Đóng bớt chương trình rồi chạy lại.'],
  ENOMEM: ['Máy không còn đủ bộ nhớ.', 'Đóng bớt chương trình rồi chạy lại.'],
  ERR_WORKER_OUT_OF_MEMORY: ['Máy không còn đủ bộ nhớ.', 'Đóng bớt chương trình rồi chạy lại.'],
  EIO: ['Ổ đĩa báo lỗi khi đọc hoặc ghi.', 'Kiểm tra ổ đĩa, hoặc chọn thư mục trên ổ đĩa khác.'],
  ENAMETOOLONG: ['Đường dẫn dài quá mức mà ổ đĩa nhận.', 'Chọn thư mục có đường dẫn ngắn hơn.'],
  ELOOP: ['Trên đường dẫn có liên kết dẫn vòng lại chính nó.', 'Sửa liên kết, hoặc chọn thư mục khác.'],
  EADDRINUSE: ['Cổng đã có chương trình khác dùng.', 'Chọn cổng khác bằng --port.'],
  ENOTDIR: ['Trên đường dẫn có một tệp ở chỗ phải là thư mục.', 'Chọn thư mục khác bằng --out.'],
  EISDIR: ['Có một thư mục ở chỗ phải là tệp.', 'Đổi tên thư mục đó, hoặc chọn nơi khác.'],
  EEXIST: ['Đã có một tệp mang tên của thư mục nhận.', 'Chọn thư mục khác bằng --out.'],
  ENOTEMPTY: [
    'Trong thư mục sắp thay vừa có tệp mới.',
    'Có thể chương trình khác đang ghi vào đó: chờ nó xong rồi chạy lại.',
  ],
  ENOENT: ['Không tìm thấy tệp hoặc thư mục.', 'Kiểm tra đường dẫn.'],
};

/** What an engine wrote outside JavaScript tells in its message alone; of these a message speaks for no other reason. */
const told = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO'] as const;

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function codeIn({ message }: Error): string | undefined {
  // As Rust says it: "No space left on device (os error 28)".
  const [, number] = /\(os error (\d+)\)/.exec(message) ?? [];
  const [name] = (number === undefined ? undefined : getSystemErrorMap().get(-Number(number))) ?? [];
  return name ?? told.find(code => new RegExp(`\\b${code}\\b`).test(message));
}

/** An error with those it was made of, the outermost first. */
function* within(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  yield* within(error.cause);
  if (error instanceof AggregateError) for (const one of error.errors) yield* within(one);
}

/** What went wrong as something a person can mend, where it is that, however deep it lies in what was thrown. */
export function mendable(thrown: unknown): UserError | undefined {
  for (const error of within(thrown)) {
    if (error instanceof UserError) return error;
    const fault = faults[codeOf(error) ?? ''] ?? faults[codeIn(error) ?? ''];
    if (fault === undefined) continue;
    const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
    return new UserError(`${fault[0]}${path}`, fault[1]);
  }
  return undefined;
}
