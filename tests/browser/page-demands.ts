import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { duration } from '../../src/catalogue/schema/duration.ts';
import { fee } from '../../src/catalogue/schema/fee.ts';
import { copyKinds, feeTexts, figure, thousands, timeTexts } from '../catalogue/figures.ts';
import { isAnswer, isText, leavesIn, type Leaf } from '../catalogue/texts.ts';

/** Words that must stand on the page of a subject, and which of its data asks for them. */
export interface Demand {
  readonly place: string;
  readonly words: string;
}

type Owner = Readonly<Record<string, unknown>>;
type Saying = (leaf: Leaf, owner: Owner, catalogue: Catalogue) => readonly string[];

/** "05/02/2024"; of a day that is not whole what is known: "tháng 9 năm 2023". */
function dayTexts(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `năm ${year}`;
  const short = Number(month) < 3 ? month : String(Number(month));
  return day === undefined ? `tháng ${short} năm ${year}` : `${day}/${short}/${year}`;
}

function longDayText(date: string): string {
  const [year, month = '', day = ''] = date.split('-');
  return `${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

const from =
  (words: Readonly<Record<string, string>>): Saying =>
  ({ value }) => [words[String(value)] ?? `không biết nói “${String(value)}” thế nào`];

/** Each part as a reader names it. */
const partNames: Readonly<Record<string, string>> = {
  name: 'tên thủ tục',
  code: 'mã số',
  field: 'lĩnh vực',
  level: 'cấp thực hiện',
  'online-level': 'mức độ trực tuyến',
  steps: 'trình tự thực hiện',
  method: 'cách thức thực hiện',
  channels: 'hình thức nộp',
  place: 'nơi nộp',
  dossier: 'hồ sơ',
  duration: 'thời hạn',
  applicants: 'đối tượng',
  authority: 'cơ quan thực hiện',
  result: 'kết quả',
  fee: 'lệ phí',
  forms: 'mẫu đơn',
  requirements: 'yêu cầu, điều kiện',
  'legal-bases': 'căn cứ pháp lý',
  workflow: 'quy trình nội bộ',
};

const agencyKinds: Readonly<Record<string, string>> = {
  government: 'Thủ tướng Chính phủ',
  ministry: 'Bộ, cơ quan ngang bộ',
  central: 'Cơ quan trung ương khác',
  province: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  district: 'Chủ tịch Ủy ban nhân dân cấp huyện',
  commune: 'Chủ tịch Ủy ban nhân dân cấp xã',
  'province-centre': 'hành chính công cấp tỉnh',
  'commune-centre': 'hành chính công cấp xã',
  office: 'Văn phòng giúp việc',
  department: 'Sở, cơ quan chuyên môn',
  army: 'Cơ quan quân sự',
  police: 'Cơ quan công an',
  'social-insurance': 'Cơ quan bảo hiểm xã hội',
  unit: 'Đơn vị sự nghiệp',
};

/** What is no text and yet is said, in words worked out without the wording of the product. */
const sayings: readonly (readonly [place: RegExp, say: Saying])[] = [
  [/\.fee\.\d+\.amount$/, (_, owner) => feeTexts(fee.parse(owner)).slice(0, 1)],
  [/\.fee\.\d+\.kind$/, from({ fee: 'Phí', charge: 'Lệ phí', other: 'Khoản thu khác' })],
  [/\.reductions\.\d+\.by$/, from({ free: 'Miễn: ' })],
  [/\.reductions\.\d+\.by\.percent$/, ({ value }) => [`Giảm ${String(value)}%`]],
  [/\.reductions\.\d+\.by\.amount$/, ({ value }) => [`Chỉ nộp ${thousands(Number(value))}`]],
  [
    /\.shortenedFrom\.amount$/,
    (_, owner) => timeTexts(duration.parse(owner)).map(text => `rút ngắn từ ${text}`),
  ],
  [/\.(?:amount|within|atOnce|notPrescribed)$/, (_, owner) => timeTexts(duration.parse(owner)).slice(0, 1)],
  [
    /\.copies(?:\.(?:all|any))?\.\d+\.kind$/,
    ({ value }, { count }) => [
      `${typeof count === 'number' ? figure(count) : ''} ${Object.entries(copyKinds).find(([kind]) => kind === value)?.[1] ?? ''}`,
    ],
  ],
  [/\.compare$/, () => ['đối chiếu']],
  [/\.showOnly$/, () => ['xuất trình']],
  [/\.providedBy$/, from({ agency: 'Cơ quan lập' })],
  [/\.need$/, from({ all: '', 'one-of': 'một trong', 'one-or-more': 'một hoặc một số' })],
  [/\.sets$/, ({ value }) => [`${figure(Number(value))} bộ`]],
  [
    /\.levels\.\d+$/,
    from({ central: 'Trung ương', province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' }),
  ],
  [/\.onlineLevel$/, from({ full: 'toàn trình', partial: 'một phần', information: 'cung cấp thông tin' })],
  [
    /\.channels\.inPerson(?:\.accepted)?$/,
    from({ accepted: 'Nộp trực tiếp: nhận', refused: 'Nộp trực tiếp: không nhận' }),
  ],
  [
    /\.channels\.postal(?:\.accepted)?$/,
    from({ accepted: 'bưu chính: nhận', refused: 'bưu chính: không nhận' }),
  ],
  [
    /\.channels\.online(?:\.accepted)?$/,
    from({ accepted: 'Nộp trực tuyến: nhận', refused: 'Nộp trực tuyến: không nhận' }),
  ],
  // The text of a decision cites as it was printed, its days in words.
  [/^\.bases\.\d+\.instrument$/, () => []],
  [/^\.bases\.\d+\.asPrinted\.date$/, ({ value }) => [longDayText(String(value))]],
  [
    /\.(?:instrument|replaces\.\d+)$/,
    ({ value }, _, { instruments }) => {
      const { kind, number, title } = instruments.get(String(value)) ?? {};
      const named = kind === 'law' || kind === 'ordinance' || number === 'none' || number === 'unknown';
      return [(named ? title : number) ?? ''];
    },
  ],
  [
    /\.forms\.\d+\.form$|\.items\.\d+\.form$/,
    ({ value }, _, { forms }) => [forms.get(String(value))?.code ?? ''],
  ],
  [
    /^\.change\.kind$/,
    from({
      new: 'Thủ tục mới ban hành',
      amended: 'Sửa đổi, bổ sung',
      replaced: 'Thay thế',
      abolished: 'Bãi bỏ',
      restated: 'Giữ nguyên, công bố lại',
    }),
  ],
  [/^\.appendices\.\d+\.drawn$/, () => ['Sơ đồ quy trình']],
  [/\.scope$/, from({ whole: 'Bị thay thế', part: 'Bị thay thế một phần' })],
  [/\.what\.\d+$/, from(partNames)],
  [
    /\.of(?:\.\d+)?\.procedure$/,
    ({ value }, _, { procedures }) => [procedures.get(String(value))?.name ?? ''],
  ],
  [
    /\.by\.decision$/,
    ({ value }, _, { decisions }) => {
      const { serial, symbol } = decisions.get(String(value)) ?? {};
      return [`${figure(Number(serial))}/${symbol ?? ''}`];
    },
  ],
  [/^\.draft$/, () => ['Dự thảo']],
  [/^\.wording$/, from({ original: '', restated: 'Bản trình bày lại' })],
  [
    /^\.kind$/,
    from({
      ...agencyKinds,
      decision: 'Quyết định số',
      plan: 'Kế hoạch số',
      letter: 'Công văn số',
      submission: 'Tờ trình số',
      notice: 'Thông báo số',
      report: 'Báo cáo số',
      mandated: 'được luật giao quy định chi tiết',
      'not-mandated': 'không được luật giao quy định chi tiết',
      local: 'đặc thù của địa phương',
      internal: 'nội bộ giữa các cơ quan nhà nước',
    }),
  ],
  [
    /^\.agencies\.\w+\.\d+\.agency$|^\.parent$|^\.exists\.successors\.\d+$/,
    ({ value }, _, { agencies }) => [agencies.get(String(value))?.name ?? ''],
  ],
  [/^\.agencies\.\w+\.\d+\.kind$/, from(agencyKinds)],
  [
    /^\.related\.\w+\.\d+$/,
    ({ value }, _, { procedures }) => {
      const { name = '', shortName = name } = procedures.get(String(value)) ?? {};
      return [shortName];
    },
  ],
  [
    /^\.level$/,
    from({ central: 'Trung ương', province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' }),
  ],
  [/^\.location\.coordinates\.\w+$/, ({ value }) => [String(value)]],
  [/^\.serial$/, ({ value }, { symbol }) => [`số ${figure(Number(value))}/${String(symbol)}`]],
  [
    /^\.date$|\.asPrinted\.date$|\.inForce\.(?:from|until|checked)$|\.on$|\.(?:change|abolishes\.\d+)\.from$|^\.(?:exists\.(?:from|until|checked)|location\.checked|contact\.checked|hours\.checked)$/,
    ({ value }) => [dayTexts(String(value))],
  ],
];

/** What no reader asks for: how the data is filed, and how printed words are laid out. */
const ruling: readonly RegExp[] = [
  /^\.(?:id|slug|file|position|section)$/,
  // Said together with the amount, the kind or the words beside it.
  /\.(?:unit|per|atMost|upTo|count)$/,
  // A list is shown in its order.
  /\.order$|^\.number$/,
  // Where the page lies, or lay before.
  /^\.lineage$|^\.formerAddresses\.\d+$/,
  /\.sharesTable$/,
  // For machines: the words beside it are shown.
  /^\.hours\.spans\./,
  // Which of the subject's own parts is meant: the part itself is shown.
  /\.members\.\d+$|\.member$|\.category$|^\.members\.\d+\.(?:id|procedure)$/,
  /^\.statedCount$|^\.sections\.\d+\.(?:id|parent|field|statedCount)$/,
  /^\.appendices\.\d+\.(?:id|template|select\..*)$/,
  /\.marker$/,
  // Why a rule is excused is said; the rule and what it found are for the office.
  /^\.acknowledged\.\d+\.(?:rule|fact)$/,
  // How a form is drawn and checked; examples are for the filled sample.
  /^\.(?:motto|codePrinted)$|^\.instruments\.\d+$|^\.checks\./,
  /^\.body\.\d+\.(?:id|type|footnote|sameLine|dateStyle|dateNeeds|continuation|side|example)$/,
  /^\.footnotes\.\d+\.number$/,
  // A heading split over two rows of a table says its first half once for several columns.
  /^\.appendices\.\d+\.columns\.\d+\.(?:heading|holds)$/,
];

function ownerOf(subject: object, place: string): Owner {
  const keys = place.split('.').slice(1, -1);
  const owner = keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    subject,
  );
  return { ...(owner ?? {}) };
}

function wordsOf(subject: object, leaf: Leaf, catalogue: Catalogue): readonly string[] | undefined {
  if (ruling.some(pattern => pattern.test(leaf.place))) return [];
  if (isAnswer(leaf)) return [];
  const saying = sayings.find(([pattern]) => pattern.test(leaf.place));
  if (saying) return saying[1](leaf, ownerOf(subject, leaf.place), catalogue);
  return isText(leaf) ? [leaf.value] : undefined;
}

/** All that the page of a subject has to show. */
export function pageDemands(subject: object, catalogue: Catalogue): Demand[] {
  return leavesIn(subject).flatMap(leaf =>
    (wordsOf(subject, leaf, catalogue) ?? []).map(words => ({ place: leaf.place, words })),
  );
}

/** Data of which nobody has told how a page says it, or that it need not. */
export function unexplained(subject: object, catalogue: Catalogue): string[] {
  return leavesIn(subject)
    .filter(leaf => wordsOf(subject, leaf, catalogue) === undefined)
    .map(({ place }) => place);
}
