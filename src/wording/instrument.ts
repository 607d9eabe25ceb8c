import { present } from '../catalogue/known.ts';
import { instrumentKinds, type Instrument } from '../catalogue/schema/instrument.ts';
import { sayDate, sayShortDate } from '../language/date.ts';

/** How a day is written: "ngày 23 tháng 4 năm 2018", or in a table "ngày 23/4/2018". */
export type Dates = 'long' | 'short';

/** Laws and ordinances are cited by name, without number or issuer (Decree 30/2020/NĐ-CP, annex I, part I, II.6.a). */
function isLaw({ kind }: Instrument): boolean {
  return kind === 'law' || kind === 'ordinance';
}

/** "Nghị định số 61/2018/NĐ-CP". */
export function citeBriefly(instrument: Instrument): string {
  const kind = instrumentKinds[instrument.kind];
  if (isLaw(instrument)) return present(instrument.title) ?? kind;
  const number = present(instrument.number);
  return number === undefined ? (present(instrument.title) ?? kind) : `${kind} số ${number}`;
}

function sayIssued(date: string, dates: Dates): string {
  if (date.length === 'YYYY'.length) return `năm ${date}`;
  return dates === 'long' ? sayDate(date) : `ngày ${sayShortDate(date)}`;
}

/** "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về …". */
export function citeInFull(instrument: Instrument, dates: Dates): string {
  const brief = citeBriefly(instrument);
  const date = present(instrument.date);
  const issued = date === undefined ? [brief] : [brief, sayIssued(date, dates)];
  if (isLaw(instrument)) return issued.join(' ');
  const issuer = present(instrument.issuer);
  const title = present(instrument.title);
  return [
    ...issued,
    ...(issuer === undefined ? [] : [`của ${issuer}`]),
    ...(title === undefined || brief.includes(title) ? [] : [title]),
  ].join(' ');
}
