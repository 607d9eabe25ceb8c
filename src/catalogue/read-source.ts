import { nearest } from '../language/nearest.ts';
import { entities, entityAt, type EntityName } from './entities.ts';
import { explain } from './explain.ts';
import type { Unplaced } from './finding.ts';
import { deepFreeze } from './frozen.ts';
import type { GuideProse } from './guide-slips.ts';
import { isReadable, readYaml } from './read.ts';
import { listEntities, type Source } from './sources.ts';
import { checkSpelling } from './spelling.ts';

/** What one file of content/ gave. */
export interface Reading {
  readonly file: string;
  /** Absent where a file is no part of the catalogue. */
  readonly entity?: EntityName;
  readonly id?: string;
  /** The decision it says to belong to, even where the rest of the file is not understood. */
  readonly decision?: string;
  /** Absent where the file could not be understood. */
  readonly source?: Source;
  /** Of a guide. */
  readonly prose?: GuideProse;
  readonly findings: readonly Unplaced[];
}

/** A file whose name fits no room of content/. */
function misplaced(file: string): Unplaced {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  const rooms = ['decisions', 'procedures', 'bundles', 'forms', 'guides'];
  const lists = ['site', ...listEntities].map(name => `${name}.yaml`);
  const near =
    folder === '' ? nearest(file, lists) : rooms.includes(folder) ? undefined : nearest(folder, rooms);
  const hint = near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`;
  const remedy =
    folder === 'procedures'
      ? 'Đặt tên theo mẫu procedures/<mã văn bản>/<số thứ tự hai chữ số>-<tên không dấu>.yaml.'
      : 'Đặt tệp .yaml vào decisions/, procedures/, bundles/, forms/, bài .mdx vào guides/, tên chữ thường không dấu; hoặc chuyển ra khỏi thư mục nội dung.';
  return {
    rule: 'file-name',
    severity: 'error',
    file,
    path: [],
    line: 1,
    column: 1,
    message: `Tệp không nằm đúng chỗ hoặc tên tệp không đúng mẫu.${hint}`,
    remedy,
  };
}

function isOutsideCatalogue(file: string): boolean {
  return /^(?:README|LICENSE)[^/]*$/.test(file);
}

function decisionOf(value: unknown, parts: Readonly<Record<string, string>>): { decision?: string } {
  const named =
    typeof value === 'object' && value !== null && 'decision' in value ? value.decision : undefined;
  const decision = parts['decision'] ?? named;
  return typeof decision === 'string' ? { decision } : {};
}

/** Reads one file and holds it against its schema; never throws for what an author wrote. */
export function readSource(root: string, file: string): Reading {
  if (isOutsideCatalogue(file)) return { file, findings: [] };
  const found = entityAt(file);
  if (!found) return { file, findings: [misplaced(file)] };
  const { name: entity, parts } = found;
  const id = entity === 'procedure' ? `${parts['decision']}/${parts['slug']}` : (parts['id'] ?? entity);
  const parsed = readYaml(root, file);
  if (!isReadable(parsed))
    return { file, entity, id, ...decisionOf(undefined, parts), findings: parsed.findings };
  const { schema } = entities[entity];
  const result = schema.safeParse(parsed.value);
  const spelling = [...parsed.findings, ...checkSpelling(parsed.value, file)];
  const belongs = decisionOf(parsed.value, parts);
  if (!result.success) {
    const told = new Set(parsed.findings.map(({ path }) => JSON.stringify(path)));
    // What YAML read otherwise than it was written is no second fault for the schema.
    const faults = explain(schema, parsed.value, result.error, file).filter(
      ({ path }) => path.length === 0 || !told.has(JSON.stringify(path)),
    );
    return { file, entity, id, ...belongs, findings: [...spelling, ...faults] };
  }
  const source = { entity, id, file, parts, data: deepFreeze(result.data) };
  const { prose } = parsed;
  return { file, entity, id, ...belongs, source, ...(prose ? { prose } : {}), findings: spelling };
}
