import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import { standingOf, type Day } from '../src/catalogue/standing.ts';
import { sayShortDate } from '../src/language/date.ts';
import { UnreadableFile } from '../src/conformance/model.ts';
import { nearest } from '../src/language/nearest.ts';
import { asOfOption, contentOption, dayOf, pickList, readOptionsOnly, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';
import { allModes, formats, makeDocuments, type ManifestEntry } from '../src/integration/make-documents.ts';
import { readOfficeStyles } from '../src/integration/office-styles.ts';
import { folderToAddTo } from '../src/integration/output-folder.ts';
import { sayLetters } from './say-letters.ts';
import { readCatalogueFor, readSoundCatalogue } from '../src/integration/judged-content.ts';
import { sayDecision } from '../src/wording/decision.ts';
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

export const documents: Command = {
  summary: 'Dựng quyết định, kế hoạch, công văn và phụ lục thành DOCX, PDF',
  help: `Cách dùng: niem-yet documents [--decision MÃ] [--as-of NGÀY] [--format docx,pdf] [--mode paper|electronic] [--apart] [--styles TỆP.docx] [--out THƯ_MỤC] [--verify]

  --content    thư mục nội dung (mặc định: content)
  --decision   chỉ một văn bản
  --as-of      soát theo hiệu lực ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --format     docx, pdf (mặc định: cả hai)
  --mode       paper: bản giấy, điền đủ “(Kèm theo …)”; electronic: bản điện tử, để trống (mặc định: cả hai)
  --apart      mỗi phụ lục một tệp; bản điện tử có dòng thông tin ký số ở góc trên bên phải trang đầu của tệp phụ lục
  --styles     tệp Word có các kiểu cơ quan đã sửa (một văn bản do lệnh này dựng ra, mở trong Word sửa kiểu rồi lưu); chỗ trái
               Nghị định 30 bị từ chối và nêu cách sửa
  --out        thư mục nhận (mặc định: dist/tai-lieu): chưa có, còn trống, hoặc do lần trước tạo ra; tệp đã sửa tay không bị ghi đè
  --verify     đọc lại từng tệp vừa dựng và đối chiếu với Nghị định 30/2020/NĐ-CP; có chỗ sai thì kết thúc với mã 1`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      decision: { type: 'string' },
      format: { type: 'string' },
      mode: { type: 'string' },
      apart: { type: 'boolean', default: false },
      styles: { type: 'string' },
      out: { type: 'string', default: 'dist/tai-lieu' },
      verify: { type: 'boolean', default: false },
    });
    const folder = folderToAddTo(values.out, values.content, 'replaced');
    const { content, decision } = values;
    const undone = 'chưa dựng văn bản';
    const { catalogue, asOf } =
      decision === undefined
        ? readSoundCatalogue(content, undone, dayOf(values))
        : readCatalogueFor({ entity: 'decision', id: decision }, content, undone, dayOf(values));
    const decisions = pickDecisions(catalogue, decision);
    const manifest = await makeDocuments(catalogue, folder.place, {
      claim: folder.claim,
      decisions,
      formats: pickList(values.format, formats, '--format'),
      modes: pickList(values.mode, allModes, '--mode'),
      apart: values.apart,
      ...(values.styles === undefined ? {} : { styles: stylesIn(values.styles) }),
    });
    folder.settle();
    for (const made of decisions) {
      const note = standingNote(made, asOf);
      if (note !== undefined) process.stderr.write(`${note}\n`);
    }
    for (const entry of manifest) process.stdout.write(`${sayFile(values.out, entry)}\n`);
    return values.verify ? verifyFiles(manifest.map(({ file }) => join(values.out, file))) : 0;
  },
};
