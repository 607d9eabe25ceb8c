import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import { headingUnitOf } from '../../src/catalogue/heading-unit.ts';
import { dossierOf } from '../../src/catalogue/of-case.ts';
import type { Block, DocumentTree, Gap, PenParts } from '../../src/document/tree.ts';
import { keepTogether } from '../../src/language/typography.ts';
import { stopped } from '../../src/language/stops.ts';
import { saySets } from '../../src/wording/dossier.ts';
import { sayDoubt, sayDue } from '../../src/wording/due.ts';
import { sayDuration, sayHeading } from '../../src/wording/duration.ts';
import { feeLines } from '../../src/wording/fee.ts';
import { sayWithin } from '../../src/wording/known.ts';
import { listItem, listOf, paragraph, plain } from '../words.ts';
import { dueOf } from './due.ts';
import { agencyPart, paperTable, papersOf } from './papers.ts';
import {
  applicant,
  bothSign,
  counter,
  penLine,
  penLines,
  reachedAt,
  receivedAt,
  request,
  slip,
  told,
  type Model,
} from './parts.ts';
import { feesFor, termFor, type Application } from './request.ts';

const model: Model = {
  number: '01',
  name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  symbol: 'TNHS',
  note: 'Giấy này lập thành 02 liên: một liên giao người nộp hồ sơ, một liên kèm Phiếu kiểm soát quá trình giải quyết hồ sơ, lưu tại Bộ phận tiếp nhận và trả kết quả.',
};

const listed = '1. Thành phần hồ sơ nộp gồm';
const sets = '2. Số lượng hồ sơ';

function dossierPart(catalogue: Catalogue, { procedure, procedureCase }: Application): Block[] {
  const given = present(dossierOf(procedure, procedureCase));
  // Whatever the text says of it, the counter notes what was handed in.
  if (given === undefined) return [penLine(listed, 'giay-to-da-nhan', 3), penLines([sets, 'so-bo', 20])];
  const said = saySets(given, 'paper');
  return [
    paragraph('body', plain(`${listed}:`)),
    paperTable(papersOf(catalogue, given), 'Giấy tờ trong hồ sơ và số bản đã nhận', 'Số bản đã nhận'),
    ...agencyPart(catalogue, given),
    said === '' ? penLines([sets, 'so-bo', 20]) : told(sets, said),
  ];
}

const figures = (field: string, label: string, millimetres: number): Gap => ({
  gap: millimetres,
  asks: { field, label, value: 'figures' },
});

/** "……… giờ ……… phút, ngày ……… tháng ……… năm ………"; a word stays with its gap. */
const momentForThePen: PenParts = [
  { text: ' ' },
  figures('gio-tra', 'Giờ trả kết quả', 20),
  { text: '\u00a0giờ ' },
  figures('phut-tra', 'Phút', 20),
  { text: '\u00a0phút, ngày\u00a0' },
  figures('ngay-tra', 'Ngày trả kết quả', 20),
  { text: ' tháng\u00a0' },
  figures('thang-tra', 'Tháng', 20),
  { text: ' năm\u00a0' },
  figures('nam-tra', 'Năm', 20),
];

const dueLabel = '5. Thời gian trả kết quả giải quyết hồ sơ';

/** The date, with the reason where it is no more than expected; or the place to write it with the reason why it is not printed. */
function duePart(catalogue: Catalogue, application: Application): Block[] {
  const due = dueOf(catalogue, application);
  if ('unknown' in due)
    return [
      {
        kind: 'blank-line',
        parts: [{ text: keepTogether(`${dueLabel}:`) }, ...momentForThePen],
        continuation: 0,
      },
      paragraph('table-note', plain(`Ngày hẹn do người tiếp nhận ghi. ${due.unknown}`)),
    ];
  const doubt = sayDoubt(due.counting);
  return [
    told(dueLabel, sayDue(due)),
    ...(doubt === undefined ? [] : [paragraph('table-note', plain(doubt))]),
  ];
}

/** One fee runs on behind its label; several stand below it, a line each. */
function feePart(catalogue: Catalogue, application: Application): Block[] {
  const label = 'Phí, lệ phí';
  const fees = feesFor(application);
  const lines = typeof fees === 'string' ? [] : feeLines(catalogue, fees, 'paper');
  if (lines.length < 2)
    return [
      told(
        label,
        sayWithin(fees, () => lines.join('')),
      ),
    ];
  return [
    paragraph('body', plain(`${label}:`)),
    ...listOf(lines.map(line => listItem('-', plain(stopped(line, '.'))))),
  ];
}

/** Given to the applicant at the counter when the dossier is complete. */
export function receiptSlip(catalogue: Catalogue, application: Application): DocumentTree {
  const { procedure } = application;
  const term = termFor(application);
  return slip(model, application, 'received', [
    penLine('Mã hồ sơ', 'ma-ho-so'),
    counter(application),
    applicant('Tiếp nhận hồ sơ của'),
    ...reachedAt,
    ...request(application),
    ...dossierPart(catalogue, application),
    told(
      '3. Thời gian giải quyết hồ sơ theo quy định là',
      `${sayWithin(term, sayDuration)}${sayHeading(term, headingUnitOf(procedure))}`,
    ),
    receivedAt(application, '4. '),
    ...duePart(catalogue, application),
    penLine('6. Đăng ký nhận kết quả tại', 'noi-nhan-ket-qua'),
    ...feePart(catalogue, application),
    penLines(['Vào Sổ theo dõi hồ sơ, Quyển số', 'quyen-so', 30], ['Số thứ tự', 'so-thu-tu', 20]),
    bothSign,
  ]);
}
