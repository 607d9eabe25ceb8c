import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Paragraph } from '../src/document/tree.ts';
import { sayBasis } from '../src/wording/basis.ts';
import { paragraph, plain } from './words.ts';

/** One a paragraph, each ending in ";", the last in "." (Decree 30/2020, annex I, II.6.a). */
export function basisParagraphs(catalogue: Catalogue, { bases = [] }: Decision): Paragraph[] {
  return bases.map((basis, index) => {
    const said = 'text' in basis ? basis.text : `Căn cứ ${sayBasis(catalogue, basis, 'paper', 'long')}`;
    const stop = index === bases.length - 1 ? '.' : ';';
    return paragraph('basis', plain(`${said.replace(/[.;,]$/, '')}${stop}`));
  });
}
