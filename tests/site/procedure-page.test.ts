import { expect, test } from 'vitest';
import { sayAllFees, sayDossiers, sayTotals } from '../../src/wording/overview.ts';
import { glanceOf, glanceOfBundle } from '../../src/site/glance.ts';
import { gatherFamilies } from '../../src/site/namesakes.ts';
import { partsOf } from '../../src/site/procedure-parts.ts';
import { silentPoints } from '../../src/site/silence.ts';
import { groupByOffice } from '../../src/site/workflow.ts';
import type { Channels } from '../../src/catalogue/schema/channels.ts';
import type { DossierItem } from '../../src/catalogue/schema/dossier.ts';
import { catalogue, changed, takes } from '../office/office.ts';

const procedures = [...catalogue.procedures.values()];
const byId = catalogue.procedures;

const military = byId.get('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau')!;
const listed = byId.get('mot-cua-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau')!;
const threeCases = byId.get('quy-trinh-noi-vu/nguoi-khang-chien-nhiem-chat-doc-hoa-hoc')!;
const twoOffices = byId.get('quy-trinh-noi-vu/di-chuyen-hai-cot-liet-si-trong-nghia-trang')!;

const glance = (procedure: typeof military) =>
  glanceOf(catalogue, procedure).map(({ term, answers }) => [term, ...answers.map(({ words }) => words)]);

test('the summary answers what to bring, where, how long, how much, which form and what one gets', () => {
  expect(glance(military)).toEqual([
    ['Hồ sơ', '02 loại giấy tờ, 01 bộ'],
    ['Nơi nộp', 'Bộ phận Tiếp nhận và trả kết quả cấp xã'],
    ['Thời hạn', '01 ngày làm việc'],
    ['Phí, lệ phí', 'Không'],
    ['Mẫu đơn', 'Không'],
    ['Nhận được', 'Giấy chứng nhận đăng ký nghĩa vụ quân sự'],
  ]);
});

test('the summary names the forms, each with the way to its page, and keeps still of what the text leaves out', () => {
  const pension = byId.get('quan-su-cap-xa/che-do-huu-tri-quan-nhan-khang-chien-chong-my')!;
  const forms = glanceOf(catalogue, pension).find(({ term }) => term === 'Mẫu đơn');
  expect(forms?.answers).toEqual([
    {
      words: 'Đơn đề nghị hưởng chế độ hưu trí (Mẫu số 01-NĐ159-11)',
      link: '/bieu-mau/mau-01-nd159-11/',
    },
  ]);
  expect(glance(listed).map(([term]) => term)).toEqual(['Hồ sơ', 'Nơi nộp', 'Thời hạn', 'Phí, lệ phí']);
});

test('the summary of linked procedures gives the range of its limits and leaves fees that differ to each', () => {
  const bundle = catalogue.bundles.get('khai-tu-cap-tinh')!;
  expect(glanceOfBundle(catalogue, bundle).map(({ answers }) => answers[0]!.words)).toEqual([
    '01 bộ',
    'Bộ phận Tiếp nhận và Trả kết quả thuộc Ủy ban nhân dân cấp xã',
    'Từ 04 đến 33 ngày, tùy trường hợp',
    'Tùy thủ tục',
  ]);
  const silent = glanceOfBundle(catalogue, { ...bundle, limits: 'unknown' })[2]!;
  expect(silent.answers).toEqual([{ words: 'Văn bản không nêu', link: undefined }]);
});

test('the summary leads only to parts that stand on the page', () => {
  for (const procedure of procedures) {
    const anchors = new Set(partsOf(procedure, false).map(({ id }) => id));
    const links = glanceOf(catalogue, procedure).flatMap(({ answers }) =>
      answers.flatMap(({ link }) => link ?? []),
    );
    const inside = links.filter(link => link.startsWith('#'));
    expect(inside.filter(link => !anchors.has(link.slice(1)))).toEqual([]);
  }
});

test('totals of several cases of one unit become a range', () => {
  expect(sayTotals(threeCases)).toBe('Từ 19 đến 62 ngày, tùy trường hợp');
});

test('totals that no single figure tells are left to the cases', () => {
  const [first] = threeCases.cases;
  const cases = [first!, { ...first!, total: 'unknown' as const }];
  expect(sayTotals({ cases })).toBe('Tùy trường hợp');
});

const twoWays: Channels = {
  inPerson: { accepted: 'accepted', term: takes(5), fee: [{ amount: 50000, unit: 'đồng' }] },
  postal: 'refused',
  online: { accepted: 'accepted', term: takes(3), fee: 'none' },
};

test('terms and fees that differ by the way of handing in are told as such', () => {
  const apart = { ...military, channels: twoWays };
  expect(sayTotals(apart)).toBe('Từ 03 đến 05 ngày làm việc, tùy cách nộp');
  expect(sayAllFees(catalogue, apart)).toBe('Tùy cách nộp');
  const [first] = military.cases;
  const twoCases = { ...apart, cases: [first!, { ...first!, title: 'Cấp lại' }] };
  expect(sayAllFees(catalogue, twoCases)).toBe('Tùy trường hợp và cách nộp');
});

test('a term given for one way only holds beside the common one', () => {
  const [first] = military.cases;
  const cases = [{ ...first!, total: takes(5) }];
  const online = { accepted: 'accepted' as const, term: takes(5) };
  const channels: Channels = { inPerson: 'accepted', postal: 'unknown', online };
  expect(sayTotals({ cases, channels })).toBe('05 ngày làm việc');
  expect(sayTotals({ cases: [{ ...first!, total: 'unknown' }], channels })).toBe('05 ngày làm việc');
});

test('what offices write themselves is no paper to bring', () => {
  const item: DossierItem = { name: 'Tờ trình', copies: 'unknown' };
  const dossier = (items: DossierItem[]) =>
    changed(military, { dossier: { sets: 1, groups: [{ need: 'all', items }] } });
  expect(sayDossiers(dossier([item, { ...item, providedBy: 'agency' }]))).toBe('01 loại giấy tờ, 01 bộ');
  expect(sayDossiers(dossier([{ ...item, providedBy: 'agency' }]))).toBe('Không cần giấy tờ');
});

test('fees and dossiers keep present, none and unknown apart', () => {
  expect(sayAllFees(catalogue, { ...military, fee: [{ amount: 8000, unit: 'đồng', per: 'lần' }] })).toBe(
    '8.000 đồng/lần',
  );
  expect([sayAllFees(catalogue, military), sayAllFees(catalogue, listed)]).toEqual([
    'Không',
    'Văn bản không nêu',
  ]);
  expect([sayDossiers({ ...military, dossier: 'none' }), sayDossiers(listed)]).toEqual([
    'Không cần giấy tờ',
    'Văn bản không nêu',
  ]);
});

test('papers only some people need make the count a least number', () => {
  expect(sayDossiers(byId.get('quan-su-cap-xa/dang-ky-phuc-vu-trong-ngach-du-bi')!)).toMatch(
    /^Từ \d\d loại giấy tờ/,
  );
});

test('what a text does not say is listed, what it denies is not', () => {
  expect(silentPoints(military)).toEqual([
    'Có nhận hồ sơ trực tuyến hay không',
    'Mức độ dịch vụ công trực tuyến',
    'Các bước trong quy trình nội bộ',
    'Mã thủ tục',
  ]);
  expect(silentPoints(listed)).toContain('Thành phần hồ sơ');
  expect(silentPoints(listed)).not.toContain('Địa điểm thực hiện');
});

test('where the result is handed out is named as silent only where the text does not say it', () => {
  const said = (resultPlace: string) => silentPoints({ ...military, resultPlace });
  expect(said('unknown')).toContain('Nơi nhận kết quả');
  expect([...said('none'), ...said('Bộ phận Một cửa cấp xã')]).not.toContain('Nơi nhận kết quả');
});

test('the parts of a page come in the order people ask, silent ones left out', () => {
  expect(partsOf(military, true).map(({ id }) => id)).toEqual([
    'doi-tuong',
    'ho-so',
    'noi-nop',
    'thoi-han',
    'phi',
    'ket-qua',
    'cac-buoc',
    'can-cu',
    'quy-trinh',
    'noi-khac',
    'khong-neu',
    'nguon',
  ]);
  expect(partsOf(listed, true).map(({ id }) => id)).toEqual(['noi-nop', 'noi-khac', 'khong-neu', 'nguon']);
});

test('the same procedure is found in the other text, and not itself', () => {
  const families = gatherFamilies(procedures);
  expect(families.get(military)).toEqual([listed, military]);
  expect(families.get(listed)).toEqual([listed, military]);
});

test('the same procedure is found by its code under another name, never by a missing code', () => {
  const [one, other] = [
    { ...military, id: 'a/x', name: 'Tên thứ nhất', code: '1.000001' },
    { ...military, id: 'b/y', name: 'Tên thứ hai', code: '1.000001' },
  ];
  const stranger = { ...military, id: 'c/z', name: 'Tên thứ ba', code: 'unknown' as const };
  const alone = { ...stranger, id: 'd/z', name: 'Tên thứ tư' };
  const families = gatherFamilies([one, other, stranger, alone]);
  expect(families.get(one)).toEqual([one, other]);
  expect(families.get(stranger)).toEqual([stranger]);
});

test('“Thủ tục …” before a name does not hide the same procedure', () => {
  const other = { ...listed, name: 'Thủ tục đăng ký nghĩa vụ quân sự lần đầu' };
  expect(gatherFamilies([military, other]).get(military)).toEqual([other, military]);
});

test('a workflow through several offices keeps the order and figures of each', () => {
  const groups = groupByOffice(twoOffices.cases[0]!);
  expect(groups[0]).toMatchObject({
    office: 'Sở Nội vụ nơi hồ sơ gốc của liệt sĩ',
    details: { subtotal: { amount: 1, unit: 'day' } },
  });
  const { stages } = twoOffices.cases[0]!;
  expect(groups.flatMap(({ stages: own }) => own)).toEqual(stages);
  expect(groups.length).toBeGreaterThan(3);
});
