import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import type { Block, Document, Gap, PenParts } from '../../src/document/tree.ts';
import { keepTogether } from '../../src/language/typography.ts';
import { sayDue } from '../../src/language/working-days.ts';
import { saySets } from '../appendix/dossier.ts';
import { feesOf, sayFees, sayWholeDuration } from '../appendix/values.ts';
import { paragraph, plain } from '../words.ts';
import { dueOf } from './due.ts';
import { dossierFor, paperTable, papersOf } from './papers.ts';
import {
  applicantLines,
  caseLine,
  head,
  penLine,
  sayMoment,
  sayStated,
  signs,
  slip,
  titleOf,
  told,
} from './parts.ts';
import type { Application } from './request.ts';

const receiptName = 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả';

function dossierPart(catalogue: Catalogue, { procedure, procedureCase }: Application): Block[] {
  const dossier = dossierFor(procedure, procedureCase);
  const given = present(dossier);
  if (given === undefined)
    return [
      told(
        'Thành phần hồ sơ',
        sayStated(dossier, () => ''),
      ),
      penLine('Giấy tờ đã nhận', 'giay-to-da-nhan', 4),
    ];
  return [
    paperTable(papersOf(catalogue, given), 'Giấy tờ trong hồ sơ và số bản đã nhận', 'Số bản đã nhận'),
    told('Số lượng hồ sơ', saySets(given) ?? sayStated('unknown', String)),
  ];
}

const figures = (field: string, label: string, millimetres: number): Gap => ({
  gap: millimetres,
  asks: { field, label, value: 'figures' },
});

const momentForThePen: PenParts = [
  { text: ' ' },
  figures('gio-tra', 'Giờ trả kết quả', 10),
  { text: ' giờ ' },
  figures('phut-tra', 'Phút', 10),
  { text: ' ngày ' },
  figures('ngay-tra', 'Ngày trả kết quả', 10),
  { text: ' tháng ' },
  figures('thang-tra', 'Tháng', 10),
  { text: ' năm ' },
  figures('nam-tra', 'Năm', 15),
];

const place: PenParts = [
  { text: ', tại:\u00a0' },
  { gap: 40, asks: { field: 'noi-nhan-ket-qua', label: 'Nơi nhận kết quả', value: 'words' } },
];

/** The date, or the place to write it with the reason why it is not printed. */
function duePart(catalogue: Catalogue, application: Application): Block[] {
  const due = dueOf(catalogue, application);
  const said = sayDue(due);
  const label = { text: 'Hẹn trả kết quả:', bold: true } as const;
  const lineOf = (moment: PenParts): Block => ({
    kind: 'blank-line',
    parts: [label, ...moment, ...place],
    continuation: 0,
  });
  if ('date' in due) return [lineOf([{ text: keepTogether(` ${said}`) }])];
  return [
    lineOf(momentForThePen),
    paragraph('table-note', plain(`Ngày hẹn do người tiếp nhận ghi. ${said}`)),
  ];
}

/** Given to the applicant at the counter when the dossier is complete. */
export function receiptSlip(catalogue: Catalogue, application: Application): Document {
  const { procedure, procedureCase, received } = application;
  const fees = feesOf(procedure, procedureCase);
  const blocks: Block[] = [
    head(application, 'received'),
    titleOf(receiptName.toUpperCase(), application),
    ...applicantLines('Đã tiếp nhận hồ sơ của'),
    ...caseLine(application),
    told(
      'Địa điểm thực hiện',
      sayStated(procedure.place, text => text),
    ),
    ...dossierPart(catalogue, application),
    told(
      'Phí, lệ phí',
      sayStated(fees, list => sayFees(list).join('; ')),
    ),
    paragraph('body', [
      ...told('Nhận hồ sơ', sayMoment(received)).text,
      { text: ' ' },
      ...told('Thời hạn giải quyết', sayStated(procedureCase.total, sayWholeDuration)).text,
    ]),
    ...duePart(catalogue, application),
    { kind: 'signatures', left: signs('NGƯỜI NỘP HỒ SƠ'), right: signs('NGƯỜI TIẾP NHẬN HỒ SƠ') },
  ];
  return slip(receiptName, application, blocks);
}
