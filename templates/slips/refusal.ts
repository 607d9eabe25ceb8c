import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { presentList } from '../../src/catalogue/known.ts';
import type { Block, Document } from '../../src/document/tree.ts';
import { sayBasis } from '../bases.ts';
import { bold, listItem, listOf, paragraph, plain, stopped } from '../words.ts';
import { applicantLines, caseLine, head, penLine, sayMoment, signs, slip, titleOf, told } from './parts.ts';
import type { Application } from './request.ts';

const refusalName = 'Phiếu từ chối tiếp nhận giải quyết hồ sơ';

/** The texts that rule the procedure, to cite from. */
function basesPart(catalogue: Catalogue, { procedure: { legalBases } }: Application): Block[] {
  const bases = presentList(legalBases);
  if (bases.length === 0) return [];
  return [
    paragraph('body', bold('Văn bản quy định thủ tục:')),
    ...listOf(
      bases.map((basis, index) =>
        listItem(
          '-',
          plain(stopped(sayBasis(catalogue, basis, 'short'), index === bases.length - 1 ? '.' : ';')),
        ),
      ),
    ),
  ];
}

/** Says why a dossier is not taken in; reason and clause are the officer's to write. */
export function refusalSlip(catalogue: Catalogue, application: Application): Document {
  const blocks: Block[] = [
    head(application, 'pen'),
    titleOf(refusalName.toUpperCase(), application),
    ...applicantLines('Kính gửi'),
    ...caseLine(application),
    told('Hồ sơ đến', sayMoment(application.received)),
    paragraph('body', plain('Sau khi xem xét, hồ sơ không được tiếp nhận để giải quyết.')),
    penLine('Lý do', 'ly-do', 3),
    penLine('Căn cứ (điểm, khoản, điều của văn bản)', 'can-cu', 1),
    ...basesPart(catalogue, application),
    penLine('Cần hướng dẫn thêm, xin liên hệ', 'lien-he'),
    { kind: 'signatures', left: signs('NGƯỜI NỘP HỒ SƠ'), right: signs('NGƯỜI TIẾP NHẬN HỒ SƠ') },
  ];
  return slip(refusalName, application, blocks);
}
