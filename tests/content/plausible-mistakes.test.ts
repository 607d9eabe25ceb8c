import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/catalogue/finding.ts';
import { openContent } from '../../src/integration/judged-content.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const council = 'procedures/binh-phuoc-2025/23-thanh-lap-hoi-dong-thuong-luong-tap-the.yaml';
const permit = 'procedures/binh-phuoc-2025/07-cap-giay-phep-lao-dong-nguoi-nuoc-ngoai.yaml';
const service = 'procedures/hue-1581/06-dang-ky-nghia-vu-quan-su-lan-dau.yaml';
const accident = 'procedures/hue-1581/04-tro-cap-dan-quan-bi-tai-nan.yaml';
const wages = 'procedures/binh-phuoc-2025/25-phe-duyet-quy-tien-luong-nguoi-quan-ly-cong-ty-nha-nuoc.yaml';
const hue = 'decisions/hue-1581.yaml';

const root = temporaryFolder();
cpSync('content', root, { recursive: true });
const content = openContent(root);
const say = ({ file, rule, message, line }: Finding) => [file, rule, message, line].join(' | ');
const before = content.judge().findings;

interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What is found in a file with one change that was not found before. */
function foundWith({ file, from, to }: Change): readonly Finding[] {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} holds no “${from}”`);
  writeFileSync(path, text.replace(from, () => to));
  try {
    const known = new Set(before.map(say));
    return content.judge([file]).findings.filter(finding => !known.has(say(finding)));
  } finally {
    writeFileSync(path, text);
    content.judge([file]);
  }
}

/** The place is marked by ¦ in what is written. */
function placeOf({ file, from, to }: Change): { line: number; column: number } {
  const text = readFileSync(join(root, file), 'utf8').replace(from, () => to);
  const lines = text.slice(0, text.indexOf('¦')).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

type Mistake = readonly [rule: string, severity: 'error' | 'warning', file: string, from: string, to: string];

const method = (text: string): readonly [file: string, from: string, to: string] => [
  council,
  'method: unknown',
  `method: ¦${text}`,
];
const name = (from: string, to: string) =>
  [council, 'name: Thành lập Hội đồng thương lượng tập thể', `name: ¦${'Thành lập Hội đồng thương lượng tập thể'.replace(from, to)}`] as const;
const feeOf = (fee: string) => [permit, '{ amount: 600000, unit: đồng }', fee] as const;
const total = (to: string) => [council, 'total: { amount: 14, unit: working-day }', to] as const;

const mistakes: readonly Mistake[] = [
  ['thousands-dot', 'error', ...feeOf('{ amount: ¦200.000, unit: đồng }')],
  ['thousands-dot', 'error', ...feeOf('{ amount: ¦1.500, unit: đồng, per: giấy }')],
  ['thousands-dot', 'error', ...feeOf('{ amount: ¦12.345, unit: đồng }')],
  ['thousands-dot', 'error', ...total('total: { amount: ¦14.000, unit: working-day }')],
  ['wrong-type', 'error', ...feeOf('{ amount: ¦1.200.000, unit: đồng }')],
  ['fee-bounds', 'error', ...feeOf('{ amount: ¦5, unit: đồng }')],
  ['fee-bounds', 'error', ...feeOf('{ amount: ¦600, unit: đồng, per: giấy phép }')],
  ['fee-bounds', 'error', ...feeOf('{ amount: ¦10000000000, unit: đồng }')],
  ['fee-bounds', 'error', ...feeOf('{ amount: ¦1.5, unit: đồng, per: hồ sơ }')],
  ['zero-duration', 'error', ...total('total: { amount: ¦0, unit: working-day }')],
  ['duration-bounds', 'warning', ...total('total: { amount: ¦500, unit: working-day }')],
  ['duration-bounds', 'warning', ...total('total: { amount: ¦0.05, unit: working-day }')],
  ['duration-bounds', 'warning', ...total('total: { amount: ¦300, unit: hour }')],
  ['told-duration', 'warning', ...total('total: { amount: 14, unit: working-day, note: ¦05 ngày }')],
  ['told-duration', 'warning', ...method('Nộp trực tiếp; thời hạn giải quyết là 10 ngày làm việc')],
  ['open-channel', 'error', council, 'unknown, online: accepted', 'unknown, online: ¦refused'],
  ['open-channel', 'error', service, 'channels: { inPerson: accepted, postal: refused, online: unknown }', 'channels: ¦{ inPerson: refused, postal: refused, online: refused }'],
  ['copies-count', 'warning', service, 'sets: 1', 'sets: ¦30'],
  ['copies-count', 'warning', service, '{ kind: original, count: unknown }', '{ kind: original, count: ¦20 }'],
  ['code-shared', 'warning', wages, 'code: "1.004949"', 'code: ¦"1.009466"'],
  ['instrument-year', 'error', 'instruments.yaml', 'number: 61/2018/NĐ-CP\n  date: 2018-04-23', 'number: 61/2018/NĐ-CP\n  date: ¦2081-04-23'],
  ['date-bounds', 'error', 'instruments.yaml', 'date: 2009-11-23', 'date: ¦2052-11-23'],
  ['date-bounds', 'error', 'instruments.yaml', 'date: 2009-11-23', 'date: ¦1925-11-23'],
  ['checked-before-issue', 'error', hue, 'date: "2020-07-01"', 'date: ¦"2027-01-07"'],
  ['basis-date', 'error', hue, '2020-07-01', '2018-01-07'],
  ['later-citation', 'error', accident, '03/2016/NĐ-CP ngày 05 tháng 01 năm 2016', '03/2021/NĐ-CP ngày 05 tháng 01 năm 2021'],
  ['citation-date', 'error', accident, 'ngày 05 tháng 01 năm 2016', 'ngày 01 tháng 5 năm 2016'],
  ['citation-year', 'error', accident, 'ngày 05 tháng 01 năm 2016', 'ngày 05 tháng 01 năm 2061'],
  ['cited-twice', 'warning', ...method('Theo Quyết định số 49/2015/QĐ-TTg ngày 10 tháng 11 năm 2015')],
  ['impossible-date', 'error', ...method('Nộp trước ngày 07/23/2024')],
  ['impossible-date', 'error', ...method('Nộp trước ngày 31 tháng 6 năm 2024')],
  ['impossible-date', 'error', ...method('Nộp trước ngày 29/02/2023')],
  ['look-alike', 'error', ...name('Hội', 'Нội')],
  ['look-alike', 'error', ...name('tập', 'tậр')],
  ['look-alike', 'error', ...method('Phụ lục Ⅱ của văn bản')],
  ['look-alike', 'error', ...method('Nộp ０１ bộ hồ sơ')],
  ['look-alike', 'error', ...method('Ðơn đề nghị nộp trực tiếp')],
  ['garbled', 'error', ...method('"Nộp \\ud83d trực tiếp"')],
  ['garbled', 'error', ...method('Nộp trực\u200btiếp tại Trung tâm')],
  ['garbled', 'error', ...method('Nộp trực\u00ad tiếp tại Trung tâm')],
  ['garbled', 'error', ...method('Nộp trực \u202etiếp tại Trung tâm')],
  ['spaces', 'error', ...method('Nộp trực\u00a0tiếp tại Trung tâm')],
  ['yaml-tag', 'error', council, 'number: 7', 'number: ¦!!int 7'],
  ['yaml-tag', 'error', council, 'method: unknown', 'method: ¦!!python/object:os.system Nộp'],
  ['unquoted-comma', 'error', permit, 'unit: đồng }', 'unit: đồng, for: Gia hạn, ¦sửa đổi }'],
  ['wrong-value', 'error', council, 'code: "1.009466"', 'code: ¦“1.009466”'],
  ['misspelt-word', 'warning', service, 'method: Người', 'method: ¦Đằng ký tại nhà, người'],
  ['misspelt-word', 'warning', ...method('Nộp hồ xơ tại Trung tâm')],
  ['misspelt-word', 'warning', ...method('Nộp tại Trung tâm Phục vụ hành chíhn công')],
  ['capitals-only', 'warning', council, 'name: Thành lập Hội đồng thương lượng tập thể', 'name: ¦THÀNH LẬP HỘI ĐỒNG THƯƠNG LƯỢNG TẬP THỂ'],
  ['capitals-only', 'warning', 'agencies.yaml', 'id: bo-noi-vu, name: Bộ Nội vụ', 'id: bo-noi-vu, name: ¦BỘ NỘI VỤ'],
  ['placeholder', 'error', ...method('chưa rõ')],
  ['placeholder', 'error', ...method('Không')],
  ['placeholder', 'error', ...method('…')],
  ['placeholder', 'error', ...method('"TODO: hỏi lại Sở"')],
  ['doubled-word', 'warning', ...method('Nộp tại Bộ phận của của Trung tâm')],
  ['unclosed', 'warning', ...method('Nộp trực tiếp (hoặc qua bưu chính tại Trung tâm')],
  ['stray-punctuation', 'warning', ...method('Nộp trực tiếp , hoặc qua bưu chính')],
  ['stray-punctuation', 'warning', ...method('Nộp trực tiếp ( nếu ở gần) hoặc qua bưu chính')],
  ['broken-contact', 'warning', ...method('Gửi thư đến motcua@binhphuoc,gov,vn')],
  ['broken-amount', 'error', ...method('Nộp 1.200.00 đồng vào tài khoản')],
  ['quoted-whole', 'warning', ...method('“Nộp trực tiếp tại Trung tâm”')],
  ['money-word', 'warning', ...feeOf('{ amount: 600000, unit: ¦VNĐ }')],
  ['bare-name', 'warning', council, 'name: Thành lập Hội đồng thương lượng tập thể', 'name: ¦Thanh lap hoi dong'],
  ['broken-contact', 'warning', ...method('Xem tại htps://dichvucong.gov.vn')],
  ['symbol-kind', 'error', hue, 'symbol: QĐ-UBND', 'symbol: ¦QD-UBND'],
  ['signer-authority', 'error', hue, 'position: PHÓ CHỦ TỊCH', 'position: ¦CHỦ TỊCH'],
  ['agency-parent', 'error', 'agencies.yaml', 'id: bo-noi-vu, name: Bộ Nội vụ, level: central', 'id: bo-noi-vu, name: Bộ Nội vụ, level: ¦province'],
];

test('sixty plausible mistakes at least are tried', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(60);
});

test.for(mistakes)('%s (%s) is found in %s: %s → %s', ([rule, severity, file, from, marked]) => {
  const found = foundWith({ file, from, to: marked.replace('¦', '') });
  const own = found.filter(finding => finding.rule === rule);
  expect(own, JSON.stringify(found, undefined, 1)).not.toEqual([]);
  expect(own[0]?.severity).toBe(severity);
  expect(own[0]?.remedy).toMatch(/^\p{Lu}.+\.$/u);
  if (!marked.includes('¦')) return;
  expect(own[0]?.file).toBe(file);
  expect(own[0]).toMatchObject(placeOf({ file, from, to: marked }));
});

const note = (text: string) => [council, 'cases:', `notes:\n  - ${text}\ncases:`] as const;
const agency = (text: string) =>
  ['agencies.yaml', '# Bình Dương', `- { id: co-quan-thu, name: ${text}, level: commune }\n# Bình Dương`] as const;
const instrument = (number: string, date: string, title: string) =>
  [
    'instruments.yaml',
    '- id: luat-dan-quan-tu-ve-2009',
    `- id: van-ban-thu\n  kind: letter\n  number: ${number}\n  date: ${date}\n  issuer: unknown\n  title: ${title}\n  inForce: unknown\n\n- id: luat-dan-quan-tu-ve-2009`,
  ] as const;
const paper = (entry: string) =>
  [service, '- name: Phiếu tự khai sức khỏe nghĩa vụ quân sự\n          copies:\n            - { kind: original, count: unknown }', entry] as const;

type Entry = readonly [file: string, from: string, to: string];

/** Right, however rare: nothing may be said of them. */
const unusual: readonly Entry[] = [
  feeOf('{ amount: 8000, unit: đồng }'),
  feeOf('{ amount: 1000, unit: đồng, per: trang }'),
  feeOf('{ amount: 300, unit: đồng, per: trang A4 }'),
  feeOf('{ amount: 15, unit: đồng, per: m³ nước thải }'),
  feeOf('{ amount: 0, unit: đồng, for: Nộp trực tuyến }'),
  feeOf('{ amount: 350000000, unit: đồng }'),
  feeOf('{ amount: 25, unit: USD }'),
  feeOf('{ amount: 0.5, unit: "%" }'),
  feeOf('{ amount: 1.25, unit: triệu đồng }'),
  total('total: { amount: 0.5, unit: working-day }'),
  total('total: { amount: 60, unit: month }'),
  total('total: { amount: 0.125, unit: working-day }'),
  total('total: { amount: 120, unit: working-day }'),
  total('total: { amount: 14, unit: working-day, note: trong đó Sở Tài chính 05 ngày }'),
  total('total: { amount: 14, unit: working-day, note: 14 ngày làm việc }'),
  [council, 'onlineLevel: full', 'onlineLevel: partial\nonlineReason: unknown'],
  [service, 'channels: { inPerson: accepted, postal: refused, online: unknown }', 'channels: { inPerson: unknown, postal: accepted, online: refused }'],
  [service, 'sets: 1', 'sets: 12'],
  paper('- name: Ảnh 4x6 cm\n          copies:\n            - { kind: original, count: 8 }'),
  paper('- name: Hộ chiếu\n          copies:\n            - { kind: original, count: unknown }'),
  agency('Ủy ban nhân dân xã Krông Pắc'),
  agency('Ủy ban nhân dân tỉnh Đắk Lắk'),
  agency('Ủy ban nhân dân xã Ia H’Drai'),
  agency('Japan International Cooperation Agency (JICA)'),
  agency('Công ty TNHH Müller Việt Nam'),
  agency('Văn phòng KOICA'),
  agency('UBND TP.HCM'),
  agency('BHXH'),
  instrument('QH-1/72', '1972-05-19', '“Người tốt, việc tốt” trong lao động'),
  instrument('130-CP', '1975-06-20', 'về chính sách đối với Đài Truyền hình'),
  instrument('36/BC-CP', '2024-02-29', 'về chuyển đổi số năm 2030, tầm nhìn 2050'),
  method('Nộp trực tiếp trước ngày 29/02/2024'),
  method('Nộp trực tiếp, kể cả người sinh trước ngày 01/01/1930'),
  method('Công dân đã tiêm vắc-xin COVID-19 nộp trực tiếp'),
  method('Người dân xếp hàng từ từ, cán bộ luôn luôn có mặt'),
  method('Cán bộ trực tiếp tiếp nhận, thiết bị bị hỏng thì nộp ở xã'),
  method('Lập tờ trình trình Chủ tịch UBND tỉnh'),
  method('Nộp bản sao kèm theo theo đường bưu chính'),
  method('Nộp văn bằng bằng tiếng Anh'),
  method('"a) Nộp trực tiếp; b) Nộp qua bưu chính"'),
  method('"Nộp tại “Bộ phận Một cửa” (tầng 1) của Trung tâm"'),
  method('Nộp tại số 12/3 đường 30/4, phường Tân Phú'),
  method('Nộp trực tiếp, qua bưu chính, v.v.'),
  method('Nộp mẫu TK1-TS, thu hồi sổ cũ...'),
  method('Gửi thư đến motcua@binhphuoc.gov.vn'),
  method('"Điện thoại: 0271.3879.252"'),
  method('Gọi tổng đài 1900 1234 hoặc đường dây nóng 113'),
  method('"Xem https://dichvucong.gov.vn/p/home/dvc-trang-chu.html"'),
  method('Nộp 1.200.000 đồng vào tài khoản'),
  method('Nộp 12.500 đồng mỗi trang'),
  method('Vùng có bụi PM2.5 trên 50 µg/m³ và CO₂ cao'),
  method('Nộp tại Zürich, Łódź hoặc Москва'),
  method('Hàm số y = α + β, điện trở 5 kΩ'),
  method('Nộp tại buôn Ea Súp, xã Cư M’gar'),
  method('Nộp bưu phẩm dài 2 m²'),
  method('Xem sơ đồ ở mục 🏛 của trang'),
  method('Người có tên H\'Hen Niê nộp trực tiếp'),
  note('Hòa giải viên, hoà giải viên; liệt sĩ, liệt sỹ'),
  note('Chiều cao từ 1,50 m trở lên [xem Phụ lục II]'),
  note('Theo Quyết định số 12/QĐ-UBND ngày 05/01/2024'),
  [council, 'name: Thành lập Hội đồng thương lượng tập thể', 'name: Khai sinh'],
  [council, 'name: Thành lập Hội đồng thương lượng tập thể', 'name: Công chứng'],
  [council, 'name: Thành lập Hội đồng thương lượng tập thể', 'name: Hỗ trợ theo Chương trình “Sóng và máy tính cho em”'],
  [council, 'name: Thành lập Hội đồng thương lượng tập thể', 'name: Cấp mã QR VNeID'],
  [council, 'action: Ký, trình UBND tỉnh', 'action: Ký số, trình UBND tỉnh qua e-Office'],
];

test('sixty unusual entries at least are tried', () => {
  expect(unusual.length).toBeGreaterThanOrEqual(60);
});

/** Not written for this catalogue, an entry may break a sum or repeat what stands elsewhere. */
const ofSums = new Set(['stage-sum', 'later-citation']);

test.for(unusual)('nothing is said of %s: %s → %s', ([file, from, to]) => {
  const found = foundWith({ file, from, to: to.replace('¦', '') });
  expect(found.filter(({ rule }) => !ofSums.has(rule))).toEqual([]);
});
