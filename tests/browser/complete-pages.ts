import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { letters } from '../documents/finished.ts';
import { pageDemands } from './page-demands.ts';
import { visibleWords } from './visible-words.ts';

export interface Office {
  readonly catalogue: Catalogue;
  /** The folder of its built site. */
  readonly site: string;
}

/** A stop of the data may have become another on the page, and dots wait for the pen. */
const pieces = (words: string): string[] =>
  words.split('…').map(piece =>
    letters(piece)
      .toLowerCase()
      .replace(/[.;,:]+$/u, ''),
  );

interface Subject {
  readonly id: string;
}

export const pageOf = ({ site }: Office, address: string, { id }: Subject): string =>
  readFileSync(join(site, address, id, 'index.html'), 'utf8');

export function missingFrom(html: string, { catalogue }: Office, subject: Subject): string[] {
  const shown = visibleWords(html);
  return pageDemands(subject, catalogue)
    .filter(({ words }) => !pieces(words).every(piece => shown.includes(piece)))
    .map(({ place, words }) => `${subject.id}${place}: ${words}`);
}

export const missing = (office: Office, address: string, subject: Subject): string[] =>
  missingFrom(pageOf(office, address, subject), office, subject);

export const kinds = [
  ['procedure', 'thu-tuc', (catalogue: Catalogue) => catalogue.procedures],
  ['decision', 'quyet-dinh', (catalogue: Catalogue) => catalogue.decisions],
  ['bundle', 'lien-thong', (catalogue: Catalogue) => catalogue.bundles],
  ['form', 'bieu-mau', (catalogue: Catalogue) => catalogue.forms],
  ['agency', 'co-quan', (catalogue: Catalogue) => catalogue.agencies],
] as const;

/** The tests that the pages of every catalogue pass: nothing that it holds is left out. */
export function testPagesComplete(open: () => Promise<Office> | Office): void {
  let office: Office;
  beforeAll(async () => {
    office = await open();
  });

  test.for(kinds)('the page of every %s shows all that the catalogue holds of it', ([, address, of]) => {
    const subjects = [...of(office.catalogue).values()];
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.flatMap(subject => missing(office, address, subject))).toEqual([]);
  });
}
