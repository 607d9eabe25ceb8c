import { z } from 'zod';
import { fold } from '../language/fold.ts';
import { nearest } from '../language/nearest.ts';
import { strangeLetter } from '../language/strange-letters.ts';
import type { Path, Unplaced } from './finding.ts';

type Issue = z.core.$ZodIssue;

/** Of shapes told apart by one field, the one this value says it is; all of them where it says none of them. */
function chosen(
  { options, discriminator }: z.core.$ZodDiscriminatedUnionDef,
  value: unknown,
): readonly z.core.$ZodType[] {
  const said = valueAt(value, [discriminator]);
  const own = options.filter(option => {
    if (!(option instanceof z.ZodObject)) return false;
    const field: unknown = option.shape[discriminator];
    return field instanceof z.ZodType && field.safeParse(said).success;
  });
  return own.length > 0 ? own : options;
}

/** Passes through the wrappers that say nothing of the shape. */
function unwrap(schema: z.core.$ZodType, value: unknown): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap(), value);
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return chosen(schema.def, value).flatMap(option => unwrap(option, value));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(option => unwrap(option, value));
  return [schema];
}

function fieldOf(object: z.ZodObject, key: string): z.core.$ZodType | undefined {
  const shape: Readonly<Record<string, z.core.$ZodType>> = object.shape;
  return shape[key];
}

/** The schemas that may stand at a path of this value. */
function schemasAt(schema: z.core.$ZodType, value: unknown, path: Path): readonly z.core.$ZodType[] {
  let here = unwrap(schema, value);
  for (const [index, step] of path.entries()) {
    const inside = valueAt(value, path.slice(0, index + 1));
    here = here.flatMap(candidate => {
      if (candidate instanceof z.ZodObject) {
        const inner = fieldOf(candidate, String(step));
        return inner ? unwrap(inner, inside) : [];
      }
      if (candidate instanceof z.ZodArray) return unwrap(candidate.element, inside);
      return [];
    });
  }
  return here;
}

function keysAt(schema: z.core.$ZodType, value: unknown, path: Path): string[] {
  const found = schemasAt(schema, value, path).filter(candidate => candidate instanceof z.ZodObject);
  return [...new Set(found.flatMap(candidate => Object.keys(candidate.shape)))];
}

interface FieldMeta {
  readonly key?: string;
  readonly description?: string;
  readonly example?: unknown;
}

/** The words written for the editor: `.meta({ description, examples })` of the field itself, of an item those of its list. */
function fieldMeta(schema: z.core.$ZodType, value: unknown, path: Path): FieldMeta {
  const at = path.findLastIndex(step => typeof step === 'string');
  const key = String(path[at]);
  for (const parent of schemasAt(schema, value, path.slice(0, Math.max(at, 0)))) {
    if (!(parent instanceof z.ZodObject)) continue;
    let field = fieldOf(parent, key);
    while (field) {
      const meta = z.globalRegistry.get(field);
      if (meta?.description) {
        const example = (meta['examples'] as unknown[] | undefined)?.[0];
        return { key, description: meta.description, ...(example === undefined ? {} : { example }) };
      }
      field = field instanceof z.ZodOptional ? field.unwrap() : undefined;
    }
  }
  return {};
}

/** The words that may stand at a path, where nothing but words may and each has its meaning: "number (số thứ tự)". */
function choicesAt(schema: z.core.$ZodType, value: unknown, path: Path): Choices {
  const allowed = schemasAt(schema, value, path);
  const choices = allowed.flatMap(candidate => {
    const { description } = z.globalRegistry.get(candidate) ?? {};
    if (!(candidate instanceof z.ZodLiteral) || description === undefined) return [];
    return [[String(candidate.value), description] as const];
  });
  return new Map(choices.length === allowed.length ? choices : []);
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

function sayType(value: unknown): string {
  if (value === null) return 'trống';
  if (Array.isArray(value)) return 'danh sách';
  if (typeof value === 'string') return `chữ “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  if (typeof value === 'number') return `số ${value}`;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return 'nhóm trường';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi dòng một dấu “-”)',
  object: 'nhóm trường',
};

/** How deep into the value a branch of a union got before it failed. */
function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(issue => issue.path.length));
}

/** A union fails in every branch: the branch that got furthest is what the author meant. */
function flatten(issues: readonly Issue[], above: Path): { issue: Issue; path: Path }[] {
  return issues.flatMap(issue => {
    const path = [...above, ...(issue.path as (string | number)[])];
    if (issue.code !== 'invalid_union') return [{ issue, path }];
    const branches = issue.errors.filter(branch => branch.length > 0);
    const shaped = branches.filter(
      branch =>
        depth(branch) > 0 || branch.some(({ code }) => code !== 'invalid_type' && code !== 'invalid_value'),
    );
    const pool = shaped.length > 0 ? shaped : branches;
    const fewest = (branch: readonly Issue[]) =>
      branch.filter(({ code }) => code === 'unrecognized_keys' || code === 'invalid_type').length;
    const best = pool.toSorted((left, right) => fewest(left) - fewest(right))[0];
    if (shaped.length > 0 && best) return flatten(best, path);
    return [{ issue, path }];
  });
}

function literalsOf(issues: readonly Issue[]): string[] {
  return issues.flatMap(issue => {
    if (issue.code === 'invalid_value') return issue.values.map(String);
    if (issue.code === 'invalid_union') return issue.errors.flatMap(branch => literalsOf(branch));
    return [];
  });
}

function typesOf(issues: readonly Issue[]): string[] {
  return issues.flatMap(issue => {
    if (issue.code === 'invalid_type') return [typeNames[issue.expected] ?? issue.expected];
    if (issue.code === 'invalid_union') return issue.errors.flatMap(branch => typesOf(branch));
    return [];
  });
}

function sayNear(near: string | undefined): string {
  return near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`;
}

function sayExample(example: unknown): string {
  if (example === undefined) return '';
  const said = typeof example === 'string' ? example : JSON.stringify(example);
  return ` Ví dụ: ${said}${said.endsWith('.') ? '' : '.'}`;
}

type Choices = ReadonlyMap<string, string>;

function sayChoices(choices: Choices): string {
  const said = Array.from(choices, ([value, meaning]) => `${value} (${meaning.replace(/\.$/, '')})`);
  return ` Ghi một trong: ${said.join('; ')}.`;
}

function sayMeta({ key = '', description, example }: FieldMeta): string {
  return `${description === undefined ? '' : ` “${key}” là: ${description}`}${sayExample(example)}`;
}

interface Explained extends Pick<Unplaced, 'rule' | 'path' | 'message' | 'remedy' | 'atKey'> {
  /** The key that is missing, or the one that was probably meant. */
  readonly key?: string | undefined;
}

type UnknownKeys = Extract<Issue, { code: 'unrecognized_keys' }>;

function explainUnknownKeys(
  schema: z.core.$ZodType,
  value: unknown,
  issue: UnknownKeys,
  path: Path,
): Explained[] {
  const allowed = keysAt(schema, value, path);
  const unused = allowed.filter(name => valueAt(value, [...path, name]) === undefined);
  return issue.keys.map(name => {
    const key = nearest(name, unused);
    if (/^\d+$/.test(name)) {
      return {
        rule: 'unknown-key',
        path: [...path, name],
        atKey: true,
        message: `Sau dấu phẩy có số “${name}” đứng một mình.`,
        remedy:
          name.length === 3
            ? 'Số tiền viết liền, không có dấu ngăn hàng nghìn: 8000, không viết 8,000.'
            : 'Phần lẻ của số viết bằng dấu chấm: 0.5, không viết 0,5.',
      };
    }
    const strange = strangeLetter(name);
    if (strange) {
      return {
        rule: 'unknown-key',
        path: [...path, name],
        atKey: true,
        key,
        message: `Tên trường có ${strange.said}.${sayNear(key)}`,
        remedy: 'Xóa tên trường này và gõ lại bằng bàn phím.',
      };
    }
    return {
      rule: 'unknown-key',
      path: [...path, name],
      atKey: true,
      key,
      message: `Không có trường nào tên “${name}” ở đây.${sayNear(key)}`,
      remedy: `Sửa tên trường hoặc xóa dòng này. Các trường được dùng: ${allowed.join(', ')}.`,
    };
  });
}

function explainMissing(issue: Issue, path: Path, meaning: string): Explained {
  const key = String(path.at(-1));
  const states = literalsOf([issue]).includes('unknown')
    ? ' Văn bản gốc không nói đến thì ghi unknown; ghi rõ là “Không” thì ghi none.'
    : '';
  return {
    rule: 'missing-key',
    path: path.slice(0, -1),
    key,
    message: `Thiếu trường “${key}”.`,
    remedy: `Thêm dòng “${key}: …”.${meaning}${states}`,
  };
}

/** What people write in Vietnamese for the two states without a value. */
const states: Readonly<Record<string, string>> = {
  khong: 'none',
  'khong co': 'none',
  'khong neu': 'unknown',
  'khong ro': 'unknown',
  'chua ro': 'unknown',
};

const curlyQuoted = /^[“”‘’„«]/u;

/** “1.010815”: to YAML those quotation marks are letters of the value. */
function explainCurlyQuotes(given: string, path: Path): Explained {
  return {
    rule: 'wrong-value',
    path,
    message: `Giá trị ${given} nằm trong dấu nháy cong, YAML coi dấu nháy này là chữ.`,
    remedy: 'Gõ lại bằng dấu nháy thẳng " ở cả hai đầu.',
  };
}

/** "1.200.000", "8,000", "0,5", "200000 đồng" where a number belongs. */
function adviseOnNumber(given: string): string | undefined {
  const figures = /^(\d{1,3}(?:[., _]\d{3})+)(?:[.,]0+)?(?!\d)/.exec(given)?.[1];
  if (figures !== undefined)
    return `Sửa lại giá trị này: số viết liền, không có dấu ngăn hàng nghìn: ${figures.replace(/\D/g, '')}.`;
  const [, whole, part] = /^(\d+),(\d+)(?!\d)/.exec(given) ?? [];
  if (whole !== undefined) return `Sửa lại giá trị này: phần lẻ của số viết bằng dấu chấm: ${whole}.${part}.`;
  const [plain, rest] = /^\d+(?: ?\D+)/.exec(given) ? [/^\d+/.exec(given)?.[0], true] : [];
  return rest && plain !== undefined
    ? `Sửa lại giá trị này: chỉ ghi con số ${plain}; đơn vị ghi ở trường riêng.`
    : undefined;
}

/** What each word means, as the schema's own description of a choice says: "commune: cấp xã". */
function meaningsOf(schema: z.core.$ZodType, value: unknown, path: Path): ReadonlyMap<string, string> {
  return new Map(
    schemasAt(schema, value, path).flatMap(candidate => {
      if (!(candidate instanceof z.ZodEnum)) return [];
      const { description = '' } = z.globalRegistry.get(candidate) ?? {};
      const options = new Set(candidate.options.map(String));
      return Array.from(
        description.matchAll(/([\w-]+): ([^;.]+)/gu),
        ([, word = '', meaning = '']) => [word, meaning] as const,
      ).filter(([word]) => options.has(word));
    }),
  );
}

/** Said in Vietnamese where the schema can: “cấp xã”, “xã” for commune. */
function meantBy(given: string, meanings: ReadonlyMap<string, string>): string | undefined {
  const said = fold(given).replace(/^cap /, '');
  return [...meanings].find(([, meaning]) =>
    fold(meaning).replace(/^cap /, '').split(', ').includes(said),
  )?.[0];
}

function explainWrongType(
  issue: Issue,
  given: unknown,
  path: Path,
  meaning: string,
  meanings: ReadonlyMap<string, string>,
): Explained {
  if (typeof given === 'string' && curlyQuoted.test(given)) return explainCurlyQuotes(given, path);
  const literals = [...new Set(literalsOf([issue]))];
  const types = [...new Set(typesOf([issue]))];
  const say = (literal: string) =>
    meanings.has(literal) ? `“${literal}” (${meanings.get(literal)})` : `“${literal}”`;
  const expected = [...types, ...literals.map(say)].join(', ');
  const near = typeof given === 'string' ? (meantBy(given, meanings) ?? nearest(given, literals)) : undefined;
  const number =
    types.some(type => type.startsWith('số')) && typeof given === 'string'
      ? adviseOnNumber(given)
      : undefined;
  const state = typeof given === 'string' && literals.includes('none') ? states[fold(given)] : undefined;
  const quotes =
    typeof given === 'number' && types.includes('chữ')
      ? ' Nếu là mã số hoặc năm, đặt trong dấu nháy kép.'
      : '';
  return {
    rule: 'wrong-type',
    path,
    message: `Chỗ này phải là ${expected || 'giá trị khác'}, đang là ${sayType(given)}.${sayNear(near)}`,
    remedy: `${number ?? 'Sửa lại giá trị này.'}${state === undefined ? '' : ` “${String(given)}” ghi là ${state}.`}${quotes}${meaning}`,
  };
}

/** Meant by its own word, or by its meaning written instead of it. */
function nearestChoice(given: string, choices: Choices): string | undefined {
  const meant = nearest(given, choices.values());
  return nearest(given, choices.keys()) ?? [...choices].find(([, meaning]) => meaning === meant)?.[0];
}

function explainWrongChoice(given: unknown, path: Path, choices: Choices, meaning: string): Explained {
  const near = typeof given === 'string' ? nearestChoice(given, choices) : undefined;
  return {
    rule: 'wrong-type',
    path,
    message: `Chỗ này không ghi được ${sayType(given)}.${sayNear(near)}`,
    remedy: `Sửa lại giá trị này.${meaning}`,
  };
}

type Bounded = z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>;

const measures: Readonly<Record<string, readonly [of: string, unit?: string]>> = {
  string: ['Chữ này', ' ký tự'],
  array: ['Danh sách này', ' mục'],
};

function sayBound(issue: Bounded): string {
  const isLeast = issue.code === 'too_small';
  const bound = isLeast ? issue.minimum : issue.maximum;
  const [of, unit] = measures[issue.origin] ?? ['Số này'];
  if (unit !== undefined) return `${of} phải có ${isLeast ? 'ít nhất' : 'nhiều nhất'} ${bound}${unit}.`;
  if (issue.inclusive === false) return `${of} phải ${isLeast ? 'lớn' : 'nhỏ'} hơn ${bound}.`;
  return isLeast ? `${of} phải từ ${bound} trở lên.` : `${of} không được quá ${bound}.`;
}

/** Where a schema has no words of its own: the library's name the type in English. */
export const sayUnsaid: z.core.$ZodErrorMap = issue =>
  issue.code === 'too_small' || issue.code === 'too_big' ? sayBound(issue) : undefined;

/** "08/06/2010", "2010-15-06" where a date belongs: written as the file wants it. */
function adviseOnDate(given: unknown): string | undefined {
  const {
    day = '',
    month = '',
    year,
  } = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(String(given))?.groups ??
  /^(?<year>\d{4})-(?<day>1[3-9]|2\d|3[01])-(?<month>0\d|1[0-2])$/.exec(String(given))?.groups ??
  {};
  return year === undefined ? undefined : `Ghi ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}.`;
}

const saidByTheSchema = new Set<Issue['code']>(['custom', 'invalid_format', 'too_small', 'too_big']);

function explainIssue(schema: z.core.$ZodType, value: unknown, issue: Issue, path: Path): Explained[] {
  if (issue.code === 'unrecognized_keys') return explainUnknownKeys(schema, value, issue, path);
  const given = valueAt(value, path);
  const choices = choicesAt(schema, value, path);
  const meta = fieldMeta(schema, value, path);
  const meaning = choices.size > 0 ? sayChoices(choices) : sayMeta(meta);
  if (given === undefined) return [explainMissing(issue, path, meaning)];
  if (!saidByTheSchema.has(issue.code)) {
    return [
      choices.size > 0
        ? explainWrongChoice(given, path, choices, meaning)
        : explainWrongType(issue, given, path, meaning, meaningsOf(schema, value, path)),
    ];
  }
  if (typeof given === 'string' && curlyQuoted.test(given)) return [explainCurlyQuotes(given, path)];
  const message = issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
  return [
    {
      rule: 'wrong-value',
      path,
      message,
      remedy: `${adviseOnDate(given) ?? 'Sửa lại giá trị này.'}${meaning}`,
    },
  ];
}

/** A misspelt key is one fault, not two: the field it was meant for is not also missing. */
function withoutEchoes(findings: readonly Explained[]): readonly Explained[] {
  const name = (path: Path, key: string | undefined) => JSON.stringify([...path, key]);
  const meant = new Set(
    findings.flatMap(({ rule, path, key }) => (rule === 'unknown-key' ? name(path.slice(0, -1), key) : [])),
  );
  return findings.filter(({ rule, path, key }) => rule !== 'missing-key' || !meant.has(name(path, key)));
}

/** Turns what zod says into findings an office can act on. */
export function explain(
  schema: z.core.$ZodType,
  value: unknown,
  error: z.ZodError,
  file: string,
): Unplaced[] {
  const explained = flatten(error.issues, []).flatMap(({ issue, path }) =>
    explainIssue(schema, value, issue, path),
  );
  return withoutEchoes(explained).map(({ key: _, ...finding }) => ({ ...finding, file, severity: 'error' }));
}
