import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { Channel } from '../src/catalogue/channels.ts';
import { present } from '../src/catalogue/known.ts';
import { dossierOf } from '../src/catalogue/of-case.ts';
import type { DocumentTree } from '../src/document/tree.ts';
import { sayDue } from '../src/wording/due.ts';
import { notStated } from '../src/wording/known.ts';
import { dueOf } from '../templates/slips/due.ts';
import { papersOf, type Paper } from '../templates/slips/papers.ts';
import { receiptSlip } from '../templates/slips/receipt.ts';
import { refusalSlip } from '../templates/slips/refusal.ts';
import type { Application } from '../templates/slips/request.ts';
import { supplementSlip } from '../templates/slips/supplement.ts';
import { askedMoment } from './asked-moment.ts';
import { findCase, findProcedure } from './asked-procedure.ts';
import { contentOption, pickList, readOptionsOnly, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';
import { folderToAddTo } from '../src/integration/output-folder.ts';
import { writeWhole } from '../src/integration/write-whole.ts';
import { formats } from '../src/integration/make-documents.ts';
import { render } from '../src/integration/render.ts';
import { readCatalogueFor } from '../src/integration/judged-content.ts';

const ways = { 'in-person': 'inPerson', postal: 'postal', online: 'online' } as const satisfies Readonly<
  Record<string, Channel>
>;

function readChannel(given: string | undefined): Channel {
  const found = Object.entries(ways).find(([name]) => name === (given ?? 'in-person'));
  if (found) return found[1];
  throw new UserError(
    `Không có cách nộp “${given ?? ''}”.`,
    `Ghi --channel với một trong: ${Object.keys(ways).join(', ')}.`,
  );
}

const sayPaper = ({ number, lines }: Paper): string => `    ${number}: ${lines[0]!}`;

/** Numbers of papers as the slip lists them. */
function readMissing(papers: readonly Paper[] | undefined, given: string | undefined): ReadonlySet<number> {
  if (papers === undefined) {
    if (given === undefined) return new Set();
    throw new UserError(
      `${notStated} thành phần hồ sơ của thủ tục này nên không chọn được giấy tờ.`,
      'Bỏ --missing: phiếu để dòng cho cán bộ ghi tay.',
    );
  }
  const list = papers.map(sayPaper).join('\n');
  if (given === undefined)
    throw new UserError('Chưa nói thiếu giấy tờ nào.', `Thêm --missing với các số, ví dụ 1,3:\n${list}`);
  const asked = given.split(',').map(word => word.trim());
  const unknown = asked.find(word => !papers.some(({ number }) => String(number) === word));
  if (unknown !== undefined)
    throw new UserError(`--missing: không có giấy tờ số “${unknown}”.`, `Chọn trong:\n${list}`);
  return new Set(asked.map(Number));
}

interface Kind {
  /** Names the file. */
  readonly file: string;
  readonly document: (
    catalogue: Catalogue,
    application: Application,
    missing: ReadonlySet<number>,
  ) => DocumentTree;
}

const kinds = {
  receipt: { file: 'giay-tiep-nhan', document: receiptSlip },
  supplement: { file: 'phieu-bo-sung', document: supplementSlip },
  refusal: { file: 'phieu-tu-choi', document: refusalSlip },
} as const satisfies Readonly<Record<string, Kind>>;

type KindName = keyof typeof kinds;
const kindNames = Object.keys(kinds) as KindName[];

function findKind(given: string | undefined): KindName {
  const found = kindNames.find(name => name === given);
  if (found) return found;
  throw new UserError(
    given === undefined ? 'Chưa nói làm phiếu nào.' : `Không có loại phiếu “${given}”.`,
    `Thêm --kind với một trong: ${kindNames.join(', ')}.`,
  );
}

/** A slip may have been gone on with by hand: never written over with other content. */
function refuseOtherSlip(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && !readFileSync(path).equals(bytes))
    throw new UserError(
      `Đã có tệp ${path} với nội dung khác.`,
      'Đổi tên tệp ấy, hoặc chọn thư mục khác bằng --out.',
    );
}

export const slips: Command = {
  summary: 'Lập giấy tiếp nhận và hẹn trả, phiếu bổ sung, phiếu từ chối cho một hồ sơ',
  help: `Cách dùng: niem-yet slips --procedure MÃ --kind receipt|supplement|refusal --received NGÀY_GIỜ
           [--missing 1,3] [--case SỐ] [--channel in-person|postal|online] [--office TÊN]
           [--town ĐỊA_DANH] [--format docx,pdf] [--out THƯ_MỤC]

Điền sẵn từ danh mục: giấy tờ, địa điểm, thời hạn, lệ phí, ngày hẹn trả; phần riêng của người nộp để dòng chấm ghi tay.
Ngày hẹn tính theo lịch nghỉ trong danh mục; tính qua đoạn chưa chắc chắn của lịch thì ghi là “dự kiến”. Văn bản ghi nhận sau giờ nào
thì tính sang ngày làm việc tiếp theo thì tính đúng như vậy.
Tên và số phiếu theo mẫu 01, 02, 03 của Phụ lục I Thông tư 03/2025/TT-VPCP như được dẫn lại; các mục theo mẫu cùng số của
Thông tư 01/2018/TT-VPCP đã được thay thế. Phiếu không phải bản in của mẫu: đối chiếu với bản chính trước khi dùng.

  --content     thư mục nội dung (mặc định: content)
  --procedure   mã thủ tục: <văn bản>/<thủ tục>
  --kind        receipt: giấy tiếp nhận và hẹn trả; supplement: yêu cầu bổ sung; refusal: từ chối giải quyết
  --received    lúc nhận hồ sơ: 2025-04-29T15:30 hoặc "29/4/2025 15:30"; không rõ giờ thì chỉ ghi ngày
  --missing     với supplement: số thứ tự các giấy tờ còn thiếu; thiếu tùy chọn này thì lệnh liệt kê để chọn
  --case        số thứ tự trường hợp, khi thủ tục chia trường hợp; thiếu tùy chọn này thì lệnh liệt kê để chọn
  --channel     hồ sơ đến bằng cách nào, khi văn bản ghi thời hạn, phí riêng cho từng cách (mặc định: in-person)
  --office      tên cơ quan lập phiếu (mặc định: để trống)
  --town        địa danh ghi trước ngày tháng (mặc định: để trống)
  --format      docx, pdf (mặc định: cả hai)
  --out         thư mục nhận (mặc định: phieu): chưa có, còn trống, hoặc do lần trước tạo ra; không ghi đè tệp đã có nội dung khác`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      procedure: { type: 'string' },
      kind: { type: 'string' },
      received: { type: 'string' },
      missing: { type: 'string' },
      case: { type: 'string' },
      channel: { type: 'string' },
      office: { type: 'string' },
      town: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string', default: 'phieu' },
    });
    const kind = findKind(values.kind);
    const channel = readChannel(values.channel);
    const received = askedMoment(values.received, '--received');
    const asked = pickList(values.format, formats, '--format');
    if (values.missing !== undefined && kind !== 'supplement')
      throw new UserError('--missing chỉ dùng với --kind supplement.', 'Bỏ --missing, hoặc đổi --kind.');
    const folder = folderToAddTo(values.out, values.content, 'kept');
    const wanted = { entity: 'procedure', id: values.procedure } as const;
    const catalogue = readCatalogueFor(wanted, values.content, 'chưa lập được phiếu');
    const procedure = findProcedure(catalogue, values.procedure);
    const procedureCase = findCase(procedure, values.case);
    const application: Application = {
      procedure,
      procedureCase,
      channel,
      received,
      ...(values.office === undefined ? {} : { office: values.office.normalize('NFC') }),
      ...(values.town === undefined ? {} : { town: values.town.normalize('NFC') }),
    };
    const dossier = present(dossierOf(procedure, procedureCase));
    const papers = dossier && papersOf(catalogue, dossier);
    const missing = kind === 'supplement' ? readMissing(papers, values.missing) : new Set<number>();
    const document = kinds[kind].document(catalogue, application, missing);
    const variant =
      procedure.cases.length > 1 ? `truong-hop-${procedure.cases.indexOf(procedureCase) + 1}` : '';
    const stamp = [variant, received.date, received.time?.replace(':', '')].filter(Boolean).join('-');
    const name = (format: string) => `${kinds[kind].file}-${procedure.slug}-${stamp}.${format}`;
    const path = (format: string) => join(values.out, name(format));
    const made = await Promise.all(
      asked.map(async format => ({ format, ...(await render({ format, document })) })),
    );
    for (const { format, bytes } of made) refuseOtherSlip(path(format), bytes);
    folder.claim(made.map(({ format }) => name(format)));
    for (const { format, bytes } of made) writeWhole(path(format), bytes);
    folder.settle();
    const lines = made.map(({ format }) => path(format));
    if (kind === 'receipt') lines.push(`Hẹn trả kết quả: ${sayDue(dueOf(catalogue, application))}`);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
};
