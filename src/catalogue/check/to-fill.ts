import { ownTexts } from '../own-content.ts';
import { everyText } from './every-text.ts';

/** How a starting file marks what its author still has to write. */
export const toFillMark = 'ĐIỀN:';

export const toFill = everyText({
  id: 'to-fill',
  looksAt: 'itself',
  demand: 'Không còn chỗ nào mang chữ “ĐIỀN:” của tệp bắt đầu.',
  check(subject) {
    return ownTexts(subject)
      .filter(({ text }) => text.startsWith(toFillMark))
      .map(({ text, path }) => ({
        path,
        fact: `chưa điền: ${text.slice(toFillMark.length).trim()}`,
        remedy: 'Thay bằng nội dung của văn bản.',
      }));
  },
});
