import type { FormField } from '../catalogue/schema/form.ts';
import { fold } from '../language/fold.ts';
import { sayCount } from '../language/number.ts';
import { isMisreading, type Misreading, type Reading } from '../language/reading.ts';
import {
  partOf,
  printedParts,
  readTypedDate,
  type DatePart,
  type PartialDate,
} from '../language/typed-date.ts';
import { readMonthRange, type MonthRange } from '../language/typed-month-range.ts';
import { readPlaceDate } from '../language/typed-place-date.ts';
import { readServiceTime, type ServiceTime } from '../language/typed-service-time.ts';
import { plainFigures } from '../language/typed-text.ts';

type SlotName =
  | 'text'
  | 'day'
  | 'month'
  | 'year'
  | 'fromMonth'
  | 'fromYear'
  | 'toMonth'
  | 'toYear'
  | 'years'
  | 'months'
  | 'place';

/** What is printed in each blank of a field; a slot that is absent stays blank for the pen. */
export type Slots = Readonly<Partial<Record<SlotName, string>>>;

/** The slots with the value behind them, where fields are compared. */
export interface AnswerRead {
  readonly slots: Slots;
  readonly date?: PartialDate;
  readonly range?: MonthRange;
  readonly serviceTime?: ServiceTime;
}

const mapped = <Value>(
  reading: Reading<Value>,
  read: (value: Value) => Reading<AnswerRead>,
): Reading<AnswerRead> => (isMisreading(reading) ? reading : read(reading.value));

const asText = (text: string): Reading<AnswerRead> => ({ value: { slots: { text } } });

const sexes: Readonly<Record<string, string>> = {
  nam: 'Nam',
  trai: 'Nam',
  'nam gioi': 'Nam',
  nu: 'Nữ',
  gai: 'Nữ',
  'nu gioi': 'Nữ',
};

function readSex(text: string): Reading<AnswerRead> {
  const sex = sexes[fold(text)];
  return sex === undefined
    ? { message: `“${text}” chưa rõ là nam hay nữ.`, remedy: 'Ghi Nam hoặc Nữ.' }
    : asText(sex);
}

/** Identity cards have 9 figures, citizen cards 12. */
function readIdNumber(text: string): Reading<AnswerRead> {
  const figures = plainFigures(text).replace(/[\s.–-]/gu, '');
  const remedy =
    'Số CMND có 9 chữ số, số CCCD hoặc số định danh có 12 chữ số: đối chiếu giấy tờ rồi ghi lại.';
  if (!/^\d+$/.test(figures)) return { message: 'Có ký tự không phải chữ số.', remedy };
  if (figures.length === 9 || figures.length === 12) return asText(figures);
  const lostZero = figures.length === 8 || figures.length === 11;
  return {
    message: `Có ${figures.length} chữ số.${lostZero ? ' Có thể thiếu số 0 ở đầu.' : ''}`,
    remedy: lostZero ? `Nếu thiếu số 0 thì ghi 0${figures}. ${remedy}` : remedy,
  };
}

function readYear(text: string): Reading<AnswerRead> {
  const reading = readTypedDate(text);
  if (isMisreading(reading)) return { ...reading, remedy: 'Ghi năm bằng bốn chữ số, ví dụ 1955.' };
  return mapped(reading, date =>
    partOf(date) === 'year'
      ? { value: { slots: { text: date }, date } }
      : { message: 'Ô này chỉ có chỗ cho năm.', remedy: `Ghi ${date.slice(0, 4)}.` },
  );
}

const parts: readonly DatePart[] = ['year', 'month', 'day'];

const partNames: Readonly<Record<DatePart, string>> = {
  day: 'Ghi đủ ngày, tháng, năm, ví dụ 30/4/1975.',
  month: 'Ghi ít nhất tháng và năm, ví dụ 4/1975; nhớ cả ngày thì ghi 30/4/1975.',
  year: 'Ghi ít nhất năm, ví dụ 1975.',
};

/** The least a date of this field must tell. */
export function needOf({ type, dateNeeds, dateStyle }: FormField): DatePart {
  if (type === 'place-date') return dateNeeds ?? 'year';
  return dateNeeds ?? (type === 'month-range' || dateStyle === 'month-year-words' ? 'month' : 'day');
}

function lacks(field: FormField, date: PartialDate): Misreading | undefined {
  const need = needOf(field);
  if (parts.indexOf(partOf(date)) >= parts.indexOf(need)) return undefined;
  return {
    message: partOf(date) === 'year' ? 'Mới có năm.' : 'Mới có tháng và năm.',
    remedy: partNames[need],
  };
}

function readDate(field: FormField, text: string): Reading<AnswerRead> {
  return mapped(
    readTypedDate(text),
    date => lacks(field, date) ?? { value: { slots: printedParts(date), date } },
  );
}

/** A second period, or the unit served in, follows the first on the printed lines after ";" or on a new line. */
function readRange(field: FormField, text: string): Reading<AnswerRead> {
  const [, first = '', more = ''] = /^([^;\n]*)(?:[;\n]\s*)?([^]*)$/u.exec(text) ?? [];
  return mapped(readMonthRange(first), range => {
    const lacking = lacks(field, range.from) ?? lacks(field, range.to);
    if (lacking) return lacking;
    const [from, to] = [printedParts(range.from), printedParts(range.to)];
    const slots: Slots = {
      ...(from.month && { fromMonth: from.month }),
      fromYear: from.year,
      ...(to.month && { toMonth: to.month }),
      toYear: to.year,
      ...(more && { text: more }),
    };
    return { value: { slots, range } };
  });
}

function readTime(text: string): Reading<AnswerRead> {
  return mapped(readServiceTime(text), serviceTime => ({
    value: {
      slots: { years: sayCount(serviceTime.years), months: sayCount(serviceTime.months) },
      serviceTime,
    },
  }));
}

function readPlaceAndDate(field: FormField, text: string): Reading<AnswerRead> {
  return mapped(readPlaceDate(text), ({ place, date }) => {
    const lacking = date === undefined ? undefined : lacks(field, date);
    if (lacking) return lacking;
    return {
      value: {
        slots: { ...(place && { place }), ...(date && printedParts(date)) },
        ...(date && { date }),
      },
    };
  });
}

const withoutBlankLines = (text: string) => text.replace(/\n\s*\n/gu, '\n');

/** Reads one answer, already made fit to print, into the slots of its field. */
export function readAnswer(field: FormField, text: string): Reading<AnswerRead> {
  if (text === '') return { value: { slots: {} } };
  switch (field.type) {
    case 'sex':
      return readSex(text);
    case 'date':
      return readDate(field, text);
    case 'year':
      return readYear(text);
    case 'id-number':
      return readIdNumber(text);
    case 'month-range':
      return readRange(field, text);
    case 'service-time':
      return readTime(text);
    case 'place-date':
      return readPlaceAndDate(field, text);
    case 'name':
      return asText(text.replace(/\s*\n\s*/gu, ' '));
    case 'list':
      return asText(withoutBlankLines(text));
    case 'addressee':
    case 'text':
    case 'address':
    case 'confirmation':
    case 'signature':
      return asText(text);
  }
}
