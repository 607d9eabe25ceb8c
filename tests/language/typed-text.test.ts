import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainFigures, readTypedText } from '../../src/language/typed-text.ts';

test('names are kept as typed, composed and trimmed', () => {
  for (const name of ['Nguyễn Thị Hữu Ỷ', 'Đặng Ngọc Ẩn', 'Lò Thị Ỏn']) {
    expect(readTypedText(`  ${name.normalize('NFD')}\u00a0`)).toEqual({ text: name, hiddenSigns: 0 });
  }
});

test('signs that show nothing are taken out and counted', () => {
  expect(readTypedText('Lò\u200b Thị\u202e Ỏn\ufeff')).toEqual({ text: 'Lò Thị Ỏn', hiddenSigns: 3 });
  expect(readTypedText('e\u200b\u0301')).toEqual({ text: 'é', hiddenSigns: 1 });
});

test('emoji stay whole, with their joiners', () => {
  expect(readTypedText('gia đình 👨‍👩‍👧 😀 ❤️')).toEqual({ text: 'gia đình 👨‍👩‍👧 😀 ❤️', hiddenSigns: 0 });
});

test('line ends of Word, Excel and old systems become one kind', () => {
  expect(readTypedText('một\r\nhai\rba\u000bbốn\u2028năm').text).toBe('một\nhai\nba\nbốn\nnăm');
});

test('controls and ruined letters are refused in words', () => {
  expect(readTypedText('Nguyễn\u0007 Văn').fault?.message).toContain('U+0007');
  expect(readTypedText('Nguy\ufffdn').fault?.message).toContain('đã hỏng');
  expect(readTypedText('\ud800').fault).toBeDefined();
  expect(readTypedText('\ufdd0').fault).toBeDefined();
});

test('figures of other keyboards are the same figures', () => {
  expect(plainFigures('０１２３４５６７８９ ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789 0123456789 0123456789');
});

test('nothing a person can see is ever lost, and reading twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), raw => {
      const { text, fault } = readTypedText(raw);
      expect(text).toBe(text.normalize('NFC'));
      expect(readTypedText(text).text).toBe(text);
      const seen = (words: string) =>
        words
          .normalize('NFD')
          .match(/[\p{L}\p{N}\p{P}\p{S}\p{Mn}]/gu)
          ?.join('')
          .normalize('NFC') ?? '';
      if (!fault) expect(seen(text)).toBe(seen(raw.replace(/[\u034f\u115f\u1160\u17b4\u17b5]/gu, '')));
    }),
  );
});
