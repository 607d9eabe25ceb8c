import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { sure } from '../../src/sure.ts';
import { builtSite } from '../browser/built-site.ts';
import { writeEverythingOffice } from '../catalogue/everything-office.ts';
import { catalogue as realCatalogue } from '../catalogue/real-content.ts';
import { letters } from '../documents/finished.ts';
import { atLength, niemYetAtLength } from '../scripts/run.ts';
import { pageDemands, unexplained } from './page-demands.ts';
import { visibleWords } from './visible-words.ts';

interface Office {
  readonly catalogue: Catalogue;
  /** The folder of its built site. */
  readonly site: string;
}

function load(content: string): Catalogue {
  const { catalogue, findings } = loadCatalogue(content);
  if (!catalogue) throw new Error(JSON.stringify(findings, undefined, 2));
  return catalogue;
}

/** An office that says everything, made from the schemas as they are now. */
function everythingOffice(): Office {
  const folder = inject('runFolder');
  const [content, site] = [join(folder, 'everything'), join(folder, 'everything-site')];
  writeEverythingOffice(content);
  const { status, stdout, stderr } = niemYetAtLength('build', '--content', content, '--out', site);
  if (status !== 0) throw new Error(stdout + stderr);
  return { catalogue: load(content), site };
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

const pageOf = ({ site }: Office, address: string, { id }: Subject): string =>
  readFileSync(join(site, address, id, 'index.html'), 'utf8');

function missingFrom(html: string, { catalogue }: Office, subject: Subject): string[] {
  const shown = visibleWords(html);
  return pageDemands(subject, catalogue)
    .filter(({ words }) => !pieces(words).every(piece => shown.includes(piece)))
    .map(({ place, words }) => `${subject.id}${place}: ${words}`);
}

const missing = (office: Office, address: string, subject: Subject): string[] =>
  missingFrom(pageOf(office, address, subject), office, subject);

const kinds = [
  ['procedure', 'thu-tuc', (catalogue: Catalogue) => catalogue.procedures],
  ['decision', 'quyet-dinh', (catalogue: Catalogue) => catalogue.decisions],
  ['bundle', 'lien-thong', (catalogue: Catalogue) => catalogue.bundles],
  ['form', 'bieu-mau', (catalogue: Catalogue) => catalogue.forms],
] as const;

describe('of all that is published', () => {
  let office: Office;
  beforeAll(async () => {
    office = { catalogue: realCatalogue, site: await builtSite() };
  }, atLength);

  test.for(kinds)('the page of every %s shows all that the catalogue holds of it', ([, address, of]) => {
    const subjects = [...of(office.catalogue).values()];
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.flatMap(subject => missing(office, address, subject))).toEqual([]);
  });
});

describe('of an office that fills every field of the schemas', () => {
  let office: Office;
  beforeAll(() => {
    office = everythingOffice();
  }, atLength);

  test.for(kinds)('the page of a %s shows every field, those of tomorrow too', ([, address, of]) => {
    const subjects = [...of(office.catalogue).values()];
    expect(subjects.flatMap(subject => missing(office, address, subject))).toEqual([]);
  });

  test.each([
    [
      'a text',
      'Lời ở procedure.0.cases.0.remarks.1 đó',
      'cases.0.remarks.1: Lời ở procedure.0.cases.0.remarks.1 đó',
    ],
    ['a choice', 'một trong các giấy tờ sau', 'cases.0.dossier.groups.1.need: một trong'],
  ])('%s that a page leaves out is named', (_, words, said) => {
    const subject = sure(office.catalogue.procedures.get('quyet-dinh/thu-tuc-0'), 'procedure');
    const page = pageOf(office, 'thu-tuc', subject);
    expect(missingFrom(page, office, subject)).toEqual([]);
    expect(missingFrom(page.replaceAll(words, ''), office, subject)).toContain(`${subject.id}.${said}`);
  });

  test.for(kinds)('every field of a %s is a text, or it is told how a page says it', ([, , of]) => {
    const subjects = [...of(office.catalogue).values()];
    expect(subjects.flatMap(subject => unexplained(subject, office.catalogue))).toEqual([]);
  });
});
