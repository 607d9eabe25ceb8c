import { z } from 'zod';
import { fold } from '../language/fold.ts';
import { nearest } from '../language/nearest.ts';
import type { Path, Unplaced } from './finding.ts';

type Issue = z.core.$ZodIssue;

/** Passes through the wrappers that say nothing of the shape. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = schema._zod as { def: z.core.$ZodTypeDef };
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) {
    return (def as z.core.$ZodUnionDef).options.flatMap(option => unwrap(option));
  }
  return [schema];
}

/** The schemas that may stand at a path. */
function schemasAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  let here = unwrap(schema);
  for (const step of path) {
    here = here.flatMap(candidate => {
      if (candidate instanceof z.ZodObject) {
        const inner = (candidate.shape as Record<string, z.core.$ZodType>)[String(step)];
        return inner ? unwrap(inner) : [];
      }
      if (candidate instanceof z.ZodArray) return unwrap(candidate.element);
      return [];
    });
  }
  return here;
}

function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const found = schemasAt(schema, path).filter(candidate => candidate instanceof z.ZodObject);
  return [...new Set(found.flatMap(candidate => Object.keys(candidate.shape)))];
}

/** The words written for the editor: `.meta({ description, examples })` of the field itself. */
function fieldMeta(schema: z.core.$ZodType, path: Path): { description?: string; example?: unknown } {
  const key = path.at(-1);
  for (const parent of schemasAt(schema, path.slice(0, -1))) {
    if (!(parent instanceof z.ZodObject)) continue;
    let field = (parent.shape as Record<string, z.core.$ZodType>)[String(key)];
    while (field) {
      const meta = z.globalRegistry.get(field);
      if (meta?.description) {
        const example = (meta['examples'] as unknown[] | undefined)?.[0];
        return { description: meta.description, ...(example === undefined ? {} : { example }) };
      }
      field = field instanceof z.ZodOptional ? field.unwrap() : undefined;
    }
  }
  return {};
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[step];
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
  const allowed = keysAt(schema, path);
  const unused = allowed.filter(name => valueAt(value, [...path, name]) === undefined);
  return issue.keys.map(name => {
    const key = nearest(name, unused);
    if (/^\d+$/.test(name)) {
      return {
        rule: 'unknown-key',
        path: [...path, name],
        atKey: true,
        message: `Sau dấu phẩy có số “${name}” đứng một mình.`,
        remedy: 'Phần lẻ của số viết bằng dấu chấm: 0.5, không viết 0,5.',
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

function explainWrongType(issue: Issue, given: unknown, path: Path, meaning: string): Explained {
  const literals = [...new Set(literalsOf([issue]))];
  const types = [...new Set(typesOf([issue]))];
  const expected = [...types, ...literals.map(literal => `“${literal}”`)].join(', ');
  const near = typeof given === 'string' ? nearest(given, literals) : undefined;
  const state = typeof given === 'string' && literals.includes('none') ? states[fold(given)] : undefined;
  const quotes =
    typeof given === 'number' && types.includes('chữ')
      ? ' Nếu là mã số hoặc năm, đặt trong dấu nháy kép.'
      : '';
  return {
    rule: 'wrong-type',
    path,
    message: `Chỗ này phải là ${expected || 'giá trị khác'}, đang là ${sayType(given)}.${sayNear(near)}`,
    remedy: `Sửa lại giá trị này.${state === undefined ? '' : ` “${String(given)}” ghi là ${state}.`}${quotes}${meaning}`,
  };
}

const saidByTheSchema = new Set<Issue['code']>(['custom', 'invalid_format', 'too_small', 'too_big']);

function explainIssue(schema: z.core.$ZodType, value: unknown, issue: Issue, path: Path): Explained[] {
  if (issue.code === 'unrecognized_keys') return explainUnknownKeys(schema, value, issue, path);
  const { description, example } = fieldMeta(schema, path);
  const meaning = `${description ? ` “${String(path.at(-1))}” là: ${description}` : ''}${sayExample(example)}`;
  const given = valueAt(value, path);
  if (given === undefined) return [explainMissing(issue, path, meaning)];
  if (!saidByTheSchema.has(issue.code)) return [explainWrongType(issue, given, path, meaning)];
  const message = issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
  return [{ rule: 'wrong-value', path, message, remedy: `Sửa lại giá trị này.${meaning}` }];
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
