import type { Catalogue, Form } from '../src/catalogue/catalogue.ts';
import type { FormField } from '../src/catalogue/schema/form.ts';
import { present } from '../src/catalogue/schema/known.ts';
import type {
  Block,
  Document,
  FormHead,
  Gap,
  Heading,
  PenParts,
  Question,
  QuestionPart,
  Run,
  Section,
  Signatory,
  Signatures,
} from '../src/document/tree.ts';
import { capitalised } from '../src/language/capitals.ts';
import { keepTogether } from '../src/language/typography.ts';
import { wholeDate } from './main-document.ts';
import { issuingBody } from './naming.ts';
import { bold, paragraph, plain } from './words.ts';

export interface FormOptions {
  /** What stands in a gap; a gap without an answer is left for the pen. */
  readonly answer?: (question: Question) => string | undefined;
}

/** Holds a gap to the word before it. */
const bound = '\u00a0';

/** Millimetres a hand needs for what a field asks; a line shares out what it has left. */
const needs = {
  addressee: 60,
  text: 40,
  name: 38,
  sex: 12,
  date: 45,
  year: 13,
  'id-number': 40,
  address: 60,
  list: 50,
} as const;
/** Enough where dotted lines follow below. */
const goesOnBelow = 20;

const parts = {
  place: { needs: 25, words: 'Địa danh' },
  day: { needs: 6.5, words: 'ngày' },
  month: { needs: 6.5, words: 'tháng' },
  year: { needs: 10.5, words: 'năm' },
  'from-month': { needs: 6.5, words: 'từ tháng' },
  'from-year': { needs: 10.5, words: 'từ năm' },
  'to-month': { needs: 6.5, words: 'đến tháng' },
  'to-year': { needs: 10.5, words: 'đến năm' },
  years: { needs: 10, words: 'số năm' },
  months: { needs: 10, words: 'số tháng' },
} as const satisfies Record<QuestionPart, { needs: number; words: string }>;

/** A short bracket such as "(c, d, e, f)" stays whole. */
function words(text: string): Run {
  const whole = keepTogether(text).replace(/\([^()]{1,14}\)/gu, bracket => bracket.replaceAll(' ', bound));
  return { text: whole };
}

/** A label of two or three words ("Nam, nữ:") never parts. */
const longestWhole = 16;
const labelWords = (label: string): Run =>
  label.length > longestWhole ? words(label) : { text: label.replaceAll(' ', bound) };

class FormWriter {
  readonly #options: FormOptions;

  constructor(options: FormOptions) {
    this.#options = options;
  }

  #gap(gap: number, asks: Question): Gap {
    const answer = this.#options.answer?.(asks);
    return { gap, asks, ...(answer === undefined || answer === '' ? {} : { answer }) };
  }

  #part({ id, label, type }: FormField, part: QuestionPart): Gap {
    const { needs: gap, words: name } = parts[part];
    const said = type === 'place-date' ? name : `${bare(label)}: ${name}`;
    const value = part === 'place' ? 'words' : 'figures';
    return this.#gap(gap, { field: id, part, label: capitalised(said), value });
  }

  #whole({ id, label, continuation }: FormField, kind: keyof typeof needs): Gap {
    const gap = continuation === undefined ? needs[kind] : Math.min(needs[kind], goesOnBelow);
    const value =
      kind === 'sex' || kind === 'date'
        ? kind
        : kind === 'year' || kind === 'id-number'
          ? 'figures'
          : 'words';
    return this.#gap(gap, { field: id, label: capitalised(bare(label)), value });
  }

  #dateParts(field: FormField): PenParts {
    const [day, month, year] = (['day', 'month', 'year'] as const).map(part => this.#part(field, part));
    const inWords = [words(` tháng${bound}`), month!, words(` năm${bound}`), year!];
    switch (field.dateStyle) {
      case 'slashes':
        return [words(bound), day!, words('/'), month!, words('/'), year!];
      case 'words':
        return [words(` ngày${bound}`), day!, ...inWords];
      case 'month-year-words':
        return [words(bound), day!, ...inWords];
      case undefined:
        return [words(bound), this.#whole(field, 'date')];
    }
  }

  #monthRange(field: FormField): PenParts {
    return [
      words(` từ tháng${bound}`),
      this.#part(field, 'from-month'),
      words('/'),
      this.#part(field, 'from-year'),
      words(` đến${bound}`),
      this.#part(field, 'to-month'),
      words('/'),
      this.#part(field, 'to-year'),
    ];
  }

  #serviceTime(field: FormField): PenParts {
    return [
      words(bound),
      this.#part(field, 'years'),
      words(`${bound}năm `),
      this.#part(field, 'months'),
      words(`${bound}tháng`),
    ];
  }

  #asked(field: FormField): PenParts {
    switch (field.type) {
      case 'date':
        return this.#dateParts(field);
      case 'month-range':
        return this.#monthRange(field);
      case 'service-time':
        return this.#serviceTime(field);
      case 'confirmation':
        return [words(bound), this.#whole(field, 'name')];
      case 'place-date':
      case 'signature':
        return [];
      default:
        return [words(bound), this.#whole(field, field.type)];
    }
  }

  /** The label, the mark of its note, what it asks and the words behind. */
  line(field: FormField): PenParts {
    const { label, footnote, suffix } = field;
    const mark: Run[] = footnote === undefined ? [] : [{ text: `(${footnote})`, raised: true }];
    return [
      labelWords(label),
      ...mark,
      ...this.#asked(field),
      ...(suffix === undefined ? [] : [words(behind(suffix))]),
    ];
  }

  /** "…, ngày … tháng … năm …" from the words between its gaps. */
  placeAndDate(field: FormField): PenParts {
    const between = field.label.split(/\s*(?:…|\.{2,})\s*/u).filter(text => text !== '');
    const place = /^ngày/iu.test(field.label) ? [this.#part(field, 'place'), words(', ')] : [];
    const dates = between.flatMap((text, index): PenParts => {
      const part = (['day', 'month', 'year'] as const).find(own => text.endsWith(parts[own].words));
      const lead = words(`${index === 0 ? '' : ' '}${text}${bound}`);
      return part === undefined ? [lead] : [lead, this.#part(field, part)];
    });
    return [...place, ...dates];
  }
}

const bare = (label: string) => label.replace(/\s*:$/u, '');
/** Stops touch the gap; words stand apart from it. */
const behind = (suffix: string) => (/^[\p{L}\p{N}(]/u.test(suffix) ? ` ${suffix}` : suffix);

const signing = ['place-date', 'signature', 'confirmation'] as const;
type Signing = FormField & { readonly type: (typeof signing)[number] };

const isSigning = (field: FormField): field is Signing => signing.some(type => type === field.type);

const nobody: Signatory = { placeAndDate: [], heading: [], statement: [] };

function signatoryWith(signatory: Signatory, field: Signing, writer: FormWriter): Signatory {
  const { type, label, heading = [], caption } = field;
  if (type === 'place-date') return { ...signatory, placeAndDate: writer.placeAndDate(field) };
  const said = caption === undefined ? {} : { caption: keepTogether(`(${caption})`) };
  return type === 'signature'
    ? { ...signatory, heading: [...heading, label].map(keepTogether), ...said }
    : { ...signatory, heading: heading.map(keepTogether), statement: writer.line(field), ...said };
}

/** Whether the side is already signed, so that this field begins a new row of signatures. */
function isTaken({ placeAndDate, heading, statement }: Signatory, { type }: Signing): boolean {
  const isSigned = heading.length + statement.length > 0;
  return isSigned || (type === 'place-date' && placeAndDate.length > 0);
}

/** Fields and paragraphs in printed order. */
function bodyBlocks({ body }: Form, writer: FormWriter): Block[] {
  const blocks: Block[] = [];
  for (const item of body) {
    const last = blocks.at(-1);
    if ('paragraph' in item) blocks.push(paragraph('body', plain(item.paragraph)));
    else if (isSigning(item)) {
      const side = item.side ?? 'right';
      const open: Signatures | undefined = last?.kind === 'signatures' ? last : undefined;
      const before = open?.[side] ?? nobody;
      if (open && !isTaken(before, item))
        blocks[blocks.length - 1] = { ...open, [side]: signatoryWith(before, item, writer) };
      else blocks.push({ kind: 'signatures', [side]: signatoryWith(nobody, item, writer) });
    } else {
      const { continuation = 0 } = item;
      if (item.sameLine && last?.kind === 'blank-line') {
        const joined = [...last.parts, words(' '), ...writer.line(item)];
        blocks[blocks.length - 1] = {
          ...last,
          parts: joined,
          continuation: last.continuation + continuation,
        };
      } else blocks.push({ kind: 'blank-line', parts: writer.line(item), continuation });
    }
  }
  return blocks;
}

function noteBlocks({ footnotes = [] }: Form): Block[] {
  if (footnotes.length === 0) return [];
  return [
    paragraph('table-note', bold('Ghi chú:')),
    ...footnotes.map(({ number, text }) => paragraph('table-note', plain(`(${number})${bound}- ${text}`))),
  ];
}

/** "Mẫu số 02. Đơn đề nghị hưởng chế độ trợ cấp một lần": two forms may bear one title. */
const sayForm = ({ code, name }: Form) => keepTogether(`${code}. ${name}`);

function head(form: Form, level: Heading['level']): FormHead {
  const { code, codePrinted, motto, title, subtitle, basis } = form;
  const said = present(basis);
  return {
    kind: 'form-head',
    ...(codePrinted ? { code: keepTogether(`(${code})`) } : {}),
    country: motto,
    title: keepTogether(title),
    ...(subtitle === undefined ? {} : { subtitle: keepTogether(subtitle) }),
    ...(said === undefined ? {} : { basis: keepTogether(said) }),
    level,
    outline: sayForm(form),
  };
}

/** A form on pages of its own. */
export function formSection(form: Form, level: Heading['level'], options: FormOptions = {}): Section {
  return {
    orientation: 'portrait',
    restartsNumbering: false,
    blocks: [head(form, level), ...bodyBlocks(form, new FormWriter(options)), ...noteBlocks(form)],
  };
}

/** One form as a file of its own. */
export function formDocument(catalogue: Catalogue, form: Form, options: FormOptions = {}): Document {
  return {
    title: sayForm(form),
    subject: form.title,
    author: issuingBody(catalogue, form.decision).name,
    date: wholeDate(form.decision.date),
    sections: [{ ...formSection(form, 1, options), restartsNumbering: true }],
  };
}
