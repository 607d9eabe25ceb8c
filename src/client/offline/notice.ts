import { sayShortDate } from '../../language/date.ts';

export type Cause = 'offline' | 'slow' | 'failing';

const causes: Readonly<Record<Cause, string>> = {
  offline: 'vì không kết nối được mạng',
  slow: 'vì mạng đang chậm',
  failing: 'vì máy chủ đang gặp lỗi',
};

const two = (value: number) => String(value).padStart(2, '0');

/** "21/11/2026 lúc 14:05", by the reader's own clock. */
export function sayMoment(moment: Date): string {
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${sayShortDate(date)} lúc ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The page with a word at its top that it is a copy, since when, and why it is shown. */
export function withNotice(html: string, saved: Date, cause: Cause): string {
  const notice = `<aside class="saved-copy" aria-label="Bản lưu"><p><strong>Đang xem bản lưu ngày ${sayMoment(saved)}</strong> ${causes[cause]}. Nội dung có thể đã thay đổi. <a href="">Tải lại</a></p></aside>`;
  return html.replace(/<body[^>]*>/, body => body + notice);
}
