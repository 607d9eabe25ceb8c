import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import type { Block, Document } from '../../src/document/tree.ts';
import { sayCount } from '../../src/language/number.ts';
import { sayWholeDuration } from '../appendix/values.ts';
import { paragraph, plain } from '../words.ts';
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

const supplementName = 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ';

/** The missing papers once each, in the order of the dossier; where the text lists none, lines for the pen. */
function missingPart(catalogue: Catalogue, application: Application, missing: ReadonlySet<number>): Block[] {
  const dossier = present(dossierFor(application.procedure, application.procedureCase));
  if (dossier === undefined) return [penLine('Giấy tờ cần bổ sung, hoàn thiện', 'can-bo-sung', 6)];
  const papers = papersOf(catalogue, dossier).filter(({ number }) => missing.has(number));
  const count = sayCount(papers.length);
  return [
    paragraph(
      'body',
      plain(`Hồ sơ cần bổ sung, hoàn thiện đủ ${count} mục dưới đây (số thứ tự theo thành phần hồ sơ):`),
    ),
    paperTable(papers, 'Giấy tờ cần bổ sung, hoàn thiện', 'Ghi chú'),
  ];
}

/** Says once and completely what a dossier still needs. */
export function supplementSlip(
  catalogue: Catalogue,
  application: Application,
  missing: ReadonlySet<number>,
): Document {
  const { procedure, procedureCase, received } = application;
  const blocks: Block[] = [
    head(application, 'pen'),
    titleOf(supplementName.toUpperCase(), application),
    ...applicantLines('Kính gửi'),
    ...caseLine(application),
    told('Nhận hồ sơ', sayMoment(received)),
    ...missingPart(catalogue, application, missing),
    penLine('Nội dung khác cần sửa', 'noi-dung-khac', 1),
    told(
      'Nơi nộp bổ sung',
      sayStated(procedure.place, text => text),
    ),
    told('Thời hạn giải quyết', sayStated(procedureCase.total, sayWholeDuration)),
    penLine('Cần hướng dẫn thêm, xin liên hệ', 'lien-he'),
    { kind: 'signatures', left: signs('NGƯỜI NỘP HỒ SƠ'), right: signs('NGƯỜI TIẾP NHẬN HỒ SƠ') },
  ];
  return slip(supplementName, application, blocks);
}
