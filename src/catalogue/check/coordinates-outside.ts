import { present } from '../known.ts';
import { rule } from './rule.ts';

/** The mainland with its islands, Hoàng Sa and Trường Sa among them. */
const bounds = { latitude: [6, 24], longitude: [102, 118] } as const;

export const coordinatesOutside = rule({
  id: 'coordinates-outside',
  severity: 'error',
  scope: 'agency',
  looksAt: 'itself',
  demand: 'Tọa độ của cơ quan phải nằm trong lãnh thổ Việt Nam: vĩ độ 6–24, kinh độ 102–118.',
  check({ location }) {
    const point = present(location?.coordinates ?? 'unknown');
    if (point === undefined) return [];
    const isInside = (['latitude', 'longitude'] as const).every(
      key => point[key] >= bounds[key][0] && point[key] <= bounds[key][1],
    );
    if (isInside) return [];
    return [
      {
        path: ['location', 'coordinates'],
        fact: `tọa độ ${point.latitude}, ${point.longitude} nằm ngoài Việt Nam`,
        remedy: 'Xem có đảo vĩ độ (latitude) và kinh độ (longitude), hoặc đặt sai dấu chấm không.',
      },
    ];
  },
});
