import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import { countsOf, isUnchanged, publishedIn } from '../src/catalogue/change-lists.ts';
import { compareCatalogues, compareDays, type Compared } from '../src/catalogue/compare-catalogues.ts';
import { versionStart } from '../src/catalogue/lineage.ts';
import { startOf, type Day } from '../src/catalogue/standing.ts';
import { readChangeLayout } from '../src/integration/change-layout.ts';
import { readSoundCatalogue } from '../src/integration/judged-content.ts';
import { makeChange } from '../src/integration/make-change.ts';
import type { NamedFile } from '../src/integration/named-files.ts';
import { allModes, formats } from '../src/integration/make-documents.ts';
import { folderToAddTo } from '../src/integration/output-folder.ts';
import { UserError } from '../src/integration/user-error.ts';
import { sayShortDate } from '../src/language/date.ts';
import { nearest } from '../src/language/nearest.ts';
import type { Times } from '../src/site/what-changed.ts';
import { announce, proposerOf } from '../templates/change/announced.ts';
import { readDate, readDay, readSerial, signerOf } from './asked-signing.ts';
import { contentOption, dayOf, pickList, readOptionsOnly, type Command } from './command.ts';
import { sayChanges, sayUnfounded } from './say-changes.ts';
import { sayLetters } from './say-letters.ts';
import { verifyFiles } from './verify.ts';

const undone = 'chưa so sánh được';

/** What is compared, and the day from which the changes hold where that is told. */
interface Asked {
  readonly catalogue: Catalogue;
  readonly former: Catalogue;
  readonly compared: Compared;
  readonly times: Times;
  readonly until: Day | undefined;
}

function readFolder(given: string, option: string): Catalogue {
  if (!existsSync(given) || !statSync(given).isDirectory())
    throw new UserError(
      `${option}: “${given}” không phải là ngày và cũng không phải là thư mục.`,
      'Ghi hai ngày (2026-01-01) của một danh mục, hoặc hai thư mục nội dung: bản cũ và bản mới.',
    );
  return readSoundCatalogue(given, undone, dayOf({})).catalogue;
}

function askedBetween(from: string | undefined, to: string | undefined, content: string): Asked {
  if (from === undefined || to === undefined)
    throw new UserError(
      `Chưa nói so sánh ${from === undefined ? 'từ đâu' : 'đến đâu'}.`,
      'Ghi --from và --to: hai ngày của một danh mục, hoặc hai thư mục nội dung.',
    );
  const [first, last] = [readDay(from), readDay(to)];
  if ((first === undefined) !== (last === undefined))
    throw new UserError(
      'Một bên là ngày, một bên là thư mục.',
      'Ghi --from và --to cùng là ngày, hoặc cùng là thư mục nội dung.',
    );
  if (first === undefined || last === undefined) {
    const former = readFolder(from, '--from');
    const catalogue = readFolder(to, '--to');
    const times = { before: `danh mục “${from}”`, after: `danh mục “${to}”` };
    return { catalogue, former, compared: compareCatalogues(former, catalogue), times, until: undefined };
  }
  if (first >= last)
    throw new UserError(
      `Ngày --from (${sayShortDate(first)}) không trước ngày --to (${sayShortDate(last)}).`,
      'Ghi ngày trước ở --from, ngày sau ở --to.',
    );
  const { catalogue } = readSoundCatalogue(content, undone, dayOf({}));
  const times = { before: `ngày ${sayShortDate(first)}`, after: `ngày ${sayShortDate(last)}` };
  return { catalogue, former: catalogue, compared: compareDays(catalogue, first, last), times, until: last };
}

/** As the text says it, be it a draft still. */
const asIssued = (decision: Decision) => ({ ...decision, draft: undefined });

/** The days from which the changes hold. */
function startsOf({ compared: { lists } }: Asked): Day[] {
  const starts = [
    ...publishedIn(lists).map(own => versionStart({ ...own, decision: asIssued(own.decision) })),
    ...lists.abolished.map(({ step }) => step && (step.change.from ?? startOf(asIssued(step.decision)))),
  ];
  return [...new Set(starts.filter(day => day !== undefined))].toSorted();
}

/** The one day, where there is one; else that up to which is asked. */
function commonStart(asked: Asked): Day | undefined {
  const [only, ...others] = startsOf(asked);
  return others.length === 0 && only !== undefined ? only : asked.until;
}

/** One text can say only one day. */
function sayDays(asked: Asked): string {
  const days = startsOf(asked);
  if (days.length < 2) return '';
  const from = asked.until === undefined ? 'từ ngày ký' : `từ ngày ${sayShortDate(asked.until)}`;
  return `Lưu ý: các thay đổi có hiệu lực từ nhiều ngày (${days.map(sayShortDate).join(', ')}); dự thảo ghi ${from}.\n  → Công bố riêng từng đợt, mỗi lần so hai ngày liền trước và sau một đợt; hoặc sửa điều về hiệu lực trong bản Word.\n`;
}

/** The text that states most of the changes, else the last of the office. */
function modelOf({ catalogue, compared: { lists } }: Asked, id: string | undefined): Decision {
  const { decisions } = catalogue;
  if (id !== undefined) {
    const found = decisions.get(id);
    if (found?.kind === 'decision') return found;
    if (found)
      throw new UserError(
        `--like: “${id}” không phải là quyết định.`,
        'Nêu một quyết định của cơ quan sẽ công bố.',
      );
    const near = nearest(id, decisions.keys());
    throw new UserError(
      `Không có văn bản “${id}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
      `Các văn bản: ${[...decisions.keys()].join(', ')}.`,
    );
  }
  const stated = Map.groupBy(publishedIn(lists), ({ decision }) => decision);
  const ended = lists.abolished.flatMap(({ step }) => step?.decision ?? []);
  const weight = (own: Decision) => (stated.get(own)?.length ?? 0) + (ended.includes(own) ? 1 : 0);
  const [best] = [...decisions.values()]
    .filter(({ kind }) => kind === 'decision')
    .toSorted((left, right) => weight(right) - weight(left) || (left.date < right.date ? 1 : -1));
  if (best) return best;
  throw new UserError(
    'Danh mục chưa có quyết định nào để biết cơ quan ban hành.',
    'Thêm một quyết định vào decisions/, hoặc nêu văn bản làm mẫu: --like MÃ.',
  );
}

/** A text that states the changes has the year of the announcement; of an older one the changes have it. */
function yearOf({ compared: { lists }, until }: Asked, { date, id }: Decision): string {
  const states = publishedIn(lists).some(({ decision }) => decision.id === id);
  return (states || until === undefined ? date : until).slice(0, 'YYYY'.length);
}

function sayFile(out: string, { file, bytes, pages, missing = [] }: NamedFile): string {
  const size = `${Math.ceil(bytes / 1024)} kB`;
  const line = `${join(out, file)}  ${size}${pages === undefined ? '' : `, ${pages} trang`}`;
  if (missing.length === 0) return line;
  return `${line}\n  Lưu ý: phông chữ của bản PDF không có ${sayLetters(missing)}; chỗ đó in □. Bản DOCX giữ nguyên chữ.`;
}

export const change: Command = {
  summary: 'Tính ra thay đổi giữa hai ngày hoặc hai danh mục, dựng quyết định công bố và tờ trình',
  help: `Cách dùng: niem-yet change --from CŨ --to MỚI [--content THƯ_MỤC] [--out THƯ_MỤC] [--format docx,pdf]
           [--number SỐ --date NGÀY] [--signer TÊN] [--position CHỨC_VỤ] [--authority "KT. CHỦ TỊCH"]

CŨ và MỚI là hai ngày của một danh mục (2026-06-30 2026-07-01), hoặc hai thư mục nội dung. In ra thay đổi, rồi dựng:
  quyet-dinh   dự thảo quyết định công bố: danh mục mới, sửa đổi, thay thế, công bố lại, bãi bỏ; nội dung; quy trình nội bộ
  to-trinh     tờ trình với số liệu của chính các danh mục đó
  so-sanh      bản Word so nội dung cũ và mới bằng dấu theo dõi thay đổi
  thay-doi     .html cho người đọc, .json cho máy, .atom để đăng
Hai thư mục thì so trạng thái cuối cùng của mỗi danh mục, tính cả dự thảo; hai ngày thì chỉ so những gì đang có hiệu lực.

  --content    thư mục nội dung khi so hai ngày (mặc định: content)
  --like       mã văn bản làm mẫu: cơ quan ban hành, ký hiệu, căn cứ, nơi nhận (mặc định: văn bản nêu nhiều thay đổi nhất)
  --number, --date   số và ngày ban hành; thiếu một trong hai thì văn bản mang dấu “DỰ THẢO”
  --signer, --position, --authority   người ký (mặc định: như văn bản làm mẫu)
  --columns    tệp YAML ghi các cột của từng danh mục (added, amended, replaced, restated, abolished)
  --format     docx, pdf (mặc định: cả hai)
  --mode       paper: điền đủ “(Kèm theo …)”; electronic: để trống (mặc định: paper)
  --out        thư mục nhận (mặc định: thay-doi): chưa có, còn trống, hoặc do lần trước tạo ra; tệp đã sửa tay không bị ghi đè
  --verify     đọc lại quyết định và tờ trình vừa dựng, đối chiếu với Nghị định 30/2020/NĐ-CP`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      from: { type: 'string' },
      to: { type: 'string' },
      like: { type: 'string' },
      number: { type: 'string' },
      date: { type: 'string' },
      signer: { type: 'string' },
      position: { type: 'string' },
      authority: { type: 'string' },
      columns: { type: 'string' },
      format: { type: 'string' },
      mode: { type: 'string', default: 'paper' },
      out: { type: 'string', default: 'thay-doi' },
      verify: { type: 'boolean', default: false },
    });
    const asked = pickList(values.format, formats, '--format');
    const [mode = 'paper'] = pickList(values.mode, allModes, '--mode');
    const serial = readSerial(values.number);
    const layout = values.columns === undefined ? {} : readChangeLayout(values.columns);
    const folder = folderToAddTo(values.out, values.content, 'kept');
    const between = askedBetween(values.from, values.to, values.content);
    const { catalogue, former, compared, times } = between;
    process.stdout.write(sayChanges(compared, times));
    if (isUnchanged(countsOf(compared.lists))) return 0;
    const model = modelOf(between, values.like);
    const date = readDate(values.date, yearOf(between, model));
    const from = commonStart(between);
    const signer = signerOf(model, values);
    const announced = announce({ catalogue, former, compared, model, layout, serial, date, from, signer });
    const made = await makeChange(announced, folder.place, {
      formats: asked,
      mode,
      times,
      day: from ?? `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length),
      claim: folder.claim,
    });
    folder.settle();
    process.stdout.write(`\n${made.map(file => `${sayFile(values.out, file)}\n`).join('')}`);
    process.stderr.write(`${sayDays(between)}${sayUnfounded(compared.lists)}`);
    if (proposerOf(model) === undefined)
      process.stderr.write(
        `Lưu ý: văn bản làm mẫu (${model.id}) không nói ai đề nghị nên tờ trình để trống cơ quan trình.\n  → Điền trong bản Word, hoặc thêm căn cứ “Theo đề nghị của …” vào văn bản ấy.\n`,
      );
    const judged = made.filter(({ file }) => /^(?:quyet-dinh|to-trinh)\./.test(file));
    return values.verify ? verifyFiles(judged.map(({ file }) => join(values.out, file))) : 0;
  },
};
