import { expect, test } from 'vitest';
import { sayChannels } from '../../src/wording/channel.ts';

const channels = { inPerson: 'accepted', postal: 'refused', online: 'unknown' } as const;

test('a page answers for each way to hand a dossier in', () => {
  expect(sayChannels(channels, 'page')).toEqual([
    'Nộp trực tiếp: nhận',
    'Gửi qua dịch vụ bưu chính: không nhận',
    'Nộp trực tuyến: văn bản không nêu',
  ]);
});

test('paper names the ways of which the text says something', () => {
  expect(sayChannels(channels, 'paper')).toEqual(['nộp trực tiếp', 'không gửi qua dịch vụ bưu chính']);
});
