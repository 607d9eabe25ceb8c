import type { FormCheck } from '../catalogue/schema/form.ts';
import { sayShortDate } from '../language/date.ts';
import { firstDay, lastDay, type PartialDate } from '../language/typed-date.ts';
import { inYears, sayServiceTime, type ServiceTime } from '../language/typed-service-time.ts';
import type { FillableForm } from './answers.ts';
import { columnNames } from './column-names.ts';
import type { AnswerRead } from './read-answer.ts';
import type { Remark } from './read-answers.ts';

type Read = ReadonlyMap<string, AnswerRead>;
type CheckOf<Kind extends FormCheck['kind']> = Extract<FormCheck, { kind: Kind }>;
type NameOf = (id: string) => string;

const firstOf = (answer: AnswerRead | undefined) => answer?.range?.from ?? answer?.date;
const lastOf = (answer: AnswerRead | undefined) => answer?.range?.to ?? answer?.date;

function compareOrder({ fields }: CheckOf<'order'>, read: Read, nameOf: NameOf): Remark[] {
  const remarks: Remark[] = [];
  let latest: { id: string; date: PartialDate } | undefined;
  for (const id of fields) {
    const [begin, end] = [firstOf(read.get(id)), lastOf(read.get(id))];
    if (begin === undefined || end === undefined) continue;
    // Only what cannot be so is said: 1975 may be before or after 4/1975.
    if (latest && lastDay(begin) < firstDay(latest.date))
      remarks.push({
        field: id,
        message: `Mốc này (${sayShortDate(begin)}) trước mốc “${nameOf(latest.id)}” (${sayShortDate(latest.date)}).`,
        remedy: 'Đối chiếu hai ngày với giấy tờ; đúng rồi thì giữ nguyên.',
      });
    if (!latest || firstDay(end) > firstDay(latest.date)) latest = { id, date: end };
  }
  return remarks;
}

const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** In months; a date without its day or month leaves room, and offices count a begun month in or out. */
function boundsOf(from: PartialDate, to: PartialDate): Bounds {
  return {
    least: Math.max(0, monthsBetween(lastDay(from), firstDay(to)) - 1),
    most: Math.max(0, monthsBetween(firstDay(from), lastDay(to)) + 1),
  };
}

/** The service that the spans' dates amount to; undefined when a span lacks an end. */
export function serviceOf(
  { spans }: CheckOf<'service-time'>,
  read: Read,
): (Bounds & { months: number }) | undefined {
  let [least, most, months] = [0, 0, 0];
  let counted = false;
  for (const { from, to } of spans) {
    const [begin, end] = [read.get(from)?.date, read.get(to)?.date];
    if (begin === undefined && end === undefined) continue;
    if (begin === undefined || end === undefined || lastDay(end) < firstDay(begin)) return undefined;
    const bounds = boundsOf(begin, end);
    least += bounds.least;
    most += bounds.most;
    const days = (Date.parse(lastDay(end)) - Date.parse(firstDay(begin))) / 86_400_000 + 1;
    months += Math.round(days / 30.4375);
    counted = true;
  }
  return counted ? { least, most, months } : undefined;
}

const inMonths = ({ years, months }: ServiceTime) => years * 12 + months;

function compareService(check: CheckOf<'service-time'>, read: Read): Remark[] {
  const typed = read.get(check.total)?.serviceTime;
  const service = serviceOf(check, read);
  if (!typed || !service) return [];
  const total = inMonths(typed);
  if (total >= service.least && total <= service.most) return [];
  return [
    {
      field: check.total,
      message: `Ghi ${sayServiceTime(typed)}, nhưng cộng từ các ngày đã ghi thì khoảng ${sayServiceTime(inYears(service.months))}.`,
      remedy: 'Xem lại các ngày và con số này; có thời gian không tính hoặc tính thêm thì giữ nguyên.',
    },
  ];
}

function comparePart({ part, whole }: CheckOf<'part'>, read: Read, nameOf: NameOf): Remark[] {
  const [partTime, wholeTime] = [read.get(part)?.serviceTime, read.get(whole)?.serviceTime];
  if (!partTime || !wholeTime || inMonths(partTime) <= inMonths(wholeTime)) return [];
  return [
    {
      field: part,
      message: `Ghi ${sayServiceTime(partTime)}, dài hơn “${nameOf(whole)}” (${sayServiceTime(wholeTime)}).`,
      remedy: 'Xem lại hai con số.',
    },
  ];
}

/** Gentle words where answers do not agree with each other, as the form's own checks describe. */
export function compareAnswers(form: FillableForm, read: Read): Remark[] {
  const names = columnNames(form);
  const nameOf = (id: string) => names.get(id) ?? id;
  return (form.checks ?? []).flatMap(check => {
    switch (check.kind) {
      case 'order':
        return compareOrder(check, read, nameOf);
      case 'service-time':
        return compareService(check, read);
      case 'part':
        return comparePart(check, read, nameOf);
    }
  });
}
