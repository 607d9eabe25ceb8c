import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import { renderPdf } from '../../src/document/pdf/render.ts';
import type { Moment } from '../../src/language/working-days.ts';
import { cutoffOf, dueOf } from '../../templates/slips/due.ts';
import { dossierOf } from '../../src/catalogue/of-case.ts';
import { papersOf } from '../../templates/slips/papers.ts';
import { receiptSlip } from '../../templates/slips/receipt.ts';
import { refusalSlip } from '../../templates/slips/refusal.ts';
import type { Application } from '../../templates/slips/request.ts';
import { supplementSlip } from '../../templates/slips/supplement.ts';
import type { InForce } from '../../src/catalogue/schema/in-force.ts';
import { catalogue, instrument } from '../office/office.ts';
import { fonts } from '../documents/pdf-samples.ts';
import { readPdf } from '../documents/read-pdf.ts';

const vehicle = 'quan-su-cap-xa/dang-ky-tam-vang-phuong-tien-ky-thuat';
const licence = 'quy-trinh-noi-vu/cap-lai-giay-phep-dich-vu-viec-lam';

function at(id: string, received: Moment, caseNumber = 1): Application {
  const procedure = catalogue.procedures.get(id)!;
  return { procedure, procedureCase: procedure.cases[caseNumber - 1]!, received };
}

const everySlip = (application: Application): readonly DocumentTree[] => [
  receiptSlip(catalogue, application),
  supplementSlip(catalogue, application, new Set([2])),
  refusalSlip(catalogue, application),
];

const beforeHolidays: Moment = { date: '2025-04-29', time: '15:30' };

/** As a reader sees it, without the marks. */
const wordsOf = (document: DocumentTree) =>
  renderHtml(document)
    .replace(/<[^>]+>/gu, ' ')
    .replace(/[\s\u00a0]+/gu, ' ');

test('the receipt of a procedure holds its papers, place, fee, limit and the day due', () => {
  const words = wordsOf(receiptSlip(catalogue, at(vehicle, beforeHolidays)));
  for (const said of [
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'Bộ phận Tiếp nhận và trả kết quả cấp xã.',
    'Sổ đăng ký phương tiện tạm vắng',
    'Giấy thông báo phương tiện kỹ thuật tạm vắng có xác nhận của UBND cấp xã',
    'Phí, lệ phí: không.',
    '3. Thời gian giải quyết hồ sơ theo quy định là: 01 ngày làm việc.',
    '4. Thời gian nhận hồ sơ: 15 giờ 30 phút, ngày 29 tháng 4 năm 2025.',
    // 30 April to 2 May are days off, then comes a weekend.
    '5. Thời gian trả kết quả giải quyết hồ sơ: ngày 05/5/2025.',
    'mẫu số 01, Phụ lục I Thông tư số 03/2025/TT-VPCP như được dẫn lại, chưa đối chiếu bản chính; không phải bản in của mẫu.',
  ])
    expect(words).toContain(said);
});

test('each case of a procedure has its own words and day due', () => {
  const received = { date: '2025-03-03' };
  const [first, second] = [1, 2].map(number =>
    wordsOf(receiptSlip(catalogue, at(licence, received, number))),
  );
  expect(first).toContain('Trường hợp: 2.1. Đối với trường hợp doanh nghiệp thay đổi một trong các nội dung');
  expect(first).toContain('5. Thời gian trả kết quả giải quyết hồ sơ: buổi sáng ngày 07/3/2025.');
  expect(second).toContain('Trường hợp: 2.2.');
  expect(second).toContain('5. Thời gian trả kết quả giải quyết hồ sơ: buổi sáng ngày 11/3/2025.');
  expect(second).toContain('1. Thành phần hồ sơ nộp gồm: ');
});

test('a day counted through a span of the calendar that is not certain is expected, and says why', () => {
  const words = wordsOf(receiptSlip(catalogue, at(vehicle, { date: '2027-04-29' })));
  expect(words).toContain('5. Thời gian trả kết quả giải quyết hồ sơ: dự kiến ngày 04/5/2027.');
  expect(words).toContain('Dự kiến: lịch nghỉ từ ngày 01/4/2027 chưa công bố đủ');
  const certain = wordsOf(receiptSlip(catalogue, at(vehicle, { date: '2026-11-23', time: '09:00' })));
  expect(certain).toContain('5. Thời gian trả kết quả giải quyết hồ sơ: ngày 25/11/2026.');
  expect(certain).not.toContain('ự kiến');
});

test('a procedure without a term leaves the date for the pen and says so', () => {
  const application = at(vehicle, beforeHolidays);
  const procedureCase = { ...application.procedureCase, total: 'unknown' as const };
  const slip = receiptSlip(catalogue, { ...application, procedureCase });
  expect(wordsOf(slip)).toContain('Ngày hẹn do người tiếp nhận ghi. Văn bản không nêu thời hạn giải quyết.');
  const gaps = slip.sections[0]!.blocks.flatMap(block => (block.kind === 'blank-line' ? block.parts : []));
  expect(gaps.some(part => 'gap' in part && part.asks?.field === 'ngay-tra')).toBe(true);
});

const told: readonly [text: string, hour: string | undefined][] = [
  [
    'nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo',
    '15:00',
  ],
  ['Hồ sơ nhận sau 16 giờ 30 thì tính từ ngày làm việc kế tiếp', '16:30'],
  ['nhận sau 15 giờ', undefined],
  ['Sau 15 giờ mất điện. Trả trong ngày làm việc tiếp theo', undefined],
  ['', undefined],
];

test.for(told)('“%s” is read as the rule %s', ([text, hour]) => {
  expect(cutoffOf(['Một câu khác', text])).toBe(hour);
});

test('what comes after the hour counts from the next working day only where the text says so', () => {
  const application = at(vehicle, { date: '2025-03-06', time: '15:30' });
  expect(dueOf(catalogue, application)).toMatchObject({ date: '2025-03-07' });
  const rule = 'Hồ sơ nhận sau 15 giờ thì tính từ ngày làm việc tiếp theo';
  const ruled: Procedure = { ...application.procedure, steps: [{ text: 'Nộp hồ sơ.', details: [rule] }] };
  const late = { ...application, procedure: ruled };
  expect(dueOf(catalogue, late)).toMatchObject({ date: '2025-03-10' });
  expect(dueOf(catalogue, { ...late, received: { date: '2025-03-06', time: '15:00' } })).toMatchObject({
    date: '2025-03-07',
  });
});

test('the request for supplement lists the missing papers once, completely and under their own numbers', () => {
  const application = at(vehicle, beforeHolidays);
  const words = wordsOf(supplementSlip(catalogue, application, new Set([1, 3])));
  expect(words).toContain('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau (đủ 02 mục');
  expect(words.split('Sổ đăng ký phương tiện tạm vắng')).toHaveLength(2);
  expect(words.split('Giấy di chuyển nơi cư trú, giấy chứng nhận đăng ký phương tiện kỹ thuật')).toHaveLength(
    2,
  );
  expect(words).not.toContain('Giấy thông báo phương tiện kỹ thuật tạm vắng có xác nhận');
  expect(words).toMatch(/ 1 Sổ đăng ký .* 3 Giấy tờ kèm theo/u);
});

test('every paper to bring of every dossier is told once among the papers of its slip', () => {
  const given = [...catalogue.procedures.values()].flatMap(procedure =>
    procedure.cases.flatMap(procedureCase => {
      const dossier = dossierOf(procedure, procedureCase);
      return typeof dossier === 'string' ? [] : [dossier];
    }),
  );
  expect(given.length).toBeGreaterThan(10);
  for (const dossier of given) {
    const papers = papersOf(catalogue, dossier);
    const groups = dossier.groups.map(group => ({
      ...group,
      items: group.items.filter(({ providedBy }) => providedBy === undefined),
    }));
    expect(papers.map(({ number }) => number)).toEqual(papers.map((_, index) => index + 1));
    const lines = papers.flatMap(paper => paper.lines);
    for (const { name } of groups.flatMap(({ items }) => items))
      expect(
        lines.some(line => line.includes(name)),
        name,
      ).toBe(true);
    const alone = groups.reduce((sum, { need, items }) => sum + (need === 'all' ? items.length : 1), 0);
    expect(papers).toHaveLength(alone);
  }
});

test('papers of which one is enough count as one and stay together', () => {
  const application = at('quan-su-cap-xa/dang-ky-mien-goi-nhap-ngu-thoi-chien', beforeHolidays);
  const dossier = dossierOf(application.procedure, application.procedureCase);
  if (typeof dossier === 'string') throw new Error('its dossier is known');
  const choice = papersOf(catalogue, dossier).find(({ lines }) => lines.some(line => line.startsWith('- ')))!;
  const words = wordsOf(supplementSlip(catalogue, application, new Set([choice.number])));
  for (const line of choice.lines) expect(words).toContain(line);
});

test('the refusal leaves reason and clause to the officer and names the texts to cite from', () => {
  const words = wordsOf(refusalSlip(catalogue, at(vehicle, beforeHolidays)));
  for (const said of [
    'PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ',
    'Thời gian nhận hồ sơ: 15 giờ 30 phút, ngày 29 tháng 4 năm 2025.',
    'không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
    'Căn cứ (điểm, khoản, điều của văn bản):',
    'Nghị định số 168/1999/NĐ-CP',
    'Nghị định số 44/2012/NĐ-CP',
  ])
    expect(words).toContain(said);
});

test('a slip cites the true instrument where the text of the procedure misprints it, and no text that was replaced', () => {
  const misprinted = 'quan-su-cap-xa/tro-cap-mot-lan-quan-nhan-nhap-ngu-sau-30-4-1975-tu-tran';
  const words = wordsOf(refusalSlip(catalogue, at(misprinted, beforeHolidays)));
  expect(words).toContain('Nghị định số 23/2012/NĐ-CP ngày 03/4/2012 của Chính phủ');
  expect(words).not.toContain('23/2012/QĐ-TTg');
  for (const slip of everySlip(at(vehicle, beforeHolidays)))
    expect(wordsOf(slip)).not.toMatch(/01\/2018\/TT-VPCP|61\/2018\/NĐ-CP|107\/2021\/NĐ-CP/u);
});

test('a refusal says which of the texts to cite from has ended by the day of receipt', () => {
  const decree = instrument('nghi-dinh-44-2012-nd-cp');
  const inForce: InForce = {
    from: 'unknown',
    until: '2025-05-01',
    replacedBy: 'unknown',
    source: 'Bản sao',
    checked: '2026-11-30',
  };
  const instruments = new Map([...catalogue.instruments, [decree.id, { ...decree, inForce }]]);
  const on = (date: string) => wordsOf(refusalSlip({ ...catalogue, instruments }, at(vehicle, { date })));
  expect(on('2025-04-29')).not.toContain('hết hiệu lực');
  expect(on('2025-05-02')).toMatch(
    /Nghị định số 44\/2012\/NĐ-CP [^;]*\(đã hết hiệu lực từ ngày 01\/5\/2025\)/u,
  );
});

/** Labels of models 01, 02 and 03 of Circular 01/2018/TT-VPCP, in their order. */
const models = {
  'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ': [
    '/TNHS',
    'Mã hồ sơ:',
    'Bộ phận Tiếp nhận và trả kết quả',
    'Tiếp nhận hồ sơ của:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Nội dung yêu cầu giải quyết:',
    '1. Thành phần hồ sơ nộp gồm:',
    '2. Số lượng hồ sơ:',
    '3. Thời gian giải quyết hồ sơ theo quy định là:',
    '4. Thời gian nhận hồ sơ:',
    '5. Thời gian trả kết quả giải quyết hồ sơ:',
    '6. Đăng ký nhận kết quả tại:',
    'Vào Sổ theo dõi hồ sơ, Quyển số:',
    'Số thứ tự:',
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ],
  'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ': [
    '/HDHS',
    'Hồ sơ của:',
    'Nội dung yêu cầu giải quyết:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau',
    'Lý do:',
    'Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc',
    'NGƯỜI HƯỚNG DẪN',
  ],
  'PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ': [
    'Bộ phận Tiếp nhận và trả kết quả',
    'Tiếp nhận hồ sơ của:',
    'Địa chỉ:',
    'Số điện thoại:',
    'Email:',
    'Nội dung yêu cầu giải quyết:',
    'Qua xem xét, Bộ phận tiếp nhận và trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ này',
    'Xin thông báo để Ông/Bà được biết và thực hiện.',
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ],
} as const;

test.for(Object.entries(models))('%s has every label of its model, in order', ([title, labels]) => {
  const application = at(vehicle, beforeHolidays);
  const words = wordsOf(everySlip(application).find(({ title: own }) => own.toUpperCase() === title)!);
  const [first, ...others] = [title, ...labels.slice(labels[0].startsWith('/') ? 1 : 0)];
  let place = words.indexOf(first);
  expect(place).toBeGreaterThan(-1);
  for (const label of others) {
    const next = words.indexOf(label, place);
    expect(next, label).toBeGreaterThan(place);
    place = next;
  }
  if (labels[0].startsWith('/')) expect(words.slice(0, words.indexOf(title))).toContain(labels[0]);
});

test.for([
  ['a fee that is none', vehicle, 1, 'Phí, lệ phí: không.'],
  [
    'a fee that is unknown',
    'mot-cua-cap-xa/luong-huu-tro-cap-hang-thang-can-bo-xa',
    1,
    'Phí, lệ phí: văn bản không nêu.',
  ],
  [
    'a limit that is unknown',
    'mot-cua-cap-xa/luong-huu-tro-cap-hang-thang-can-bo-xa',
    1,
    'theo quy định là: văn bản không nêu.',
  ],
] as const)('%s is told as what it is', ([, id, caseNumber, words]) => {
  expect(wordsOf(receiptSlip(catalogue, at(id, beforeHolidays, caseNumber)))).toContain(words);
});

test('an office and its town stand in the letterhead', () => {
  const office = 'Ủy ban nhân dân phường Thuận Hóa';
  const [letterhead] = receiptSlip(catalogue, { ...at(vehicle, beforeHolidays), office, town: 'Sông Ngân' })
    .sections[0]!.blocks;
  expect(letterhead).toMatchObject({
    issuer: 'ỦY\u00a0BAN\u00a0NHÂN\u00a0DÂN PHƯỜNG\u00a0THUẬN\u00a0HÓA',
    placeAndDate: 'Sông Ngân, ngày\u00a029\u00a0tháng\u00a04\u00a0năm\u00a02025',
  });
});

test('each slip is printed whole in PDF and in Word', async () => {
  const application = at(vehicle, beforeHolidays);
  for (const document of everySlip(application)) {
    const { bytes, missing } = await renderPdf(document, fonts);
    const { pages } = await readPdf(bytes);
    const inPdf = pages
      .map(({ text }) => text)
      .join(' ')
      .replace(/[\s\u00a0]+/gu, ' ');
    expect(missing).toEqual([]);
    const inWord = (await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(document)) })).value;
    for (const said of [document.title.toUpperCase(), '(Ký và ghi rõ họ tên)', '15 giờ 30 phút, ngày 29'])
      expect([inPdf.includes(said), inWord.replaceAll('\u00a0', ' ').includes(said)], said).toEqual([
        true,
        true,
      ]);
  }
});

const card = 'thu-vien/cap-the-ban-doc';

test('the receipt takes term and fee of the way the dossier came in', () => {
  const application = at(card, beforeHolidays);
  const inPerson = wordsOf(receiptSlip(catalogue, application));
  expect(inPerson).toContain('3. Thời gian giải quyết hồ sơ theo quy định là: 04 giờ.');
  expect(inPerson).toContain('- Người từ đủ 16 tuổi: 30.000 đồng/thẻ.');
  const postal = wordsOf(receiptSlip(catalogue, { ...application, channel: 'postal' }));
  expect(postal).toContain(
    '05 ngày làm việc, kể từ ngày nhận đủ hồ sơ (rút ngắn từ 07 ngày làm việc theo quy định).',
  );
  expect(postal).toContain('Phí, lệ phí: Lệ phí (Gồm cả cước gửi trả thẻ): 40.000 đồng/thẻ.');
  const online = wordsOf(receiptSlip(catalogue, { ...application, channel: 'online' }));
  expect(online).toContain('- Phí: từ 10.000 đến 25.000 đồng/thẻ. - Miễn: Người khuyết tật');
  expect(
    dueOf(catalogue, { ...application, received: { date: '2025-03-06' }, channel: 'online' }),
  ).toMatchObject({
    date: '2025-03-11',
  });
});

test('what an office writes itself is named on the receipt and never asked for', () => {
  const application = at(card, beforeHolidays);
  const { procedure, procedureCase } = application;
  const dossier = dossierOf(procedure, procedureCase);
  if (typeof dossier === 'string') expect.unreachable();
  const own = 'Phiếu xác minh nơi cư trú của Phòng Bạn đọc';
  expect(papersOf(catalogue, dossier).flatMap(({ lines }) => lines)).not.toContain(own);
  const words = wordsOf(receiptSlip(catalogue, application));
  expect(words).toContain(`Cơ quan lập, người nộp hồ sơ không phải chuẩn bị: - ${own}.`);
});

test('where the cell says days and its heading working days, the slip gives both and no date', () => {
  const application = at('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh', beforeHolidays);
  const words = wordsOf(receiptSlip(catalogue, application));
  expect(words).toContain('150 ngày; tiêu đề cột ghi “Ngày làm việc”.');
  expect(dueOf(catalogue, application)).toEqual({
    unknown: 'Thời hạn in là 150 ngày; tiêu đề cột ghi “Ngày làm việc”: chưa rõ tính theo đơn vị nào.',
  });
});
