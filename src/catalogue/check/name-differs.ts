import { fold } from '../../language/fold.ts';
import type { Problem } from './rule.ts';
import { rule } from './rule.ts';

/** Names are one when only capitals, stops, brackets or a leading "Thủ tục" differ. */
function essence(name: string): string {
  return fold(name)
    .replace(/^thu tuc /, '')
    .replace(/[^a-z0-9]+/g, ' ')
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
  demand,
  check: ({ name, otherNames }) => differences(name, otherNames),
});

export const bundleNameDiffers = rule({
  id: 'name-differs',
  severity: 'error',
  scope: 'bundle',
  demand,
  check: ({ name, otherNames }) => differences(name, otherNames),
});
