import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { presentList } from '../../src/catalogue/known.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { stopped } from '../../src/language/stops.ts';
import { sayTrueBasis } from '../../src/wording/basis.ts';
import { bold, listItem, listOf, paragraph, plain } from '../words.ts';
import {
  applicant,
  bothSign,
  counter,
  penLine,
  reachedAt,
  receivedAt,
  request,
  slip,
  type Model,
} from './parts.ts';
import type { Application } from './request.ts';

const model: Model = { number: '03', name: 'Phiếu từ chối giải quyết hồ sơ' };

/** The texts that rule the procedure, to cite from. */
function basesPart(catalogue: Catalogue, { procedure: { legalBases }, received }: Application): Block[] {
  const bases = presentList(legalBases);
  if (bases.length === 0) return [];
  return [
    paragraph('body', bold('Văn bản quy định thủ tục:')),
    ...listOf(
      bases.map((basis, index) =>
        listItem(
          '-',
          plain(
            stopped(sayTrueBasis(catalogue, basis, received.date), index === bases.length - 1 ? '.' : ';'),
          ),
        ),
      ),
    ),
  ];
}

/** Says why a dossier is not taken in; reason and clause are the officer's to write. */
export function refusalSlip(catalogue: Catalogue, application: Application): DocumentTree {
  return slip(model, application, 'pen', [
    counter(application),
    applicant('Tiếp nhận hồ sơ của'),
    ...reachedAt,
    ...request(application),
    receivedAt(application),
    penLine(
      'Qua xem xét, Bộ phận tiếp nhận và trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau',
      'ly-do',
      3,
    ),
    penLine('Căn cứ (điểm, khoản, điều của văn bản)', 'can-cu', 1),
    ...basesPart(catalogue, application),
    paragraph('body', plain('Xin thông báo để Ông/Bà được biết và thực hiện.')),
    bothSign,
  ]);
}
