import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDay, lastDay, printedParts, readTypedDate } from '../../src/language/typed-date.ts';
import { instrument, decision } from '../office/office.ts';

test.for([
  ['30/4/1975', '1975-04-30'],
  ['30-4-1975', '1975-04-30'],
  ['30.4.1975', '1975-04-30'],
  ['30 4 1975', '1975-04-30'],
  ['1975-04-30', '1975-04-30'],
  ['ngày 30 tháng 4 năm 1975', '1975-04-30'],
  ['Ngay 30 thang 4 nam 1975', '1975-04-30'],
  ['30 tháng 4, 1975', '1975-04-30'],
  ['ngày 30/4/1975', '1975-04-30'],
  ['mùng 2/9/1945', '1945-09-02'],
  ['29/2/1972', '1972-02-29'],
  ['４/１９７５', '1975-04'],
  ['٣٠/٤/١٩٧٥', '1975-04-30'],
  ['tháng 4 năm 1975', '1975-04'],
  ['4-1975', '1975-04'],
  ['năm 1975', '1975'],
  ['00/00/1950', '1950'],
  ['…/4/1975', '1975-04'],
])('“%s” is read', ([typed, date]) => {
  expect(readTypedDate(typed!)).toEqual({ value: date });
});

test.for([
  ['31/02/1975', 'Tháng 2 năm 1975 chỉ có 28 ngày, không có ngày 31.'],
  ['29/2/1973', 'chỉ có 28 ngày'],
  ['32/1/1975', 'Không có ngày 32.'],
  ['4/30/1975', 'Không có tháng 30.'],
  ['30/04/75', 'chưa rõ là 1975 hay 2075'],
  ['30/4', 'Ngày thiếu năm.'],
  ['ngày 30 tháng 4', 'Ngày thiếu năm.'],
  ['30/00/1975', 'Có ngày mà thiếu tháng.'],
  ['30/4/0075', 'không phải là một năm có bốn chữ số'],
  ['12', 'chưa rõ là ngày, tháng hay năm'],
  ['khoảng năm 1975', 'Chưa đọc được'],
  ['30/4-1975', 'Chưa đọc được'],
  ['', 'Chưa đọc được'],
])('“%s” is not guessed: %s', ([typed, words]) => {
  const reading = readTypedDate(typed!);
  if (!('message' in reading)) throw new Error(`${typed!} was read as ${reading.value}`);
  expect(reading.message).toContain(words);
  expect(reading.remedy).not.toBe('');
});

test('dates of the catalogue, in figures or words, read back as they are', () => {
  for (const { date } of [
    decision('quan-su-cap-xa'),
    decision('mot-cua-cap-xa'),
    decision('lien-thong-cap-huyen'),
  ]) {
    const { day, month, year } = printedParts(date);
    const figures = [day, month, year].filter(Boolean).join('/');
    const words = [day && `ngày ${day}`, month && `tháng ${month}`, `năm ${year}`].filter(Boolean).join(' ');
    expect([readTypedDate(figures), readTypedDate(words)]).toEqual([{ value: date }, { value: date }]);
  }
});

test('days below 10 and the months 1 and 2 print with a leading zero', () => {
  expect(printedParts('2012-04-03')).toEqual({ day: '03', month: '4', year: '2012' });
  expect(printedParts('2011-01-30')).toEqual({ day: '30', month: '01', year: '2011' });
  expect(printedParts('1975')).toEqual({ year: '1975' });
  expect(instrument('nghi-dinh-23-2012-nd-cp').date).toBe('2012-04-03');
});

test('a date with blanks stands for a span of days', () => {
  expect([firstDay('1975'), lastDay('1975')]).toEqual(['1975-01-01', '1975-12-31']);
  expect([firstDay('1976-02'), lastDay('1976-02')]).toEqual(['1976-02-01', '1976-02-29']);
});

test('every day there is, in every common writing, reads as itself', () => {
  const day = fc.date({ min: new Date('1880-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('/', '-', '.', ' ', ' / '), fc.boolean(), (time, sign, padded) => {
      const date = time.toISOString().slice(0, 10);
      const [year, month, number] = date.split('-').map(part => (padded ? part : String(Number(part))));
      expect(readTypedDate([number, month, year].join(sign))).toEqual({ value: date });
      expect(readTypedDate(`ngày ${number!} tháng ${month!} năm ${year!}`)).toEqual({ value: date });
    }),
  );
});

test('whatever is typed, the answer is a real date or words that say what to do', () => {
  const piece = fc.constantFrom(
    'ngày ',
    'tháng ',
    'năm ',
    '/',
    '.',
    '-',
    '…',
    '0',
    '4',
    '31',
    '1975',
    ' ',
    'ạ',
    '\u0000',
    '😀',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 5000 }),
    fc.array(piece, { maxLength: 200 }).map(all => all.join('')),
  );
  fc.assert(
    fc.property(typed, text => {
      const reading = readTypedDate(text);
      if ('message' in reading) expect(reading.remedy).not.toBe('');
      else
        expect(
          new Date(`${firstDay(reading.value)}T00:00:00Z`).toISOString().slice(0, reading.value.length),
        ).toBe(reading.value);
    }),
  );
});
