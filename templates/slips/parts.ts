import type { Decision } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import type {
  BlankLine,
  Block,
  DocumentTree,
  Letterhead,
  Paragraph,
  PenParts,
  Signatory,
} from '../../src/document/tree.ts';
import { sayDate } from '../../src/language/date.ts';
import { sayCount } from '../../src/language/number.ts';
import { keepTogether } from '../../src/language/typography.ts';
import type { Moment } from '../../src/language/working-days.ts';
import { sayCase } from '../../src/wording/case.ts';
import { citeDecision } from '../../src/wording/decision.ts';
import { inCapitals } from '../letterhead.ts';
import { stopped } from '../../src/language/stops.ts';
import { paragraph, plain } from '../words.ts';
import type { Application } from './request.ts';

/** Dots for the pen: an office's name, and a number or a place. */
const blank = '…'.repeat(12);
const shortBlank = '…'.repeat(3);

/** Replaced Circular 01/2018/TT-VPCP together with the decree that it guided. */
export const modelsBy = 'Thông tư số 03/2025/TT-VPCP';

/**
 * A model of annex I of Circular 03/2025/TT-VPCP, by its number and name there. The layout of that annex was not at hand: labels
 * and their order are those that one-stop systems print of the models under the same numbers in Circular 01/2018/TT-VPCP. What a
 * model lacks and the catalogue knows stands below its own lines or says so.
 */
export interface Model {
  readonly number: '01' | '02' | '03';
  readonly name: string;
  /** "HDHS": what its number ends in. */
  readonly symbol?: string;
  /** What is to be known of the sheet itself. */
  readonly note?: string;
}

/** Of a text that only the counter can date, the day waits for the pen. */
function head(
  { office, town, received }: Application,
  { symbol }: Model,
  dated: 'received' | 'pen',
): Letterhead {
  const [year] = received.date.split('-');
  const date = dated === 'received' ? sayDate(received.date) : `ngày … tháng … năm ${year!}`;
  return {
    kind: 'letterhead',
    issuer: office === undefined ? blank : inCapitals(office),
    number: `Số: ${shortBlank}/${symbol ?? shortBlank}`,
    placeAndDate: keepTogether(`${town ?? shortBlank}, ${date.replaceAll(' ', '\u00a0')}`),
  };
}

/** Several on one line: "Số điện thoại: ……… Email: ………". */
const penParts = (
  asked: readonly (readonly [label: string, field: string, millimetres: number])[],
): PenParts =>
  asked.flatMap(([label, field, millimetres], index) => [
    { text: `${index === 0 ? '' : ' '}${keepTogether(label)}:\u00a0` },
    { gap: millimetres, asks: { field, label, value: 'words' as const } },
  ]);

export const penLines = (...asked: Parameters<typeof penParts>[0]): BlankLine => ({
  kind: 'blank-line',
  parts: penParts(asked),
  continuation: 0,
});

/** "Địa chỉ: ………", with more lines below where the answer may be long. */
export const penLine = (label: string, field: string, continuation = 0): BlankLine => ({
  ...penLines([label, field, 60]),
  continuation,
});

/** "Nhãn: lời." */
export const told = (label: string, text: string): Paragraph =>
  paragraph('body', plain(stopped(`${label}: ${text}`, '.')));

/** Who hands the dossier in. */
export const applicant = (lead: string): BlankLine => penLine(lead, 'nguoi-nop');

export const reachedAt: readonly BlankLine[] = [
  penLine('Địa chỉ', 'dia-chi'),
  penLines(['Số điện thoại', 'so-dien-thoai', 40], ['Email', 'email', 50]),
];

const counterLabel = 'Bộ phận tiếp nhận và trả kết quả';

/** The counter: as the office names it, else as the text does; what we only conclude is not given to a person as fact. */
export function counter({ office, procedure: { place, placeDerivedFrom } }: Application): Block {
  const named = office ?? (placeDerivedFrom === undefined ? present(place) : undefined);
  if (named === undefined) return penLine(counterLabel, 'bo-phan');
  return named.toLowerCase().startsWith(counterLabel.toLowerCase())
    ? paragraph('body', plain(stopped(named, '.')))
    : told(counterLabel, named);
}

/** "15 giờ 30 phút, ngày 29 tháng 4 năm 2025". */
function sayMoment({ date, time }: Moment): string {
  const day = sayDate(date);
  const [hours, minutes] = time?.split(':') ?? [];
  if (hours === undefined || minutes === undefined) return day;
  return `${sayCount(Number(hours))} giờ ${minutes} phút, ${day}`;
}

export const receivedAt = ({ received }: Application, mark = ''): Paragraph =>
  told(`${mark}Thời gian nhận hồ sơ`, sayMoment(received));

/** What is asked for: the procedure, and the case where it has several. */
export function request({ procedure: { name, cases }, procedureCase }: Application): Block[] {
  const asked = told('Nội dung yêu cầu giải quyết', name);
  if (cases.length === 1 && procedureCase.title === 'none') return [asked];
  return [asked, told('Trường hợp', sayCase(procedureCase, 'page'))];
}

export const signs = (heading: string): Signatory => ({
  placeAndDate: [],
  heading: [heading],
  statement: [],
  caption: '(Ký và ghi rõ họ tên)',
});

export const bothSign: Block = {
  kind: 'signatures',
  left: signs('NGƯỜI NỘP HỒ SƠ'),
  right: signs('NGƯỜI TIẾP NHẬN HỒ SƠ'),
};

/** Where the words come from, and what they are not. */
const sourceOf = (decision: Decision, { number, note }: Model): Paragraph =>
  paragraph(
    'source',
    plain(
      `${note === undefined ? '' : `${note} `}Tên và số mẫu theo mẫu số ${number}, Phụ lục I ${modelsBy} như được dẫn lại, chưa đối chiếu bản chính; không phải bản in của mẫu. Điền sẵn từ danh mục theo ${citeDecision(decision, 'paper')}.`,
    ),
  );

/** A slip of one section: letterhead, title, what it says, where that comes from. */
export function slip(
  model: Model,
  application: Application,
  dated: 'received' | 'pen',
  blocks: readonly Block[],
): DocumentTree {
  const { procedure, received } = application;
  const { decision } = procedure;
  return {
    title: model.name,
    subject: procedure.name,
    author: decision.issuer.name,
    date: received.date,
    ...(decision.draft ? { mark: 'DỰ THẢO' } : {}),
    sections: [
      {
        orientation: 'portrait',
        restartsNumbering: true,
        outline: model.name,
        blocks: [
          head(application, model, dated),
          { kind: 'title', name: model.name.toUpperCase(), subject: '' },
          ...blocks,
          sourceOf(decision, model),
        ],
      },
    ],
  };
}
