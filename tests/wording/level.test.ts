import { expect, test } from 'vitest';
import { sayLevels } from '../../src/wording/level.ts';
import { sayOnlineLevel, sayOnlineReason } from '../../src/wording/online-level.ts';

test('levels are listed, the first with a capital', () => {
  expect(sayLevels(['province', 'commune'], 'page')).toBe('Cấp tỉnh, cấp xã');
  expect(sayLevels(['central'], 'paper')).toBe('Trung ương');
  expect([sayLevels('unknown', 'page'), sayLevels('unknown', 'paper')]).toEqual(['Văn bản không nêu', '']);
});

test('an online level is one short word in a column of paper and said whole on a page', () => {
  const both = (onlineLevel: 'full' | 'partial' | 'information' | 'none') => [
    sayOnlineLevel({ onlineLevel }, 'paper'),
    sayOnlineLevel({ onlineLevel }, 'page'),
  ];
  expect(both('full')).toEqual(['Toàn trình', 'Dịch vụ công trực tuyến toàn trình']);
  expect(both('partial')).toEqual(['Một phần', 'Dịch vụ công trực tuyến một phần']);
  expect(both('information')).toEqual(['Cung cấp thông tin', 'Chỉ cung cấp thông tin trực tuyến']);
  expect(both('none')).toEqual(['Không', 'Không']);
});

test('a service that is online in part says why, or that its text does not', () => {
  const both = (given: Parameters<typeof sayOnlineReason>[0]) => [
    sayOnlineReason(given, 'paper'),
    sayOnlineReason(given, 'page'),
  ];
  const reason = 'Phải đối chiếu bản chính';
  expect(both({ onlineLevel: 'partial', onlineReason: reason })).toEqual([
    reason,
    `Lý do chưa toàn trình: ${reason}`,
  ]);
  expect(both({ onlineLevel: 'partial', onlineReason: 'unknown' })).toEqual([
    '',
    'Lý do chưa toàn trình: văn bản không nêu',
  ]);
  expect(both({ onlineLevel: 'full' })).toEqual(['', '']);
});
