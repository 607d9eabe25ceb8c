import type { FormData, FormField } from '../src/catalogue/schema/form.ts';
import { present } from '../src/catalogue/known.ts';
import type {
  BlankLine,
  Block,
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
import { answerTo, type Answers, type FillableForm } from '../src/forms/answers.ts';
import { readAnswer, type Slots } from '../src/forms/read-answer.ts';
import { capitalised } from '../src/language/capitals.ts';
import { isMisreading } from '../src/language/reading.ts';
import { readTypedText } from '../src/language/typed-text.ts';
import { keepTogether } from '../src/language/typography.ts';
import { sayForm } from '../src/wording/form.ts';
import { bold, paragraph, plain } from './words.ts';

/** What is printed of a form, whoever fills it in. */
export type PrintedForm = FillableForm &
  Pick<FormData, 'code' | 'codePrinted' | 'name' | 'subtitle' | 'basis' | 'motto' | 'footnotes'>;

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

const slotOf = {
  place: 'place',
  day: 'day',
  month: 'month',
  year: 'year',
  'from-month': 'fromMonth',
  'from-year': 'fromYear',
  'to-month': 'toMonth',
  'to-year': 'toYear',
  years: 'years',
  months: 'months',
} as const satisfies Record<QuestionPart, keyof Slots>;

/** A form's lines hold what was typed on several: each item ends with a stop of its own. */
const onOneLine = (text: string) =>
  text.replace(/([,;:.!?…]?) *\n\s*/gu, (_, stop: string) => `${stop || ';'} `);

const gapOf = (gap: number, asks: Question, answer = ''): Gap => ({
  gap,
  asks,
  ...(answer === '' ? {} : { answer: onOneLine(answer) }),
});

/** Words and gaps of a form's lines; answers stand in the gaps. */
class FormWriter {
  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** What cannot be read is printed as it was typed. */
  #slots(field: FormField): Slots {
    const { text } = readTypedText(answerTo(this.#answers, field.id));
    const reading = readAnswer(field, text);
    return isMisreading(reading) ? { text } : reading.value.slots;
  }

  #part(field: FormField, part: QuestionPart): Gap {
    const { id, label, type } = field;
    const { needs: gap, words: name } = parts[part];
    const said = type === 'place-date' ? name : `${bare(label)}: ${name}`;
    const value = part === 'place' ? 'words' : 'figures';
    return gapOf(gap, { field: id, part, label: capitalised(said), value }, this.#slots(field)[slotOf[part]]);
  }

  /** The gaps of a field with several, or one gap with an answer that does not fit them; more words stand behind. */
  #partly(field: FormField, parted: PenParts): PenParts {
    const { text, ...others } = this.#slots(field);
    if (text === undefined) return parted;
    const more = gapOf(
      needs.text,
      { field: field.id, label: capitalised(bare(field.label)), value: 'words' },
      text,
    );
    return Object.keys(others).length === 0 ? [words(bound), more] : [...parted, words('; '), more];
  }

  #whole(field: FormField, kind: keyof typeof needs): Gap {
    const { id, label, continuation } = field;
    const gap = continuation === undefined ? needs[kind] : Math.min(needs[kind], goesOnBelow);
    const value =
      kind === 'sex' || kind === 'date'
        ? kind
        : kind === 'year' || kind === 'id-number'
          ? 'figures'
          : 'words';
    const { text, day, month, year } = this.#slots(field);
    const date = [day, month, year].filter(part => part !== undefined).join('/');
    return gapOf(gap, { field: id, label: capitalised(bare(label)), value }, text ?? date);
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
        return this.#partly(field, this.#dateParts(field));
      case 'month-range':
        return this.#partly(field, this.#monthRange(field));
      case 'service-time':
        return this.#partly(field, this.#serviceTime(field));
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
    return this.#partly(field, [...place, ...dates]);
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

const goesOn = ({ id, label }: FormField): Pick<BlankLine, 'more'> => ({
  more: { field: id, label: `${capitalised(bare(label))} (tiếp theo)`, value: 'words' },
});

/** Fields and paragraphs in printed order. */
function bodyBlocks({ body }: PrintedForm, writer: FormWriter): Block[] {
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
          ...(continuation > 0 ? goesOn(item) : {}),
        };
      } else
        blocks.push({
          kind: 'blank-line',
          parts: writer.line(item),
          continuation,
          ...(continuation > 0 ? goesOn(item) : {}),
        });
    }
  }
  return blocks;
}

function noteBlocks({ footnotes = [] }: PrintedForm): Block[] {
  if (footnotes.length === 0) return [];
  return [
    paragraph('table-note', bold('Ghi chú:')),
    ...footnotes.map(({ number, text }) => paragraph('table-note', plain(`(${number})${bound}- ${text}`))),
  ];
}

function head(form: PrintedForm, level: Heading['level']): FormHead {
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
    outline: sayForm(form, 'paper'),
  };
}

/** A form on pages of its own; without answers it is blank, for the pen. */
export function formSection(form: PrintedForm, level: Heading['level'], answers: Answers = {}): Section {
  return {
    orientation: 'portrait',
    restartsNumbering: false,
    blocks: [head(form, level), ...bodyBlocks(form, new FormWriter(answers)), ...noteBlocks(form)],
  };
}
