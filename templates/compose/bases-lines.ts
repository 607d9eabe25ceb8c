import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { DecisionData } from '../../src/catalogue/schema/decision.ts';
import { sayBasis } from '../../src/wording/basis.ts';

type Basis = NonNullable<DecisionData['bases']>[number];
type Instruments = Pick<Catalogue, 'instruments'>;

/** A basis as its line is printed, without what ends the line. */
export function sayBasisLine(catalogue: Instruments, basis: Basis): string {
  return 'text' in basis ? basis.text : `Căn cứ ${sayBasis(catalogue, basis, 'paper', 'long')}`;
}

// Bonds between words are for print; people type plain spaces, and end lines with stops.
const compared = (line: string) =>
  line
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.;,\s]+$/u, '')
    .trim();

/** Lines that people have edited: one that says what it said before, or cites an instrument in full, stays tied to it. */
export function readBasisLines(catalogue: Instruments, text: string, before: readonly Basis[]): Basis[] {
  const known = new Map<string, Basis>();
  for (const { id } of catalogue.instruments.values()) {
    const basis = { instrument: id };
    known.set(compared(sayBasisLine(catalogue, basis)), basis);
  }
  for (const basis of before) known.set(compared(sayBasisLine(catalogue, basis)), basis);
  return text
    .split('\n')
    .map(compared)
    .filter(line => line !== '')
    .map(line => known.get(line) ?? { text: line });
}
