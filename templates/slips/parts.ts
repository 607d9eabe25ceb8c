import type { Decision } from '../../src/catalogue/catalogue.ts';
import type { Known } from '../../src/catalogue/known.ts';
import type {
  BlankLine,
  Block,
  Document,
  Letterhead,
  Paragraph,
  PenParts,
  Signatory,
  Title,
} from '../../src/document/tree.ts';
import { sayDate, sayShortDate } from '../../src/language/date.ts';
import { sayCount } from '../../src/language/number.ts';
import { keepTogether } from '../../src/language/typography.ts';
import type { Moment } from '../../src/language/working-days.ts';
import { inCapitals } from '../letterhead.ts';
import { sayDecision } from '../naming.ts';
import { paragraph, plain, stopped } from '../words.ts';
import type { Application } from './request.ts';

/** Dots for the pen: an office's name, and a number or a place. */
const blank = '…'.repeat(12);
const shortBlank = '…'.repeat(3);

/** Of a text that only the counter can date, the day waits for the pen. */
export function head({ office, town, received }: Application, dated: 'received' | 'pen'): Letterhead {
  const [year] = received.date.split('-');
  const date = dated === 'received' ? sayDate(received.date) : `ngày … tháng … năm ${year!}`;
  return {
    kind: 'letterhead',
    issuer: office === undefined ? blank : inCapitals(office),
    number: `Số: ${shortBlank}/${shortBlank}`,
    placeAndDate: keepTogether(`${town ?? shortBlank}, ${date.replaceAll(' ', '\u00a0')}`),
  };
}

export const titleOf = (name: string, { procedure }: Application): Title => ({
  kind: 'title',
  name,
  subject: keepTogether(`Thủ tục: ${procedure.name}`),
});

/** "Địa chỉ: ………", with more lines below where the answer may be long. */
export const penLine = (label: string, field: string, continuation = 0): BlankLine => ({
  kind: 'blank-line',
  parts: penParts([[label, field, 60]]),
  continuation,
});

/** Several on one line: "Số điện thoại: ……… Thư điện tử: ………". */
const penParts = (
  asked: readonly (readonly [label: string, field: string, millimetres: number])[],
): PenParts =>
  asked.flatMap(([label, field, millimetres], index) => [
    { text: `${index === 0 ? '' : ' '}${keepTogether(label)}:\u00a0` },
    { gap: millimetres, asks: { field, label, value: 'words' as const } },
  ]);

/** Who hands the dossier in. */
export const applicantLines = (lead: string): readonly BlankLine[] => [
  penLine(lead, 'nguoi-nop'),
  penLine('Địa chỉ', 'dia-chi'),
  {
    kind: 'blank-line',
    parts: penParts([
      ['Số điện thoại', 'so-dien-thoai', 40],
      ['Thư điện tử', 'thu-dien-tu', 50],
    ]),
    continuation: 0,
  },
];

/** "Nhãn: lời."; the label in bold. */
export const told = (label: string, text: string): Paragraph =>
  paragraph('body', [{ text: keepTogether(`${label}: `), bold: true }, ...plain(stopped(text, '.'))]);

const notStated = 'văn bản không nêu';

/** None and unknown never look alike. */
export function sayStated<Value>(value: Known<Value>, say: (value: Value) => string): string {
  if (value === 'none') return 'không';
  return value === 'unknown' ? notStated : say(value);
}

/** "15 giờ 30 ngày 29/4/2025". */
export function sayMoment({ date, time }: Moment): string {
  const day = `ngày ${sayShortDate(date)}`;
  const [hours, minutes] = time?.split(':') ?? [];
  if (hours === undefined || minutes === undefined) return day;
  return `${sayCount(Number(hours))} giờ ${minutes === '00' ? '' : `${minutes} `}${day}`;
}

/** The case, where the procedure has several. */
export function caseLine({ procedure: { cases }, procedureCase: { number, title } }: Application): Block[] {
  if (cases.length === 1 && title === 'none') return [];
  const named = sayStated(title === 'none' ? 'none' : title, text => text);
  const said = title === 'none' ? 'các trường hợp còn lại' : named;
  return [told('Trường hợp', number === undefined ? said : `${number}. ${said}`)];
}

export const signs = (heading: string): Signatory => ({
  placeAndDate: [],
  heading: [heading],
  statement: [],
  caption: '(Ký, ghi rõ họ tên)',
});

/** Where the words come from, and what they are not. */
const sourceOf = (decision: Decision): Paragraph =>
  paragraph(
    'source',
    plain(
      `Lập từ danh mục thủ tục theo ${sayDecision(decision)} của ${decision.issuer.name}. Lời văn phiếu này do phần mềm soạn, không phải bản in của mẫu kèm Thông tư số 01/2018/TT-VPCP.`,
    ),
  );

export function slip(name: string, { procedure, received }: Application, blocks: readonly Block[]): Document {
  const { decision } = procedure;
  return {
    title: name,
    subject: procedure.name,
    author: decision.issuer.name,
    date: received.date,
    ...(decision.status.state === 'draft' ? { mark: 'DỰ THẢO' } : {}),
    sections: [
      {
        orientation: 'portrait',
        restartsNumbering: true,
        outline: name,
        blocks: [...blocks, sourceOf(decision)],
      },
    ],
  };
}
