import { fold } from './fold.ts';
import { isMisreading, type Misreading, type Reading } from './reading.ts';
import { readTypedDate, type PartialDate } from './typed-date.ts';
import { plainFigures } from './typed-text.ts';

export interface MonthRange {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

const longest = 120;

const remedy = 'Ghi theo mẫu: 4/1975 - 12/1978.';

/** "từ … đến …", an arrow, a long dash, a dash with a space on either side, or the only dash there is. */
function ends(text: string): readonly string[] {
  const ways = [/\s*(?:\bden(?:\s+het)?\b|\btoi\b|[—–→]|->)\s*/, /\s+-\s*|\s*-\s+/, /-/];
  for (const way of ways) {
    const parts = text.split(way);
    if (parts.length === 2) return parts;
  }
  return [];
}

function readEnd(text: string, which: string): Reading<PartialDate> {
  const reading = readTypedDate(text);
  if (isMisreading(reading)) return { ...reading, message: `Mốc “${which}”: ${reading.message}` };
  if (reading.value.length > 'yyyy-mm'.length)
    return { message: `Mốc “${which}”: ô này chỉ ghi tháng và năm.`, remedy: `Bỏ ngày đi. ${remedy}` };
  return reading;
}

const unread: Misreading = { message: 'Chưa thấy đủ hai mốc từ tháng nào đến tháng nào.', remedy };

/** Reads "4/1975 - 12/1978", "từ tháng 4 năm 1975 đến tháng 12 năm 1978", "tháng 4 đến tháng 12 năm 1978". */
export function readMonthRange(typed: string): Reading<MonthRange> {
  const text = plainFigures(fold(typed))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^tu\s+/, '');
  const [first, last] = text.length > longest ? [] : ends(text);
  if (!first || !last) return unread;
  const to = readEnd(last, 'đến');
  if (isMisreading(to)) return to;
  // "tháng 4 đến tháng 12 năm 1978": both in the year named last.
  const from = readEnd(
    /^(?:thang\s*)?\d{1,2}$/.test(first) ? `${first}/${to.value.slice(0, 4)}` : first,
    'từ',
  );
  if (isMisreading(from)) return from;
  return { value: { from: from.value, to: to.value } };
}
