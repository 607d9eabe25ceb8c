import type { Problem } from './rule.ts';
import { rule } from './rule.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Names are one when only capitals, stops, brackets, the seat of a tone (xoá, xóa) or a leading "Thủ tục" differ. */
function essence(name: string): string {
  return name
    .toLowerCase()
    .replace(/^thủ tục /, '')
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, word => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function differences(
  name: string,
  otherNames: readonly { place: string; name: string }[] | undefined,
): Problem[] {
  return (otherNames ?? []).flatMap((other, index) =>
    essence(other.name) === essence(name)
      ? []
      : [
          {
            path: ['otherNames', index, 'name'],
            fact: `${other.place} in tên khác: “${other.name}”`,
            remedy: 'Thống nhất tên thủ tục trong cả văn bản.',
          },
        ],
  );
}

const demand = 'Một thủ tục phải mang cùng một tên ở mọi chỗ trong văn bản.';

export const nameDiffers = rule({
  id: 'name-differs',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand,
  check: ({ name, otherNames }) => differences(name, otherNames),
});

export const bundleNameDiffers = rule({
  id: 'name-differs',
  severity: 'error',
  scope: 'bundle',
  looksAt: 'itself',
  demand,
  check: ({ name, otherNames }) => differences(name, otherNames),
});
