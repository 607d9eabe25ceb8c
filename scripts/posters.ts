import { join } from 'node:path';
import type { Catalogue, Procedure } from '../src/catalogue/catalogue.ts';
import { heldOn } from '../src/catalogue/compare-catalogues.ts';
import { publicRoot } from '../src/catalogue/public-root.ts';
import { posted, type PostedPaper } from '../src/document/standard.ts';
import { formats, type Format } from '../src/integration/make-documents.ts';
import { readCatalogueFor, readSoundCatalogue } from '../src/integration/judged-content.ts';
import { makeFiles, planFiles, type NamedDocument } from '../src/integration/named-files.ts';
import { folderToAddTo } from '../src/integration/output-folder.ts';
import { sayShortDate } from '../src/language/date.ts';
import { posterDocument, type PosterOptions } from '../templates/posters/poster.ts';
import { findAgency, findProcedures, selectionOptions, type Selection } from './asked-procedures.ts';
import { asOfOption, contentOption, dayOf, pickList, readOptionsOnly, type Command } from './command.ts';

const papers = Object.keys(posted).filter((name): name is PostedPaper => name in posted);

interface Asked {
  readonly papers: readonly PostedPaper[];
  readonly formats: readonly Format[];
  readonly merge: boolean;
}

/** A file a procedure, or one a text whose pages all bear the same mark. */
function filesOf(
  catalogue: Catalogue,
  procedures: readonly Procedure[],
  options: Omit<PosterOptions, 'paper'>,
  asked: Asked,
): NamedDocument[] {
  const groups = [...Map.groupBy(procedures, ({ id, decision }) => (asked.merge ? decision.id : id))];
  return groups.flatMap(([name, [first, ...others]]) =>
    first === undefined
      ? []
      : asked.papers.map(paper => ({
          name: `${name}${asked.merge ? '/to-niem-yet' : ''}-${paper.toLowerCase()}`,
          document: posterDocument(catalogue, [first, ...others], { ...options, paper }),
          formats: asked.formats,
        })),
  );
}

/** One thing that is asked for by its name is made though other files are at fault. */
const readFor = ({ procedure }: Selection, content: string, options: Parameters<typeof dayOf>[0]) =>
  procedure === undefined
    ? readSoundCatalogue(content, 'chưa dựng tờ niêm yết', dayOf(options))
    : readCatalogueFor(
        { entity: 'procedure', id: procedure },
        content,
        'chưa dựng tờ niêm yết',
        dayOf(options),
      );

/** What whoever is about to hang them up has to know. */
function notesOn(catalogue: Catalogue, procedures: readonly Procedure[], day: string): string[] {
  const held = heldOn(catalogue, day);
  return [
    ...procedures
      .filter(({ id }) => !held.has(id))
      .map(
        ({ id, name }) =>
          `Lưu ý: thủ tục “${name}” (${id}) không thực hiện vào ngày ${sayShortDate(day)}; xem kỹ trước khi niêm yết.`,
      ),
    ...(publicRoot(catalogue.site.address) === undefined
      ? [
          'Lưu ý: tờ niêm yết không có mã QR vì chưa biết địa chỉ công khai của trang.\n  → Ghi address trong site.yaml.',
        ]
      : []),
  ];
}

export const posters: Command = {
  summary: 'Dựng tờ niêm yết khổ A4, A3 để treo tại nơi tiếp nhận, mẫu đơn in kèm phía sau',
  help: `Cách dùng: niem-yet posters (--procedure MÃ | --field MÃ | --agency MÃ | --all) [--paper A4,A3]
           [--merge] [--as-of NGÀY] [--format docx,pdf] [--out THƯ_MỤC]

Mỗi thủ tục một tờ, chữ to: giấy tờ phải nộp, nơi nộp, cách nộp, thời hạn, phí, kết quả, mã QR tới trang của thủ tục; mẫu đơn
của thủ tục in ngay phía sau, khổ A4. Điều văn bản ghi “Không” và điều văn bản không nêu được viết khác nhau.

  --content    thư mục nội dung (mặc định: content)
  --procedure  một thủ tục: <văn bản>/<thủ tục>
  --field      các thủ tục đang thực hiện của một lĩnh vực
  --agency     các thủ tục đang thực hiện mà một cơ quan tiếp nhận; tên cơ quan in ở đầu tờ
  --all        mọi thủ tục đang thực hiện
  --paper      A4, A3 (mặc định: cả hai)
  --merge      gộp các thủ tục của một văn bản thành một tệp
  --as-of      thủ tục thực hiện vào ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --format     docx, pdf (mặc định: cả hai)
  --out        thư mục nhận (mặc định: to-niem-yet): chưa có, còn trống, hoặc do lần trước tạo ra; tệp đã sửa tay không bị ghi đè`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      ...selectionOptions,
      paper: { type: 'string' },
      merge: { type: 'boolean', default: false },
      format: { type: 'string' },
      out: { type: 'string', default: 'to-niem-yet' },
    });
    const asked = {
      papers: pickList(values.paper?.toUpperCase(), papers, '--paper'),
      formats: pickList(values.format, formats, '--format'),
      merge: values.merge,
    };
    const folder = folderToAddTo(values.out, values.content, 'replaced');
    const { catalogue, asOf } = readFor(values, values.content, values);
    const procedures = findProcedures(catalogue, values, asOf);
    const agency = values.agency === undefined ? undefined : findAgency(catalogue, values.agency);
    const options = { asOf, ...(agency === undefined ? {} : { agency }) };
    const jobs = planFiles(filesOf(catalogue, procedures, options, asked));
    folder.claim(jobs.map(({ file }) => file));
    const made = await makeFiles(jobs, folder.place, 'Dựng tờ niêm yết');
    folder.settle();
    for (const note of notesOn(catalogue, procedures, asOf)) process.stderr.write(`${note}\n`);
    for (const { file, pages } of made)
      process.stdout.write(`${join(values.out, file)}${pages === undefined ? '' : `  ${pages} trang`}\n`);
    return 0;
  },
};
