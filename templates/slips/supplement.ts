import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import { dossierOf } from '../../src/catalogue/of-case.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { sayCount } from '../../src/language/number.ts';
import { keepTogether } from '../../src/language/typography.ts';
import { paragraph, plain } from '../words.ts';
import { paperTable, papersOf } from './papers.ts';
import { applicant, penLine, reachedAt, receivedAt, request, signs, slip, type Model } from './parts.ts';
import type { Application } from './request.ts';

const model: Model = { number: '02', name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', symbol: 'HDHS' };

const asked = 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau';

/** The missing papers once each, in the order of the dossier; where the text lists none, lines for the pen. */
function missingPart(catalogue: Catalogue, application: Application, missing: ReadonlySet<number>): Block[] {
  const dossier = present(dossierOf(application.procedure, application.procedureCase));
  if (dossier === undefined) return [penLine(asked, 'can-bo-sung', 6)];
  const papers = papersOf(catalogue, dossier).filter(({ number }) => missing.has(number));
  const count = sayCount(papers.length);
  return [
    paragraph('body', plain(`${asked} (đủ ${count} mục, số thứ tự theo thành phần hồ sơ):`)),
    paperTable(papers, 'Giấy tờ cần bổ sung, hoàn thiện', 'Ghi chú'),
  ];
}

/** Says once and completely what a dossier still needs. */
export function supplementSlip(
  catalogue: Catalogue,
  application: Application,
  missing: ReadonlySet<number>,
): DocumentTree {
  return slip(model, application, 'pen', [
    applicant('Hồ sơ của'),
    ...request(application),
    ...reachedAt,
    receivedAt(application),
    ...missingPart(catalogue, application, missing),
    penLine('Nội dung khác', 'noi-dung-khac', 1),
    penLine('Lý do', 'ly-do', 2),
    {
      kind: 'blank-line',
      parts: [
        { text: keepTogether('Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ với ') },
        { gap: 50, asks: { field: 'nguoi-huong-dan', label: 'Người hướng dẫn', value: 'words' } },
        { text: keepTogether(' số điện thoại ') },
        {
          gap: 35,
          asks: { field: 'dien-thoai-huong-dan', label: 'Số điện thoại hướng dẫn', value: 'words' },
        },
        { text: keepTogether(' để được hướng dẫn.') },
      ],
      continuation: 0,
    },
    { kind: 'signatures', right: signs('NGƯỜI HƯỚNG DẪN') },
  ]);
}
