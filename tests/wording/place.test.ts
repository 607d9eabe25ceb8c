import { expect, test } from 'vitest';
import { sayPlace, sayResultPlace } from '../../src/wording/place.ts';

const from = 'bước 1 của quy trình nội bộ';

test('a place that is concluded from elsewhere says from where, on page and paper', () => {
  const place = { place: 'Công chức Văn hóa - Xã hội cấp xã', placeDerivedFrom: from };
  const said = 'Công chức Văn hóa - Xã hội cấp xã (suy từ bước 1 của quy trình nội bộ)';
  expect(sayPlace(place, 'page')).toBe(said);
  expect(sayPlace(place, 'paper')).toBe(said);
  expect(sayResultPlace({ resultPlace: 'Bộ phận Một cửa', resultPlaceDerivedFrom: from }, 'paper')).toBe(
    'Bộ phận Một cửa (suy từ bước 1 của quy trình nội bộ)',
  );
});

test('a place that the text states stands alone', () => {
  expect(sayPlace({ place: 'Bộ phận Một cửa cấp xã' }, 'page')).toBe('Bộ phận Một cửa cấp xã');
  expect(sayPlace({ place: 'none' }, 'page')).toBe('Không');
  expect(sayResultPlace({ resultPlace: 'unknown' }, 'page')).toBe('Văn bản không nêu');
});
