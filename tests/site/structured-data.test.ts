import { expect, test } from 'vitest';
import type { Duration } from '../../src/catalogue/schema/duration.ts';
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
  const loan = procedure('thu-vien/muon-tai-lieu-noi-bo');
  const time = (total: Duration) => channel(withCase(loan, 0, { total }));
  expect(time(takes(3.5, 'day'))).toBe('P3.5D');
  expect(time(takes(4, 'hour'))).toBe('PT4H');
  expect(time(takes(30, 'minute'))).toBe('PT30M');
  expect(time(takes(2, 'month'))).toBe('P2M');
  expect(time(takes(1, 'year'))).toBe('P1Y');
  expect(time(takes(5, 'working-day'))).toBeUndefined();
  expect(time({ amount: 5, upTo: 10, unit: 'day' })).toBeUndefined();
  expect(time({ notPrescribed: true })).toBeUndefined();
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

test('each way of handing in has its own time, price, address and note', () => {
  const card = procedure('thu-vien/cap-the-ban-doc');
  const [first] = card.cases;
  const said = ofProcedure(
    changed(card, { fee: 'unknown', cases: [{ ...first!, fee: undefined, total: takes(4, 'hour') }] }),
  );
  const channels = said['availableChannel'] as readonly Node[];
  expect(channels.map(channel => channel['processingTime'])).toEqual(['PT4H', undefined, undefined]);
  expect(channels[0]).toMatchObject({ description: 'Nhận trong giờ mở cửa của thư viện' });
  expect(channels[2]).toMatchObject({ serviceUrl: 'https://dichvucong.songngan.example/the-ban-doc' });
  const costs = said['cv:hasCost'] as readonly Node[];
  expect(costs[0]).toMatchObject({ 'cv:value': 40000 });
  expect(costs[0]!['dct:description']).toMatch(/^Gửi qua dịch vụ bưu chính: Lệ phí/u);
  expect(costs[1]).not.toHaveProperty('cv:value');
  expect(costs[1]!['dct:description']).toContain('từ 10.000 đến 25.000 đồng/thẻ');
});

test('a time whose cell and heading disagree is not claimed as either', () => {
  const wounded = procedure('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh');
  const accepted = changed(wounded, { channels: { ...wounded.channels, inPerson: 'accepted' } });
  const time = (own: typeof wounded) =>
    (ofProcedure(own)['availableChannel'] as readonly Node[])[0]!['processingTime'];
  expect(time(accepted)).toBeUndefined();
  const { appendices = [], ...decisionWithout } = accepted.decision;
  expect(appendices).not.toEqual([]);
  expect(time(changed(accepted, { decision: decisionWithout }))).toBe('P150D');
});

test('papers that offices write themselves are no input of the applicant', () => {
  const inputs = ofProcedure(procedure('thu-vien/cap-the-ban-doc'))['cpsv:hasInput'] as readonly Node[];
  const names = inputs.map(({ name }) => name);
  expect(names).toContain('Phiếu đề nghị cấp thẻ bạn đọc');
  expect(names).not.toContain('Phiếu xác minh nơi cư trú của Phòng Bạn đọc');
});
