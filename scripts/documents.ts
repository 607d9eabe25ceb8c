import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import { decisionKinds } from '../src/catalogue/decision-kinds.ts';
import { standingOf, type Day } from '../src/catalogue/standing.ts';
import { sayShortDate } from '../src/language/date.ts';
import { UnreadableFile } from '../src/conformance/model.ts';
import { nearest } from '../src/language/nearest.ts';
import { asOfOption, contentOption, dayOf, pickList, readOptionsOnly, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';
import {
  allModes,
  askedFormats,
  formats,
  makeDocuments,
  type ManifestEntry,
  type Mode,
} from '../src/integration/make-documents.ts';
import { readOfficeStyles } from '../src/integration/office-styles.ts';
import { folderToAddTo } from '../src/integration/output-folder.ts';
import { sayLetters } from './say-letters.ts';
import { readCatalogueFor, readSoundCatalogue } from '../src/integration/judged-content.ts';
import { writeWhole } from '../src/integration/write-whole.ts';
import { isRestated } from '../src/wording/restated.ts';
import { sayDecision } from '../src/wording/decision.ts';
import { composedData, composedDecision } from '../templates/compose/composed.ts';
import { grouping, ordering, type Composition } from '../templates/compose/composition.ts';
import { decisionYaml } from '../templates/compose/decision-yaml.ts';
import { missingParts, type Need } from '../templates/compose/missing.ts';
import {
  askedComposition,
  compositionOptions,
  isIssuing,
  issuedAs,
  issuingOptions,
  templates,
  type CompositionAsked,
  type Issuing,
} from './asked-composition.ts';
import { verifyFiles } from './verify.ts';

function pickDecisions({ decisions }: Catalogue, id: string | undefined): Decision[] {
  if (id === undefined) return [...decisions.values()];
  const found = decisions.get(id);
  if (found) return [found];
  const near = nearest(id, decisions.keys());
  throw new UserError(
    `Không có văn bản “${id}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
    `Các văn bản: ${[...decisions.keys()].join(', ')}.`,
  );
}

/** What whoever is about to print a text is to know of it; nothing of one that holds. */
export function standingNote(decision: Decision, asOf: Day): string | undefined {
  const { state, from, until } = standingOf(decision, asOf);
  const since = (day: Day | undefined) => (day === undefined ? '' : ` từ ngày ${sayShortDate(day)}`);
  const said = {
    draft: 'còn là dự thảo, chưa ban hành',
    ended: `đã hết hiệu lực${since(until)}`,
    'not-yet': `chưa có hiệu lực${from === undefined ? '' : `, có hiệu lực${since(from)}`}`,
    'in-part': 'chỉ còn hiệu lực một phần',
    'in-force': undefined,
    unknown: undefined,
  }[state];
  return said === undefined ? undefined : `Lưu ý: ${sayDecision(decision, 'page')} (${decision.id}) ${said}.`;
}

function sayFile(out: string, { file, bytes, pages, missing = [] }: ManifestEntry): string {
  const size = `${Math.ceil(bytes / 1024)} kB`;
  const line = `${out}/${file}  ${size}${pages === undefined ? '' : `, ${pages} trang`}`;
  if (missing.length === 0) return line;
  return `${line}
  Lưu ý: phông chữ của bản PDF không có ${sayLetters(missing)}; chỗ đó in □. Bản DOCX giữ nguyên chữ.
  → Nếu là gõ nhầm thì sửa trong nội dung; nếu đúng thì ký bản DOCX.`;
}

function stylesIn(file: string) {
  if (!existsSync(file))
    throw new UserError(`Không có tệp ${file}.`, 'Kiểm tra lại đường dẫn ghi ở --styles.');
  try {
    return readOfficeStyles(file, readFileSync(file));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UserError(`${file}: ${error.message}`, error.remedy);
    throw error;
  }
}

type Asked = CompositionAsked & Issuing & { readonly decision?: string | undefined };

const isComposing = ({ procedures, choice }: Asked) => procedures !== undefined || choice !== undefined;

/** What is to be made, with the file that states it where it was composed just now. */
interface Wanted {
  readonly decisions: readonly Decision[];
  readonly modes?: readonly Mode[];
  readonly yaml?: { readonly file: string; readonly text: string };
  readonly notes: readonly string[];
}

/** Said before any file is made; only what is needed for issuing may stay open, in a draft. */
function sayMissing(catalogue: Catalogue, composition: Composition): string[] {
  const missing = missingParts(catalogue, composition);
  const names = (need: Need) => missing.filter(part => part.need === need).map(({ name }) => name);
  const needed = names('file');
  if (needed.length > 0)
    throw new UserError(
      `Còn thiếu ${needed.join(', ')}.`,
      'Nêu --decision với một văn bản của cơ quan để lấy theo (cơ quan ban hành, ký hiệu, nơi nhận, người ký), và các tùy chọn --title, --procedures, --recipients, --position.',
    );
  const open = names('issue');
  return open.length === 0 ? [] : [`Lưu ý: còn thiếu ${open.join(', ')} nên văn bản mang dấu “DỰ THẢO”.`];
}

function compose(catalogue: Catalogue, asked: Asked, asOf: Day): Wanted {
  const [model] = asked.decision === undefined ? [] : pickDecisions(catalogue, asked.decision);
  const composition = askedComposition(catalogue, asked, model, asOf);
  const notes = sayMissing(catalogue, composition);
  const decision = composedDecision(catalogue, composition, asOf);
  const text = decisionYaml(composedData(catalogue, composition, asOf));
  return {
    decisions: [decision],
    modes: [composition.mode],
    yaml: { file: `${decision.id}/${decision.id}.yaml`, text },
    notes,
  };
}

const onlyComposing = Object.keys(compositionOptions).filter(
  name => name !== 'procedures' && name !== 'choice',
);

/** A text of the catalogue, with another number, day or signer where these are given; or one composed of it. */
function wantedIn(catalogue: Catalogue, asked: Asked, asOf: Day): Wanted {
  if (isComposing(asked)) return compose(catalogue, asked, asOf);
  const stray = Object.keys(asked).find(name => onlyComposing.includes(name));
  if (stray !== undefined)
    throw new UserError(
      `--${stray} chỉ dùng khi soạn văn bản mới.`,
      'Thêm --procedures với các thủ tục đưa vào phụ lục, hoặc --choice với tệp đã lưu từ trang Soạn văn bản.',
    );
  const decisions = pickDecisions(catalogue, asked.decision);
  if (!isIssuing(asked))
    return {
      decisions,
      notes: decisions.map(made => standingNote(made, asOf)).filter(note => note !== undefined),
    };
  const [only, ...others] = decisions;
  if (only === undefined || others.length > 0)
    throw new UserError(
      'Số, ngày và người ký là của một văn bản, chưa nói văn bản nào.',
      `Thêm --decision với một trong: ${[...catalogue.decisions.keys()].join(', ')}.`,
    );
  if (isRestated(only))
    throw new UserError(
      `“${only.id}” trình bày lại văn bản người khác đã ban hành, không ghi số, ngày, người ký khác được.`,
      'Chỉ ghi số, ngày, người ký cho văn bản của chính cơ quan; soạn văn bản mới theo văn bản này thì thêm --procedures.',
    );
  const issued = issuedAs(only, asked);
  return { decisions: [issued], notes: [standingNote(issued, asOf)].filter(note => note !== undefined) };
}

export const documents: Command = {
  summary:
    'Dựng quyết định, kế hoạch, công văn và phụ lục thành DOCX, PDF, XLSX; soạn văn bản mới từ danh mục',
  help: `Cách dùng: niem-yet documents [--decision MÃ] [--as-of NGÀY] [--format docx,pdf,xlsx] [--mode paper|electronic] [--apart] [--styles TỆP.docx] [--out THƯ_MỤC] [--verify]
           niem-yet documents --procedures MÃ,MÃ… --decision MÃ --title TRÍCH_YẾU [--columns …] [--number SỐ --date NGÀY] …
           niem-yet documents --choice TỆP [các tùy chọn khác]

Dựng văn bản có trong danh mục; hoặc soạn văn bản mới: có --procedures (hay --choice) thì --decision là văn bản lấy theo
(cơ quan ban hành, ký hiệu, căn cứ, nơi nhận, người ký), và tệp YAML của văn bản mới được ghi cạnh các tệp khác.

  --content    thư mục nội dung (mặc định: content)
  --decision   chỉ một văn bản; khi soạn: văn bản lấy theo
  --as-of      soát theo hiệu lực ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --format     ${askedFormats.join(', ')}; xlsx: chỉ các bảng (mặc định: docx, pdf; khi soạn: tất cả)
  --mode       paper: bản giấy, điền đủ “(Kèm theo …)”; electronic: bản điện tử, để trống (mặc định: cả hai; khi soạn: một, bản giấy hoặc theo tệp lựa chọn)
  --apart      mỗi phụ lục một tệp; bản điện tử có dòng thông tin ký số ở góc trên bên phải trang đầu của tệp phụ lục
  --styles     tệp Word có các kiểu cơ quan đã sửa (một văn bản do lệnh này dựng ra, mở trong Word sửa kiểu rồi lưu); chỗ trái
               Nghị định 30 bị từ chối và nêu cách sửa
  --number, --date   số và ngày ban hành; thiếu một trong hai thì văn bản mang dấu “DỰ THẢO”
  --signer, --position, --authority   người ký, chức vụ, quyền hạn ("KT. CHỦ TỊCH"; hai dòng thì ngăn bằng dấu chấm phẩy)
  --out        thư mục nhận (mặc định: dist/tai-lieu; khi soạn: soan-thao): chưa có, còn trống, hoặc do lần trước tạo ra; tệp đã sửa tay không bị ghi đè
  --verify     đọc lại từng tệp vừa dựng và đối chiếu với Nghị định 30/2020/NĐ-CP; có chỗ sai thì kết thúc với mã 1

Khi soạn:
  --procedures mã số thủ tục, mã trong địa chỉ trang hoặc tên đầy đủ, ngăn bằng dấu phẩy; hoặc một tệp, mỗi dòng một thủ tục
  --choice     tệp .soan-van-ban.json đã lưu từ trang Soạn văn bản
  --template   ${templates.join(', ')} (mặc định: catalogue)
  --columns    các cột theo thứ tự, ví dụ "number,code,name,Thời hạn=duration"
  --drawn      vẽ thêm sơ đồ từng quy trình (chỉ với --template workflow)
  --groups     ${grouping.options.join(', ')} (mặc định: none);  --order  ${ordering.options.join(', ')} (mặc định: chosen)
  --heading    tên phụ lục;  --title  trích yếu;  --kind  ${decisionKinds.join(', ')};  --recipients  nơi nhận, ngăn bằng dấu chấm phẩy`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      ...compositionOptions,
      ...issuingOptions,
      decision: { type: 'string' },
      format: { type: 'string' },
      mode: { type: 'string' },
      apart: { type: 'boolean', default: false },
      styles: { type: 'string' },
      out: { type: 'string' },
      verify: { type: 'boolean', default: false },
    });
    const composing = isComposing(values);
    const { content, decision, out = composing ? 'soan-thao' : 'dist/tai-lieu' } = values;
    const folder = folderToAddTo(out, content, composing ? 'kept' : 'replaced');
    const undone = 'chưa dựng văn bản';
    const { catalogue, asOf } =
      decision === undefined || composing
        ? readSoundCatalogue(content, undone, dayOf(values))
        : readCatalogueFor({ entity: 'decision', id: decision }, content, undone, dayOf(values));
    const wanted = wantedIn(catalogue, values, asOf);
    const { decisions, yaml } = wanted;
    const modes = values.mode === undefined ? wanted.modes : undefined;
    const manifest = await makeDocuments(catalogue, folder.place, {
      claim: files => folder.claim(yaml ? [...files, yaml.file] : files),
      decisions,
      formats:
        composing || values.format !== undefined
          ? pickList(values.format, askedFormats, '--format')
          : formats,
      modes: modes ?? pickList(values.mode, allModes, '--mode'),
      apart: values.apart,
      ...(values.styles === undefined ? {} : { styles: stylesIn(values.styles) }),
    });
    if (yaml) writeWhole(join(folder.place, yaml.file), yaml.text);
    folder.settle();
    for (const note of wanted.notes) process.stderr.write(`${note}\n`);
    for (const entry of manifest) process.stdout.write(`${sayFile(out, entry)}\n`);
    if (yaml) process.stdout.write(`${out}/${yaml.file}  đặt vào decisions/ để công bố\n`);
    const judged = manifest.filter(({ format }) => format !== 'xlsx');
    return values.verify ? verifyFiles(judged.map(({ file }) => join(out, file))) : 0;
  },
};
