import { ownValues } from '../own-content.ts';
import { everyText } from './every-text.ts';

/** How a starting file marks what its author still has to write. */
export const toFillMark = 'ĐIỀN:';

export const toFill = everyText({
  id: 'to-fill',
  demand: 'Không còn chỗ nào mang chữ “ĐIỀN:” của tệp bắt đầu.',
  check(subject) {
    return ownValues(subject)
      .flatMap(([value, path]) =>
        typeof value === 'string' && value.startsWith(toFillMark)
          ? [
              {
                path,
                fact: `chưa điền: ${value.slice(toFillMark.length).trim()}`,
                remedy: 'Thay bằng nội dung của văn bản.',
              },
            ]
          : [],
      )
      .toArray();
  },
});
