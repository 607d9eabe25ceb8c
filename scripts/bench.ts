import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { synthesise } from '../src/catalogue/synthesise.ts';
import { measureCatalogue, readOnce } from './bench/catalogue.ts';
import { layOutOnce, measureDocuments, renderBareOnce, renderOnce } from './bench/documents.ts';
import { fillOnce, fillTemplateOnce, measureForms } from './bench/forms.ts';
import { buildBareOnce, buildOnce, measureSite } from './bench/site.ts';
import { indexBareOnce, indexOwnOnce } from './bench/search-index.ts';
import { writeSynthetic } from './bench/synthetic-folder.ts';
import { readOptions, type Command } from './command.ts';
import { allowedPlace, refusePlace } from '../src/integration/refused-places.ts';
import { UserError } from '../src/integration/user-error.ts';

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 200_000) return value;
  throw new UserError(`“${text}” không phải số lượng hợp lệ.`, 'Ghi một số nguyên từ 1 đến 200000.');
}

interface Given {
  readonly procedures: string;
  readonly out?: string | undefined;
  readonly sizes?: string | undefined;
  readonly content: string;
}

const sizesOf = ({ sizes }: Given, usual: string): number[] => (sizes ?? usual).split(',').map(count);

/** A folder that is absent or empty: what is measured leaves no list of its files. */
function folderOf(out: string | undefined): string {
  if (out === undefined) throw new UserError('Chưa nói viết vào đâu.', 'Thêm --out THƯ_MỤC.');
  const place = allowedPlace(out, 'content');
  if (existsSync(place) && readdirSync(place).length > 0) refusePlace(`Thư mục nhận (${out}) đang có tệp.`);
  return place;
}

const actions: Readonly<Record<string, (given: Given) => Promise<void> | void>> = {
  generate({ procedures, out }) {
    const folder = folderOf(out);
    writeSynthetic(folder, count(procedures), synthesise);
    process.stdout.write(`Đã viết danh mục thử vào ${folder}.\n`);
  },
  catalogue: given => measureCatalogue(sizesOf(given, '1000,5000,20000')),
  documents: given => measureDocuments(sizesOf(given, '500,5000,20000')),
  forms: given => measureForms(sizesOf(given, '100,300,1000')),
  site: given => measureSite(sizesOf(given, '5000,20000')),
  'own-index': ({ content, out }) => indexOwnOnce(resolve(content), folderOf(out)),
  'bare-index': ({ content, out }) => indexBareOnce(resolve(content), folderOf(out)),
  read: ({ content }) => readOnce(resolve(content)),
  tree: ({ content }) => layOutOnce(resolve(content)),
  docx: ({ content }) => renderOnce(resolve(content), 'docx'),
  pdf: ({ content }) => renderOnce(resolve(content), 'pdf'),
  'bare-docx': ({ content }) => renderBareOnce(resolve(content), 'docx'),
  'bare-pdf': ({ content }) => renderBareOnce(resolve(content), 'pdf'),
  'docx-forms': ({ content }) => fillOnce(resolve(content), ['docx']),
  'pdf-forms': ({ content }) => fillOnce(resolve(content), ['pdf']),
  'merged-forms': ({ content }) => fillOnce(resolve(content), ['pdf'], true),
  docxtemplater: ({ content }) => fillTemplateOnce(resolve(content)),
  build: ({ content }) => buildOnce(resolve(content)),
  bare: ({ content }) => buildBareOnce(resolve(content)),
};

export const bench: Command = {
  summary: 'Sinh danh mục thử và đo tốc độ đọc, kiểm tra, dựng văn bản, dựng trang, điền mẫu',
  help: `Cách dùng: niem-yet bench generate --procedures SỐ --out THƯ_MỤC
           niem-yet bench catalogue [--sizes 1000,5000,20000]
           niem-yet bench documents [--sizes 500,5000,20000]
           niem-yet bench site [--sizes 5000,20000]
           niem-yet bench forms [--sizes 100,300,1000]
           niem-yet bench read|tree|docx|pdf|bare-docx|bare-pdf|build|bare --content THƯ_MỤC
           niem-yet bench own-index|bare-index --content THƯ_MỤC --out THƯ_MỤC

  generate    viết một danh mục thử gồm SỐ thủ tục
  catalogue   đo thời gian và bộ nhớ khi đọc, kiểm tra danh mục ở nhiều cỡ
  documents   đo khi dựng một phụ lục chín cột thành DOCX, PDF, bên cạnh docx và pdfmake trần, pandoc, LibreOffice
  site        đo khi dựng trang và chỉ mục tìm kiếm, bên cạnh một trang Astro chỉ có mỗi thủ tục một bảng
  forms       đo khi điền mẫu 02 cho ngần ấy người thành DOCX, PDF, PDF gộp, bên cạnh docxtemplater
  read        đọc và kiểm tra một danh mục một lần, in số đo dạng JSON
  tree        dựng cây văn bản đầu tiên của danh mục vào THƯ_MỤC/tree.json, in số đo
  docx, pdf   dựng tệp từ THƯ_MỤC/tree.json, in số đo; bare-docx, bare-pdf: chỉ các bảng, bằng thư viện trần
  build       dựng trang, không dựng văn bản, in số đo từng bước
  bare        dựng trang Astro để so, in số đo
  own-index, bare-index   dựng chỉ mục tìm kiếm, của ta hay của Pagefind trơn, in số đo
  docx-forms, pdf-forms, merged-forms, docxtemplater   điền mẫu cho THƯ_MỤC/people.csv một lần, in số đo`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      procedures: { type: 'string', default: '1000' },
      out: { type: 'string' },
      sizes: { type: 'string' },
      content: { type: 'string', default: 'content' },
    });
    const action = actions[positionals[0] ?? ''];
    if (!action)
      throw new UserError('Chưa nói đo gì.', `Chọn một trong: ${Object.keys(actions).join(', ')}.`);
    await action(values);
    return 0;
  },
};
