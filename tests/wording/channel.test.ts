import { expect, test } from 'vitest';
import {
  caseChannelLines,
  channelFeeLines,
  channelNoteLines,
  channelTermLines,
  sayChannels,
} from '../../src/wording/channel.ts';
import { catalogue, procedure } from '../office/office.ts';

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

const card = procedure('thu-vien/cap-the-ban-doc');

test('a way with facts of its own is answered like any other', () => {
  expect(sayChannels(card.channels, 'page')).toEqual([
    'Nộp trực tiếp: nhận',
    'Gửi qua dịch vụ bưu chính: nhận',
    'Nộp trực tuyến: nhận',
  ]);
});

test('own terms, fees, addresses and notes stand on lines under the name of their way', () => {
  expect(channelTermLines(card.channels, 'paper')).toEqual([
    'Gửi qua dịch vụ bưu chính: 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ (rút ngắn từ 07 ngày làm việc theo quy định)',
    'Nộp trực tuyến: từ 02 đến 03 ngày làm việc',
  ]);
  expect(channelFeeLines(catalogue, card.channels, 'page')).toEqual([
    'Gửi qua dịch vụ bưu chính: Lệ phí (Gồm cả cước gửi trả thẻ): 40.000 đồng/thẻ',
    'Nộp trực tuyến: Phí: từ 10.000 đến 25.000 đồng/thẻ',
    'Nộp trực tuyến: Miễn: Người khuyết tật (theo Điều 3 Nghị quyết số 9012/NQ-HĐND)',
    'Nộp trực tuyến: Giảm 50%: Học sinh, sinh viên',
    'Nộp trực tuyến: Chỉ nộp 5.000 đồng/thẻ: Đoàn viên Hội đọc sách Sông Ngân',
  ]);
  expect(channelNoteLines(card.channels)).toEqual([
    'Nộp trực tiếp: Nhận trong giờ mở cửa của thư viện',
    'Nộp trực tuyến (https://dichvucong.songngan.example/the-ban-doc)',
  ]);
});

test('a way whose own term is not told leaves no line on paper', () => {
  const silent = { ...channels, online: { accepted: 'accepted', term: 'unknown' } } as const;
  expect(channelTermLines(silent, 'paper')).toEqual([]);
  expect(channelTermLines(silent, 'page')).toEqual(['Nộp trực tuyến: Văn bản không nêu']);
});

test('a case with ways of its own says which, under its name', () => {
  expect(card.cases.map(caseChannelLines)).toEqual([
    [],
    [
      '1.2. Gia hạn: nộp trực tiếp; không gửi qua dịch vụ bưu chính; nộp trực tuyến',
      'Gửi qua dịch vụ bưu chính: Phải đóng dấu lên thẻ cũ',
    ],
    [],
  ]);
  expect(caseChannelLines({ title: 'none', channels })).toEqual([
    'Nộp trực tiếp; không gửi qua dịch vụ bưu chính',
  ]);
});
