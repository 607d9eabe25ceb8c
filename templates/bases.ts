import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import { citeBriefly, citeInFull } from '../src/catalogue/citing.ts';
import type { LegalBasis } from '../src/catalogue/schema/legal-basis.ts';
import type { Paragraph } from '../src/document/tree.ts';
import { paragraph, plain } from './words.ts';

const fullDate = / ngày \d{2} tháng \d{1,2} năm \d{4}| ngày \d{2}\/\d{1,2}\/\d{4}/;

/** The basis as its text prints it: a misprinted number stays, what follows it comes from the instrument. */
function citeAsPrinted(printed: string, brief: string, full: string): string {
  const rest = full.slice(brief.length);
  return `${printed}${printed.includes(' ngày ') ? rest.replace(fullDate, '') : rest}`;
}

function cite({ instruments }: Catalogue, { instrument: id, citedAs }: LegalBasis, dates: 'long' | 'short') {
  const instrument = instruments.get(id)!;
  const full = citeInFull(instrument, dates);
  return citedAs === undefined ? full : citeAsPrinted(citedAs, citeBriefly(instrument), full);
}

/** "khoản 1 Điều 33 Luật Hộ tịch", with date, issuer and name of the instrument. */
export function sayBasis(catalogue: Catalogue, basis: LegalBasis, dates: 'long' | 'short'): string {
  const cited = cite(catalogue, basis, dates);
  return basis.clause === undefined ? cited : `${basis.clause} ${cited}`;
}

/** A later citation: kind and number only (Decree 30/2020, annex I, II.6.b). */
export function sayBasisBriefly({ instruments }: Catalogue, basis: LegalBasis): string {
  const cited = basis.citedAs ?? citeBriefly(instruments.get(basis.instrument)!);
  return basis.clause === undefined ? cited : `${basis.clause} ${cited}`;
}

/** One a paragraph, each ending in ";", the last in "." (Decree 30/2020, annex I, II.6.a). */
export function basisParagraphs(catalogue: Catalogue, { bases = [] }: Decision): Paragraph[] {
  return bases.map((basis, index) => {
    const said = 'text' in basis ? basis.text : `Căn cứ ${sayBasis(catalogue, basis, 'long')}`;
    const stop = index === bases.length - 1 ? '.' : ';';
    return paragraph('basis', plain(`${said.replace(/[.;,]$/, '')}${stop}`));
  });
}
