import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { sure } from '../../src/sure.ts';
import { writeEverythingOffice } from '../catalogue/everything-office.ts';
import { catalogue } from '../office/office.ts';
import { niemYet } from '../scripts/run.ts';
import { builtSite } from './built-site.ts';
import { kinds, missing, missingFrom, pageOf, testPagesComplete, type Office } from './complete-pages.ts';
import { unexplained } from './page-demands.ts';

describe('of the invented office', () => {
  testPagesComplete(async () => ({ catalogue, site: await builtSite() }));
});

/** An office that says everything, made from the schemas as they are now. */
function everythingOffice(): Office {
  const folder = inject('runFolder');
  const [content, site] = [join(folder, 'everything'), join(folder, 'everything-site')];
  writeEverythingOffice(content);
  const { status, stdout, stderr } = niemYet('build', '--content', content, '--no-documents', '--out', site);
  if (status !== 0) throw new Error(stdout + stderr);
  return { catalogue: sure(loadCatalogue(content).catalogue, 'catalogue'), site };
}

describe('of an office that fills every field of the schemas', () => {
  let office: Office;
  beforeAll(() => {
    office = everythingOffice();
  });

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
