import type { Catalogue } from '../catalogue/catalogue.ts';
import { instrumentStanding } from '../catalogue/instrument-standing.ts';
import type { Instrument } from '../catalogue/schema/instrument.ts';
import type { AsPrinted, LegalBasis } from '../catalogue/schema/legal-basis.ts';
import type { Day } from '../catalogue/standing.ts';
import { sayShortDate } from '../language/date.ts';
import { sure } from '../sure.ts';
import { citeBriefly, citeInFull, type Dates } from './instrument.ts';
import type { Style } from './style.ts';

type Instruments = Pick<Catalogue, 'instruments'>;

const fullDate = / ngày \d{2} tháng \d{1,2} năm \d{4}| ngày \d{2}\/\d{1,2}\/\d{4}/;

/** The basis as its text prints it: a misprinted number stays, what follows it comes from the instrument. */
function citeAsPrinted(printed: string, instrument: Instrument, dates: Dates): string {
  const rest = citeInFull(instrument, dates).slice(citeBriefly(instrument).length);
  return `${printed}${printed.includes(' ngày ') ? rest.replace(fullDate, '') : rest}`;
}

const instrumentOf = ({ instruments }: Instruments, { instrument }: LegalBasis): Instrument =>
  sure(instruments.get(instrument), `instrument “${instrument}”`);

/** In the words of the text that cites it; the shared record holds those of others. */
const inOwnWords = (instrument: Instrument, printed: AsPrinted): Instrument => ({
  ...instrument,
  ...(printed?.issuer === undefined ? {} : { issuer: printed.issuer }),
  ...(printed?.title === undefined ? {} : { title: printed.title }),
  ...(printed?.date === undefined ? {} : { date: printed.date }),
});

const within = (clause: string | undefined, cited: string): string =>
  clause === undefined ? cited : `${clause} ${cited}`;

/** A document repeats a misprint of its text; a page gives the right name and what was printed. */
function cite(instrument: Instrument, printed: string | undefined, style: Style, dates: Dates): string {
  const full = citeInFull(instrument, dates);
  if (printed === undefined) return full;
  return style === 'page' ? `${full} (văn bản in: “${printed}”)` : citeAsPrinted(printed, instrument, dates);
}

/** "khoản 1 Điều 33 Luật Hộ tịch", with date, issuer and name of the instrument. */
export function sayBasis(
  catalogue: Instruments,
  basis: LegalBasis,
  style: Style,
  dates: Dates = 'short',
): string {
  const instrument = inOwnWords(instrumentOf(catalogue, basis), basis.asPrinted);
  const said = within(basis.clause, cite(instrument, basis.citedAs, style, dates));
  return basis.asPrinted !== undefined && style === 'page' ? `${said} (như văn bản in)` : said;
}

/** "đã hết hiệu lực từ ngày 01/7/2025", where that is known as of a day. */
function sayEnded(instrument: Instrument, asOf: Day): string {
  const standing = instrumentStanding(instrument, asOf);
  if (standing?.state !== 'ended') return '';
  const since = standing.until === undefined ? '' : ` từ ngày ${sayShortDate(standing.until)}`;
  return ` (đã hết hiệu lực${since})`;
}

/** As a letter to a person cites it on a day: by its right name, whatever the text of the procedure printed, and whether it still holds. */
export function sayTrueBasis(
  catalogue: Instruments,
  { citedAs: _misprint, asPrinted: _words, ...basis }: LegalBasis,
  asOf: Day,
): string {
  return `${sayBasis(catalogue, basis, 'paper')}${sayEnded(instrumentOf(catalogue, basis), asOf)}`;
}

/** A later citation: kind and number only (Decree 30/2020, annex I, II.6.b). */
export function sayBasisBriefly(catalogue: Instruments, basis: LegalBasis): string {
  return within(basis.clause, basis.citedAs ?? citeBriefly(instrumentOf(catalogue, basis)));
}
