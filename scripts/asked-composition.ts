import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Catalogue, Decision, Procedure } from '../src/catalogue/catalogue.ts';
import { decisionKinds } from '../src/catalogue/decision-kinds.ts';
import { explain } from '../src/catalogue/explain.ts';
import { Lineages } from '../src/catalogue/lineage.ts';
import type { Column } from '../src/catalogue/schema/column.ts';
import type { Day } from '../src/catalogue/standing.ts';
import { UserError } from '../src/integration/user-error.ts';
import {
  composition as compositionSchema,
  grouping,
  ordering,
  type ComposedTemplate,
  type Composition,
} from '../templates/compose/composition.ts';
import { columnHolding, meanings } from '../templates/compose/headings.ts';
import { readList } from '../templates/compose/read-list.ts';
import { largestSavedChoice, openChoice } from '../templates/compose/saved-choice.ts';
import { textLike } from '../templates/compose/usual.ts';
import { readDate, readSerial, signerOf, signerWith, type Signing } from './asked-signing.ts';

/** The options of a command that compose a text; without the first two nothing is composed. */
export const compositionOptions = {
  procedures: { type: 'string' },
  choice: { type: 'string' },
  template: { type: 'string' },
  columns: { type: 'string' },
  drawn: { type: 'boolean' },
  groups: { type: 'string' },
  order: { type: 'string' },
  heading: { type: 'string' },
  kind: { type: 'string' },
  title: { type: 'string' },
  recipients: { type: 'string' },
} as const;

type Given<Type> = Type extends 'boolean' ? boolean : string;

export type CompositionAsked = {
  readonly [Name in keyof typeof compositionOptions]?:
    Given<(typeof compositionOptions)[Name]['type']> | undefined;
};

/** The number, the date and who signs: of a composed text, or of one that the catalogue has. */
export const issuingOptions = {
  number: { type: 'string' },
  date: { type: 'string' },
  signer: { type: 'string' },
  position: { type: 'string' },
  authority: { type: 'string' },
} as const;

export interface Issuing extends Signing {
  readonly number?: string | undefined;
  readonly date?: string | undefined;
}

export const isIssuing = ({ number, date, signer, position, authority }: Issuing): boolean =>
  [number, date, signer, position, authority].some(given => given !== undefined);

/** Without a number and a whole date nobody has signed it. */
const isOpen = ({ serial, date }: Pick<Decision, 'serial' | 'date'>) =>
  serial === 'blank' || date.length < '2027-03-01'.length;

/** A text of the catalogue with the number, the day and the signer it is issued with. */
export function issuedAs(decision: Decision, given: Issuing): Decision {
  const { draft: _, ...own } = decision;
  const issued = {
    ...own,
    serial: given.number === undefined ? own.serial : readSerial(given.number),
    date: readDate(given.date, own.date),
    signer: signerOf(own, given),
  };
  return isOpen(issued) ? { ...issued, draft: true } : issued;
}

function choiceOf<Choice extends string>(
  given: string | undefined,
  all: readonly Choice[],
  option: string,
): Choice | undefined {
  if (given === undefined) return undefined;
  const found = all.find(choice => choice === given);
  if (found !== undefined) return found;
  throw new UserError(`${option}: không có “${given}”.`, `Chọn một trong: ${all.join(', ')}.`);
}

function readFile(file: string, option: string): string {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UserError(`Không đọc được tệp “${file}”.`, `Kiểm tra đường dẫn ghi sau ${option}.`);
  return readFileSync(file, 'utf8').slice(0, largestSavedChoice + 1);
}

/** Codes, ids or names, written out with commas between or in a file, a line each. */
function readProcedures(catalogue: Catalogue, given: string, asOf: Day): Procedure[] {
  const lineages = new Lineages(catalogue.procedures.values(), catalogue.decisions.values());
  const holds = (own: Procedure) => lineages.standingOf(own, asOf).state !== 'ended';
  const text = existsSync(given) ? readFile(given, '--procedures') : given.replaceAll(',', '\n');
  const { found, shared, unread } = readList(catalogue, text, holds);
  if (unread.length > 0)
    throw new UserError(
      `--procedures: danh mục không có ${unread.map(line => `“${line}”`).join(', ')}.`,
      'Ghi mã số thủ tục (1.010815), mã trong địa chỉ trang (<văn bản>/<thủ tục>) hoặc tên đầy đủ; nhiều thủ tục thì ngăn bằng dấu phẩy hoặc ghi vào một tệp, mỗi dòng một thủ tục.',
    );
  for (const code of shared)
    process.stderr.write(
      `Lưu ý: mã ${code} có ở nhiều thủ tục; đã lấy hết.\n  → Chỉ lấy một thì ghi mã trong địa chỉ trang của thủ tục.\n`,
    );
  return [...found];
}

/** "number,name,Thời hạn=duration": what each column holds, with a name of its own where the usual one does not do. */
function readColumns(given: string, template: ComposedTemplate): Column<string>[] {
  const known = meanings[template];
  if (known.length === 0)
    throw new UserError(
      '--columns: bản nội dung không in thành bảng.',
      'Bỏ --columns, hoặc chọn --template khác.',
    );
  return given.split(',').map(word => {
    const [, heading, holds = ''] = /^(?:(.+)=)?([^=]+)$/u.exec(word.trim()) ?? [];
    const meaning = known.find(own => own.holds === holds.trim());
    if (!meaning)
      throw new UserError(
        `--columns: không có “${word.trim()}”.`,
        `Mỗi cột ghi một trong: ${known.map(own => own.holds).join(', ')}; muốn đặt tên cột thì ghi "Tên cột=duration".`,
      );
    const usual = columnHolding(template, meaning.holds);
    return heading === undefined ? usual : { ...usual, heading: heading.trim().normalize('NFC') };
  });
}

function readChoice(catalogue: Catalogue, file: string): Composition {
  const opened = openChoice(catalogue, readFile(file, '--choice'));
  if ('message' in opened) throw new UserError(`Không mở được “${file}”. ${opened.message}`, opened.remedy);
  const { composition, gone } = opened;
  if (gone.length > 0)
    process.stderr.write(
      `Lưu ý: danh mục không còn ${gone.join(', ')}; đã bỏ ra.\n  → Xem lại lựa chọn trước khi trình ký.\n`,
    );
  return composition;
}

function begun(
  catalogue: Catalogue,
  asked: CompositionAsked,
  model: Decision | undefined,
  asOf: Day,
): Composition {
  if (asked.choice !== undefined) return readChoice(catalogue, asked.choice);
  const kind = choiceOf(asked.kind, decisionKinds, '--kind') ?? 'decision';
  return {
    procedures: [],
    order: 'chosen',
    groups: 'none',
    appendix: { template: 'catalogue' },
    text: model ? textLike(catalogue, model, asOf) : { kind },
    mode: 'paper',
  };
}

export const templates = ['catalogue', 'levels', 'details', 'workflow'] as const;

function appendixAsked({ appendix }: Composition, asked: CompositionAsked): Composition['appendix'] {
  const template = choiceOf(asked.template, templates, '--template') ?? appendix.template;
  if (asked.drawn === true && template !== 'workflow')
    throw new UserError(
      '--drawn: chỉ quy trình nội bộ mới vẽ được sơ đồ.',
      'Bỏ --drawn, hoặc thêm --template workflow.',
    );
  // Columns of another template hold other things.
  const kept = template === appendix.template ? appendix : {};
  const made = {
    ...kept,
    template,
    ...(asked.columns === undefined ? {} : { columns: readColumns(asked.columns, template) }),
    ...(asked.drawn === true ? { drawn: true } : {}),
    ...(asked.heading === undefined ? {} : { title: asked.heading.trim().normalize('NFC') }),
  };
  const { appendix: schema } = compositionSchema.shape;
  const { data, error } = schema.safeParse(made);
  if (data) return data;
  const [first] = explain(schema, made, error, '');
  throw new UserError(
    `--columns: ${first?.message ?? 'không đúng dạng.'}`,
    first?.remedy ?? 'Xem lại các cột.',
  );
}

const listed = (given: string) =>
  given
    .split(';')
    .map(own => own.trim().normalize('NFC'))
    .filter(own => own !== '');

function textAsked({ text }: Composition, asked: CompositionAsked, issuing: Issuing): Composition['text'] {
  const { number, date } = issuing;
  const { signer, ...rest } = text;
  const signing = signerWith(signer ?? {}, issuing);
  return {
    ...rest,
    kind: choiceOf(asked.kind, decisionKinds, '--kind') ?? text.kind,
    ...(number === undefined ? {} : { serial: readSerial(number) }),
    ...(date === undefined ? {} : { date: readDate(date, '') }),
    ...(asked.title === undefined ? {} : { title: asked.title.trim().normalize('NFC') }),
    ...(asked.recipients === undefined ? {} : { recipients: listed(asked.recipients) }),
    ...(Object.keys(signing).length === 0 ? {} : { signer: signing }),
  };
}

/** What the options say, over what a kept choice or a text to go by says. */
export function askedComposition(
  catalogue: Catalogue,
  asked: CompositionAsked & Issuing,
  model: Decision | undefined,
  asOf: Day,
): Composition {
  const start = begun(catalogue, asked, model, asOf);
  const procedures =
    asked.procedures === undefined
      ? start.procedures
      : readProcedures(catalogue, asked.procedures, asOf).map(({ id }) => id);
  return {
    ...start,
    procedures,
    order: choiceOf(asked.order, ordering.options, '--order') ?? start.order,
    groups: choiceOf(asked.groups, grouping.options, '--groups') ?? start.groups,
    appendix: appendixAsked(start, asked),
    text: textAsked(start, asked, asked),
  };
}
