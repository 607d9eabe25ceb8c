import type { FormField } from '../catalogue/schema/form.ts';
import { garble } from '../language/garble.ts';
import { isMisreading } from '../language/reading.ts';
import { firstDay } from '../language/typed-date.ts';
import { readTypedText } from '../language/typed-text.ts';
import { answerTo, fieldsOf, typedFields, type Answers, type FillableForm } from './answers.ts';
import { compareAnswers } from './compare-answers.ts';
import { readAnswer, type AnswerRead, type Slots } from './read-answer.ts';

/** Something said of one field, in Vietnamese: what is wrong and how to mend it. */
export interface Remark {
  readonly field: string;
  readonly message: string;
  readonly remedy: string;
}

export interface FormRead {
  /** By field id; a field with a fault has none. */
  readonly slots: ReadonlyMap<string, Slots>;
  /** What could not be understood and must be mended before printing. */
  readonly faults: readonly Remark[];
  /** What looks wrong but may be right; never blocks. */
  readonly warnings: readonly Remark[];
  /** Ids of typed fields left empty: they print as blanks for the pen. */
  readonly empty: readonly string[];
}

export interface Circumstances {
  /** "2026-11-21"; without it no date is too late. */
  readonly today?: string;
  /** Whether the font of the print has this sign. */
  readonly canPrint?: (character: string) => boolean;
}

const emojiParts = /[\u200d\ufe0e\ufe0f\n]/gu;

function missingSigns(text: string, canPrint: (character: string) => boolean): readonly string[] {
  return [...new Set(text.replace(emojiParts, ''))].filter(character => !canPrint(character));
}

const notNames: readonly FormField['type'][] = [
  'sex',
  'date',
  'year',
  'id-number',
  'month-range',
  'service-time',
];

type Said = Omit<Remark, 'field'>;

function remarksOnText(
  field: FormField,
  text: string,
  hiddenSigns: number,
  canPrint: Circumstances['canPrint'],
): Said[] {
  const said: Said[] = [];
  if (hiddenSigns > 0)
    said.push({
      message: `Đã bỏ ${hiddenSigns} ký tự ẩn, không nhìn thấy được.`,
      remedy: 'Xem lại chữ trong ô; đúng rồi thì không phải làm gì.',
    });
  const missing = canPrint ? missingSigns(text, canPrint) : [];
  if (missing.length > 0)
    said.push({
      message: `Phông chữ của bản in không có: ${missing.slice(0, 10).join(' ')}`,
      remedy: 'Thay bằng chữ thường, nếu không chỗ đó có thể in thành ô trống.',
    });
  if (notNames.includes(field.type)) return said;
  const garbled = garble(text.replaceAll('\u200d', ''));
  if (garbled !== undefined)
    said.push({ message: `Chữ có thể bị sai: ${garbled}.`, remedy: 'Xem lại; đúng rồi thì giữ nguyên.' });
  if (field.type === 'name' && /\p{N}/u.test(text))
    said.push({ message: 'Họ tên có chữ số.', remedy: 'Xem lại có gõ nhầm ô không.' });
  return said;
}

function remarksOnTime(field: FormField, { date, range }: AnswerRead, today: string | undefined): Said[] {
  const said: Said[] = [];
  const dates = range ? [range.from, range.to] : date === undefined ? [] : [date];
  // A form may be dated ahead to the day it is handed in.
  if (today !== undefined && field.type !== 'place-date' && dates.some(given => firstDay(given) > today))
    said.push({ message: 'Ngày này chưa tới.', remedy: 'Xem lại có gõ nhầm năm không.' });
  if (dates.some(given => Number(given.slice(0, 4)) < 1900))
    said.push({ message: 'Năm này đã quá xa.', remedy: 'Xem lại có gõ nhầm năm không.' });
  if (range && firstDay(range.to) < firstDay(range.from))
    said.push({ message: 'Mốc “đến” trước mốc “từ”.', remedy: 'Xem lại thứ tự hai mốc.' });
  return said;
}

/** Reads all answers of a form: what to print, what must be mended, what to look at again, what is empty. */
export function readAnswers(
  form: FillableForm,
  answers: Answers,
  { today, canPrint }: Circumstances = {},
): FormRead {
  const read = new Map<string, AnswerRead>();
  const faults: Remark[] = [];
  const warnings: Remark[] = [];
  for (const field of fieldsOf(form)) {
    const { id } = field;
    const { text, hiddenSigns, fault } = readTypedText(answerTo(answers, id));
    if (fault) {
      faults.push({ field: id, ...fault });
      continue;
    }
    const reading = readAnswer(field, text);
    if (isMisreading(reading)) {
      faults.push({ field: id, ...reading });
      continue;
    }
    read.set(id, reading.value);
    const said = [
      ...remarksOnText(field, text, hiddenSigns, canPrint),
      ...remarksOnTime(field, reading.value, today),
    ];
    warnings.push(...said.map(words => ({ field: id, ...words })));
  }
  warnings.push(...compareAnswers(form, read));
  return {
    slots: new Map([...read].map(([id, { slots }]) => [id, slots])),
    faults,
    warnings,
    empty: typedFields(form).flatMap(({ id }) =>
      readTypedText(answerTo(answers, id)).text === '' ? [id] : [],
    ),
  };
}
