import { isMap, isScalar, isSeq, Parser, type Document, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './finding.ts';

/** What YAML reads without complaint, but otherwise than its author wrote it. */
export interface Trap {
  readonly rule: 'yaml-tag' | 'unquoted-comma' | 'thousands-dot';
  /** Nothing where the place is no value: a tag is part of the writing, not of what is written. */
  readonly path?: Path;
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

const perhapsTag = /(?:^|[\s,[{])!/m;

/** The parser resolves tags or drops them, and forgets where they stood: only its tokens tell. */
function* tagsIn(token: unknown): Generator<{ readonly source: string; readonly offset: number }> {
  if (typeof token !== 'object' || token === null) return;
  if ('type' in token && token.type === 'tag' && 'source' in token && 'offset' in token) {
    yield { source: String(token.source), offset: Number(token.offset) };
    return;
  }
  for (const inner of Object.values(token)) yield* tagsIn(inner);
}

function tagTraps(text: string): Trap[] {
  if (!perhapsTag.test(text)) return [];
  return Array.from(tagsIn([...new Parser().parse(text)]), ({ source, offset }) => ({
    rule: 'yaml-tag',
    offset,
    message: `Có nhãn kiểu của YAML (“${source}”); danh mục không dùng nhãn.`,
    remedy: 'Xóa nhãn này; nếu là chữ cần in thì đặt cả câu trong dấu nháy kép.',
  }));
}

const durationUnits = new Set<unknown>(['working-day', 'day', 'hour', 'minute', 'month', 'year']);

function valueOf(map: YAMLMap | undefined, key: string): unknown {
  const found = map?.items.find(pair => isScalar(pair.key) && pair.key.value === key)?.value;
  return isScalar(found) ? found.value : undefined;
}

/** "200.000": a dot and three figures. A term in eighths of a day ends in no naught. */
function isThousands(source: string, holder: YAMLMap | undefined): boolean {
  if (!/^[1-9]\d{0,2}\.\d{3}$/.test(source)) return false;
  return source.endsWith('0') || !durationUnits.has(valueOf(holder, 'unit'));
}

function thousandsTrap(source: string, value: number, path: Path, offset: number): Trap {
  return {
    rule: 'thousands-dot',
    path,
    offset,
    message: `YAML đọc “${source}” là ${String(value).replace('.', ',')}: dấu chấm ở đây là dấu phần lẻ, không ngăn hàng nghìn.`,
    remedy: `Viết liền ${source.replace('.', '')} nếu là số nghìn; nếu là phần lẻ thì bỏ các số 0 thừa ở cuối.`,
  };
}

/** A piece behind a comma that is no field: "lệ phí" of `{ heading: Phí, lệ phí, holds: fee }`. */
const isBare = ({ key, value }: Pair): boolean =>
  value === null && isScalar(key) && typeof key.value === 'string' && !/^\d+$/.test(key.value);

function commaTraps(map: YAMLMap, path: Path): Trap[] {
  if (map.flow !== true) return [];
  return map.items.flatMap((pair, index): Trap[] => {
    const { key } = pair;
    if (!isBare(pair) || !isScalar(key) || !key.range) return [];
    const before = map.items.slice(0, index);
    const owner = before.findLast(other => !isBare(other));
    const name = owner && isScalar(owner.key) ? String(owner.key.value) : undefined;
    const opening = owner && isScalar(owner.value) ? String(owner.value.value) : '';
    const pieces = before.slice(owner ? before.indexOf(owner) + 1 : 0).map(({ key: piece }) => piece);
    const whole = [opening, ...pieces, key].map(piece => (isScalar(piece) ? String(piece.value) : piece));
    const straight = whole.join(', ').replace(/^[“”‘’]|[“”‘’]$/gu, '');
    const curly = /^[“”‘’]/u.test(opening)
      ? ' Dấu nháy cong “ ” không giữ được chữ; chỉ dấu nháy thẳng mới giữ.'
      : '';
    return [
      {
        rule: 'unquoted-comma',
        path: [...path, String(key.value)],
        offset: key.range[0],
        message: `Sau dấu phẩy có chữ “${String(key.value)}” đứng một mình: trong ngoặc { } dấu phẩy ngăn các trường.${curly}`,
        remedy:
          name === undefined
            ? 'Đặt cả câu có dấu phẩy trong dấu nháy kép.'
            : `Đặt cả câu trong dấu nháy kép: ${name}: "${straight}".`,
      },
    ];
  });
}

function valueTraps(node: unknown, path: Path, holder: YAMLMap | undefined, depth: number): Trap[] {
  if (depth > 60) return [];
  if (isScalar(node)) {
    const { value, source, range } = node;
    if (typeof value !== 'number' || source === undefined || !range || !isThousands(source, holder))
      return [];
    return [thousandsTrap(source, value, path, range[0])];
  }
  if (isSeq(node))
    return node.items.flatMap((item, index) => valueTraps(item, [...path, index], undefined, depth + 1));
  if (!isMap(node)) return [];
  return [
    ...commaTraps(node, path),
    ...node.items.flatMap(({ key, value }) =>
      isScalar(key) ? valueTraps(value, [...path, String(key.value)], node, depth + 1) : [],
    ),
  ];
}

export function yamlTraps(text: string, document: Document): Trap[] {
  return [...tagTraps(text), ...valueTraps(document.contents, [], undefined, 0)];
}
