import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Unplaced } from './finding.ts';
import { guideComponents } from './guide-components.ts';
import { proseOf } from './front-matter.ts';

type Components = Readonly<Record<string, readonly string[]>>;

/** What is wrong, and at which letter of the prose. */
interface Fault {
  readonly offset: number;
  readonly rule: 'guide-code' | 'guide-address' | 'guide-syntax';
  readonly message: string;
  readonly remedy: string;
}

/** Lists in quotes in lists: no honest guide goes further. */
const deepestNesting = 40;

const braces = (offset: number): Fault => ({
  offset,
  rule: 'guide-code',
  message: 'Có ngoặc nhọn { }: bài hướng dẫn không chạy biểu thức.',
  remedy: 'Xóa đi; nếu là chữ cần in thì ghi \\{ và \\}, hoặc đặt trong dấu `…`.',
});

const moduleCode = (offset: number): Fault => ({
  offset,
  rule: 'guide-code',
  message: 'Có lệnh import hoặc export: bài hướng dẫn không chạy mã.',
  remedy: 'Xóa dòng này; nếu là chữ cần in thì thêm chữ khác vào đầu dòng.',
});

function element(offset: number, name: string | null, components: Components): Fault {
  const known = Object.keys(components);
  const others = known.length === 0 ? '' : ` hoặc một trong các thẻ: ${known.join(', ')}`;
  return {
    offset,
    rule: 'guide-code',
    message: `Có thẻ <${name ?? ''}>: bài hướng dẫn chỉ gồm chữ viết theo Markdown${others}.`,
    remedy: 'Xóa thẻ, viết bằng Markdown; nếu là dấu < cần in thì ghi \\<.',
  };
}

const attribute = (offset: number, component: string, name: string): Fault => ({
  offset,
  rule: 'guide-code',
  message: `Thẻ <${component}> không nhận thuộc tính “${name}” như vậy.`,
  remedy: 'Xóa thuộc tính này, hoặc ghi giá trị là chữ trong dấu nháy kép.',
});

const address = (offset: number, url: string): Fault => ({
  offset,
  rule: 'guide-address',
  message: `Liên kết dẫn tới “${url.slice(0, 60)}”, không phải là địa chỉ trang.`,
  remedy: 'Dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel:, /, ./ hoặc #.',
});

const tooDeep = (offset: number): Fault => ({
  offset,
  rule: 'guide-syntax',
  message: 'Danh sách, trích dẫn hoặc thẻ lồng nhau quá sâu.',
  remedy: 'Viết lại phần này cho phẳng hơn.',
});

/** Browsers leave out blanks and control signs before they look where an address leads (URL standard, 4.4). */
function isSafe(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[1];
  return scheme === undefined || ['https', 'http', 'mailto', 'tel'].includes(scheme.toLowerCase());
}

const startOf = ({ position }: MdastNode) => position?.start.offset ?? 0;
const endOf = ({ position }: MdastNode) => position?.end.offset ?? 0;

/** Every node with its depth; by a list of our own, since a deep tree would exhaust the stack. */
function* nodesOf(root: MdastNode): Generator<readonly [node: MdastNode, depth: number]> {
  const waiting: (readonly [MdastNode, number])[] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const [node, depth] = next;
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push([child, depth + 1]);
  }
}

type MdxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function* faultsOfElement(node: MdxElement, components: Components): Generator<Fault> {
  const at = startOf(node);
  const name = node.name ?? '';
  const allowed = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!allowed) {
    yield element(at, name, components);
    return;
  }
  for (const given of node.attributes) {
    const { name: attributeName, value } =
      given.type === 'mdxJsxAttribute' ? given : { name: '{…}', value: undefined };
    const words = value ?? '';
    if (!allowed.includes(attributeName) || typeof words !== 'string')
      yield attribute(at, name, attributeName);
    else if (!isSafe(words)) yield address(at, words);
  }
}

function* faultsOf(node: MdastNode, depth: number, components: Components): Generator<Fault> {
  const at = startOf(node);
  if (depth > deepestNesting) yield tooDeep(at);
  switch (node.type) {
    case 'mdxjsEsm':
      yield moduleCode(at);
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      yield braces(at);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      yield* faultsOfElement(node, components);
      break;
    case 'link':
    case 'image':
    case 'definition':
      if (!isSafe(node.url)) yield address(at, node.url);
      break;
    default:
  }
}

/** The letters of code shown as code. A block that is merely indented is none in MDX. */
function* shownCode(text: string, root: MdastNode): Generator<readonly [start: number, end: number]> {
  for (const [node] of nodesOf(root)) {
    if (node.type === 'inlineCode') yield [startOf(node), endOf(node)];
    if (node.type === 'code' && /^[`~]/.test(text.slice(startOf(node)))) yield [startOf(node), endOf(node)];
  }
}

/**
 * Braces and modules are looked for as if the text were plain Markdown, so that the parser of MDX, which falls over hostile
 * JavaScript, is never given any.
 */
function findCode(text: string): readonly Fault[] {
  const root = markdownToMdast(text);
  const shown = shownCode(text, root);
  let code = shown.next();
  const faults: Fault[] = [];
  for (const { 0: found, index, groups } of text.matchAll(
    /(?<!\\)(?:\\\\)*(?<brace>[{}])|^(?:import|export)(?=[\s{*"'])/gm,
  )) {
    const at = index + found.length - 1;
    while (!code.done && code.value[1] <= at) code = shown.next();
    if (!code.done && code.value[0] <= at) continue;
    faults.push(groups?.['brace'] === undefined ? moduleCode(index) : braces(at));
  }
  return faults;
}

function findInMdx(text: string, components: Components): readonly Fault[] {
  try {
    return [...nodesOf(mdxToMdast(text))].flatMap(([node, depth]) => [...faultsOf(node, depth, components)]);
  } catch (error) {
    const [, line = '1', column = '1'] =
      /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const before = text.split('\n').slice(0, Number(line) - 1);
    return [
      {
        offset: before.reduce((length, each) => length + each.length + 1, 0) + Number(column) - 1,
        rule: 'guide-syntax',
        message: 'Bài viết sai cú pháp, thường là có dấu < hoặc thẻ không đóng.',
        remedy: 'Dấu < cần in thì ghi \\<; địa chỉ trang thì ghi [chữ](địa chỉ).',
      },
    ];
  }
}

/** What in the prose of a guide is more than Markdown and our components. Nothing of it is ever run. */
export function checkProse(file: string, text: string, components: Components = guideComponents): Unplaced[] {
  const { prose, start } = proseOf(text);
  const code = findCode(prose);
  const faults = code.length > 0 ? code : findInMdx(prose, components);
  // A long text in braces is one slip, not hundreds.
  return faults.slice(0, 10).map(({ offset, ...fault }) => {
    const before = text.slice(0, start + offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { ...fault, file, severity: 'error', path: [], line: before.length, column };
  });
}
