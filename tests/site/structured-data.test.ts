import { expect, test } from 'vitest';
import type { Subject } from '../../src/site/page-subject.ts';
import { structuredData, type Around } from '../../src/site/structured-data.ts';
import {
  asOf,
  bundle,
  catalogue,
  changed,
  decision,
  form,
  procedure,
  takes,
  withCase,
} from '../office/office.ts';

const around: Around = {
  site: catalogue.site,
  instruments: catalogue.instruments,
  asOf,
  address: link => `https://thutuc.example.gov.vn${link}`,
};

type Node = Readonly<Record<string, unknown>>;

function graphOf(subject: Subject): readonly Node[] {
  const said = structuredData(subject, around);
  return said === undefined ? [] : (JSON.parse(said) as { '@graph': readonly Node[] })['@graph'];
}

const ofProcedure = (own: ReturnType<typeof procedure>) => graphOf({ kind: 'procedure', procedure: own })[0]!;

const military = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
const job = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

test('a procedure is a government service with what its source states', () => {
  const said = ofProcedure(job);
  expect(said['@type']).toEqual(['GovernmentService', 'cpsv:PublicService']);
  expect(said['name']).toBe(job.name);
  expect(said['identifier']).toBe(job.code);
  expect(said['areaServed']).toEqual({ '@type': 'AdministrativeArea', name: job.decision.province });
});

test('a text of a ministry serves the whole country, not a province called “none”', () => {
  const national = changed(job.decision, { province: 'none' });
  expect(ofProcedure(changed(job, { decision: national }))['areaServed']).toEqual({
    '@type': 'Country',
    name: 'Việt Nam',
  });
});

test('the short name and the words that people use are other names of the service', () => {
  const said = ofProcedure(procedure('thu-vien/cap-the-ban-doc'));
  expect(said['alternateName']).toContain('Thẻ bạn đọc Thư viện tỉnh');
  expect(said['keywords']).toBe('làm thẻ mượn sách, thẻ đọc sách');
});

test('what the source does not say is not claimed, in any procedure of the catalogue', () => {
  const claims = [
    ['identifier', 'code'],
    ['audience', 'applicants'],
    ['serviceOutput', 'result'],
    ['serviceOperator', 'authority'],
    ['cv:hasCost', 'fee'],
    ['cpsv:hasInput', 'dossier'],
  ] as const;
  const made = [...catalogue.procedures.values()].flatMap(own => {
    const said = ofProcedure(own);
    return claims
      .filter(([claim, key]) => own[key] === 'unknown' && claim in said)
      .map(([claim]) => `${own.id} ${claim}`);
  });
  expect(made).toEqual([]);
  expect([...catalogue.procedures.values()].some(own => own.code === 'unknown')).toBe(true);
});

test('days are given as an ISO duration, working days are not: ISO 8601 has none', () => {
  const channel = (own: typeof military) =>
    (ofProcedure(own)['availableChannel'] as readonly Node[])[0]!['processingTime'];
  expect(channel(withCase(military, 0, { total: takes(3.5, 'day') }))).toBe('P3.5D');
  expect(channel(withCase(military, 0, { total: takes(4, 'hour') }))).toBe('PT4H');
  expect(channel(withCase(military, 0, { total: takes(5, 'working-day') }))).toBeUndefined();
});

test('a fee carries its amount, and a currency only where the source names one', () => {
  const fee = (unit: string | undefined) =>
    ofProcedure(changed(military, { fee: [{ amount: 600000, unit }] }))['cv:hasCost'] as readonly Node[];
  expect(fee('đồng')[0]).toMatchObject({ 'cv:value': 600000, 'cv:currency': 'VND' });
  expect(fee(undefined)[0]).not.toHaveProperty('cv:currency');
});

test('a draft is not in force and has no number or date of its own', () => {
  const [draft] = graphOf({ kind: 'decision', decision: decision('quy-trinh-noi-vu') });
  expect(draft!['legislationLegalForce']).toBe('https://schema.org/NotInForce');
  expect(draft).not.toHaveProperty('legislationIdentifier');
  expect(draft).not.toHaveProperty('legislationDate');
});

test('every kind of page leads back to the first page by crumbs with full addresses', () => {
  const subjects: readonly Subject[] = [
    { kind: 'procedure', procedure: military },
    { kind: 'decision', decision: decision('quan-su-cap-xa') },
    { kind: 'bundle', bundle: bundle('khai-tu-cap-tinh') },
    { kind: 'form', form: form('mau-03-nd23-2012') },
  ];
  for (const subject of subjects) {
    const crumbs = graphOf(subject)[1]!;
    expect(crumbs['@type']).toBe('BreadcrumbList');
    const items = crumbs['itemListElement'] as readonly { item: string; position: number }[];
    expect(items[0]!.item).toBe('https://thutuc.example.gov.vn/');
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
  }
  expect(graphOf({ kind: 'other' })).toEqual([]);
});

test('no content can end the script element', () => {
  const said = structuredData(
    { kind: 'procedure', procedure: changed(military, { name: '</script><!--' }) },
    around,
  )!;
  expect(said).not.toContain('<');
  expect(ofProcedure(changed(military, { name: '</script><!--' }))['name']).toBe('</script><!--');
});
