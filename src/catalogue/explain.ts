import { z } from 'zod';
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

function did(word: unknown, candidates: Iterable<string>): string {
  const near = typeof word === 'string' ? nearest(word, candidates) : undefined;
  return near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`;
}

function sayExample(example: unknown): string {
  return example === undefined
    ? ''
    : ` Ví dụ: ${typeof example === 'string' ? example : JSON.stringify(example)}.`;
}

function explainIssue(
  schema: z.core.$ZodType,
  value: unknown,
  issue: Issue,
  path: Path,
): Pick<Unplaced, 'rule' | 'path' | 'message' | 'remedy' | 'atKey'>[] {
  const { description, example } = fieldMeta(schema, path);
  const key = path.at(-1);
  const meaning = description ? ` “${String(key)}” là: ${description}` : '';
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path);
    const unused = allowed.filter(name => valueAt(value, [...path, name]) === undefined);
    return issue.keys.map(name => ({
      rule: 'unknown-key',
      path: [...path, name],
      atKey: true,
      message: `Không có trường nào tên “${name}” ở đây.${did(name, unused)}`,
      remedy: `Sửa tên trường hoặc xóa dòng này. Các trường được dùng: ${allowed.join(', ')}.`,
    }));
  }
  const given = valueAt(value, path);
  if (given === undefined) {
    return [
      {
        rule: 'missing-key',
        path: path.slice(0, -1),
        message: `Thiếu trường “${String(key)}”.`,
        remedy: `Thêm dòng “${String(key)}: …”.${meaning}${sayExample(example)}${literalsOf([issue]).includes('unknown') ? ' Văn bản gốc không nói đến thì ghi unknown; ghi rõ là “Không” thì ghi none.' : ''}`,
      },
    ];
  }
  if (
    issue.code === 'custom' ||
    issue.code === 'invalid_format' ||
    issue.code === 'too_small' ||
    issue.code === 'too_big'
  ) {
    const said = issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
    return [
      {
        rule: 'wrong-value',
        path,
        message: said,
        remedy: `Sửa lại giá trị này.${meaning}${sayExample(example)}`,
      },
    ];
  }
  const literals = [...new Set(literalsOf([issue]))];
  const types = [...new Set(typesOf([issue]))];
  const expected = [...types, ...literals.map(literal => `“${literal}”`)].join(', ');
  const quote =
    typeof given === 'number' && types.includes('chữ')
      ? ' Nếu là mã số hoặc năm, đặt trong dấu nháy kép.'
      : '';
  return [
    {
      rule: 'wrong-type',
      path,
      message: `Chỗ này phải là ${expected || 'giá trị khác'}, đang là ${sayType(given)}.${did(given, literals)}`,
      remedy: `Sửa lại giá trị này.${quote}${meaning}${sayExample(example)}`,
    },
  ];
}

/** Turns what zod says into findings an office can act on. */
export function explain(
  schema: z.core.$ZodType,
  value: unknown,
  error: z.ZodError,
  file: string,
): Unplaced[] {
  return flatten(error.issues, []).flatMap(({ issue, path }) =>
    explainIssue(schema, value, issue, path).map(finding => ({
      ...finding,
      file,
      severity: 'error' as const,
    })),
  );
}
