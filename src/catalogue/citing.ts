import { sayDate, sayShortDate } from '../language/date.ts';
import { instrumentKinds, type Instrument } from './schema/instrument.ts';
import { present } from './known.ts';

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

/** "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về …". */
export function citeInFull(instrument: Instrument, dates: 'long' | 'short' = 'long'): string {
  const date = present(instrument.date);
  const words = [citeBriefly(instrument)];
  if (date !== undefined)
    words.push(
      date.length === 4 ? `năm ${date}` : dates === 'long' ? sayDate(date) : `ngày ${sayShortDate(date)}`,
    );
  if (isLaw(instrument)) return words.join(' ');
  const issuer = present(instrument.issuer);
  if (issuer !== undefined) words.push(`của ${issuer}`);
  const title = present(instrument.title);
  if (title !== undefined && !words[0]!.includes(title)) words.push(title);
  return words.join(' ');
}
