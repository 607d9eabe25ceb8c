import type { Bundle, Catalogue, Decision } from '../../src/catalogue/catalogue.ts';
import { present, presentList } from '../../src/catalogue/known.ts';
import type { AppendixOf } from '../../src/catalogue/schema/appendix.ts';
import type { BundleStage } from '../../src/catalogue/schema/bundle.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Block, Cell, ListItem, Row, Section, Table } from '../../src/document/tree.ts';
import { capitalised } from '../../src/language/capitals.ts';
import { letterAt, letterIndex, roman } from '../../src/language/numbering.ts';
import { sayBasis } from '../../src/wording/basis.ts';
import {
  channelFeeLines,
  channelNoteLines,
  channelTermLines,
  sayChannels,
} from '../../src/wording/channel.ts';
import { saySets } from '../../src/wording/dossier.ts';
import { sayDuration } from '../../src/wording/duration.ts';
import { feeLines } from '../../src/wording/fee.ts';
import { sayKnown, sayText } from '../../src/wording/known.ts';
import type { Options } from '../options.ts';
import { stopped } from '../../src/language/stops.ts';
import { bold, heading, labelled, levelAt, listItem, listOf, paragraph, plain } from '../words.ts';
import { dossierBlocks } from './dossier.ts';
import { cellOf, figureCell, groupRow, headerRow } from './grid.ts';
import { headOf, noteBlocks } from './head.ts';

type Member = Bundle['members'][number];
type Category = Exclude<Bundle['categories'], string>[number];
type Limit = Exclude<Bundle['limits'], string>[number];
type Scope = Exclude<Member['scope'], string>;

const dashes = (lines: readonly string[]): ListItem[] =>
  lines.map(line => listItem('-', plain(stopped(line, '.'))));

function labelledBody(label: string, text: string): Block[] {
  return text === '' ? [] : [paragraph('body', labelled(`${label}:`, stopped(text, '.')))];
}

/** "1.2. Giấy tờ phải nộp" from the printed "I.1.2". */
function numbered(ref: string | undefined, name: string): string {
  const number = ref?.replace(/^[IVX]+\./, '');
  return number === undefined ? name : `${number}. ${name}`;
}

function scopeBlocks(
  catalogue: Catalogue,
  { condition, exceptions, bases = [], groups = [] }: Scope,
): Block[] {
  const items = groups.map(({ name, items: own = [], pending }) =>
    listItem(
      '-',
      plain(pending === undefined ? name : `${stopped(name, '.')} ${pending}`),
      own.map(text => listItem('+', plain(stopped(text, ';')))),
    ),
  );
  return [
    ...labelledBody('Phạm vi áp dụng', sayText(condition, 'paper')),
    ...listOf(items),
    ...labelledBody('Trừ trường hợp', sayText(exceptions, 'paper')),
    ...labelledBody('Căn cứ', bases.map(basis => sayBasis(catalogue, basis, 'paper', 'long')).join('; ')),
  ];
}

function categoryDossier(catalogue: Catalogue, { key, name, benefit, dossier }: Category): Block[] {
  const own = present(dossier);
  return [
    heading(3, `${key}. Hồ sơ đối với trường hợp ${name}`),
    ...labelledBody('Chế độ được hưởng', benefit),
    ...(own ? dossierBlocks(catalogue, own) : []),
  ];
}

/** Category "3.1" belongs to the third member. */
function categoriesOf({ categories }: Bundle, index: number): Category[] {
  return presentList(categories).filter(({ key }) => key.split('.')[0] === String(index + 1));
}

/** A member whose only papers are printed under its own number opens with their name: "2. Hồ sơ xóa đăng ký thường trú". */
function isWhole(dossiers: readonly { readonly ref?: string | undefined }[]): boolean {
  return dossiers.length === 1 && dossiers[0]?.ref?.split('.').length === 2;
}

/** One fee runs on behind its label; several stand below it, a line each. */
function feesOf(catalogue: Catalogue, fee: Member['fee']): Block[] {
  const lines = feeLines(catalogue, fee, 'paper');
  if (lines.length < 2) return labelledBody('Phí, lệ phí', lines.join(''));
  return [paragraph('body', plain('Phí, lệ phí:')), ...listOf(dashes(lines))];
}

function memberBlocks(catalogue: Catalogue, bundle: Bundle, member: Member, index: number): Block[] {
  const { name, scope, fee } = member;
  const range = present(scope);
  const dossiers = presentList(member.dossiers);
  const whole = isWhole(dossiers);
  return [
    heading(2, `${index + 1}. ${whole ? dossiers[0]!.name : name}`),
    ...(range ? scopeBlocks(catalogue, range) : []),
    ...dossiers.flatMap(({ ref, name: part, dossier }) => [
      ...(whole ? [] : [heading(3, numbered(ref, part))]),
      ...dossierBlocks(catalogue, dossier),
    ]),
    ...categoriesOf(bundle, index).flatMap(category => categoryDossier(catalogue, category)),
    ...feesOf(catalogue, fee),
  ];
}

/** Categories that no member's number claims. */
function otherCategories(catalogue: Catalogue, bundle: Bundle): Block[] {
  const claimed = new Set(bundle.members.flatMap((_, index) => categoriesOf(bundle, index)));
  return presentList(bundle.categories)
    .filter(category => !claimed.has(category))
    .flatMap(category => categoryDossier(catalogue, category));
}

const nameOf = ({ members }: Bundle, id: string) => members.find(member => member.id === id)?.name ?? id;

const sayMembers = (bundle: Bundle, members: readonly string[]) =>
  members.map(id => nameOf(bundle, id)).join(' - ');

function processItems({ processes = [] }: Bundle): Block[] {
  return listOf(
    processes.map(({ ref, title }) => listItem('-', plain(stopped(`${title} (mục ${ref})`, '.')))),
  );
}

function combinationItems(bundle: Bundle): Block[] {
  return listOf(
    dashes(
      presentList(bundle.combinations).map(
        ({ members, note }) => `${sayMembers(bundle, members)}${note === undefined ? '' : `: ${note}`}`,
      ),
    ),
  );
}

function receptionBlocks(catalogue: Catalogue, bundle: Bundle): Block[] {
  const { channels } = bundle;
  const ways = [
    ...channelNoteLines(channels),
    ...channelTermLines(channels, 'paper'),
    ...channelFeeLines(catalogue, channels, 'paper'),
  ];
  const steps = presentList(bundle.steps).map(({ text, details = [] }, index) =>
    listItem(
      `${letterAt(index)})`,
      plain(text),
      details.map(own => listItem('-', plain(own))),
    ),
  );
  return [
    ...labelledBody('Nơi nộp hồ sơ', sayText(bundle.place, 'paper')),
    ...labelledBody('Cách thức nộp', capitalised(sayChannels(channels, 'paper').join('; '))),
    ...listOf(dashes(ways)),
    ...labelledBody('Số lượng hồ sơ', saySets(bundle, 'paper')),
    ...listOf(steps),
  ];
}

function stageRow({ order, unit, action, duration, notes = [] }: BundleStage): Row {
  const notesBelow = notes.map(text => `- ${text}`);
  const cells: Cell[] = [
    cellOf(`Bước ${order}`),
    cellOf(unit),
    cellOf([action, ...notesBelow]),
    cellOf(sayKnown(duration, sayDuration, 'paper')),
  ];
  return { role: 'plain', cells };
}

const stageHeadings = ['Bước', 'Cơ quan, người thực hiện', 'Nội dung công việc', 'Thời hạn'];

function categoryRows({ mark, key, name, stages, payment }: Category): Row[] {
  const title = `${mark === undefined ? `${key}.` : `${mark})`} Trường hợp ${name}`;
  const paid = sayText(payment, 'paper');
  return [
    groupRow(title, stageHeadings.length, title),
    ...presentList(stages).map(stageRow),
    ...(paid === ''
      ? []
      : [{ role: 'plain', cells: [cellOf('Trả kết quả'), cellOf(paid, { columns: 3 })] } as const]),
  ];
}

/** The process prints its letters in their order, the dossiers their numbers. */
function byMark(left: Category, right: Category): number {
  if (left.mark === undefined || right.mark === undefined) return 0;
  return letterIndex(left.mark) - letterIndex(right.mark);
}

function stageTable(description: string, rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  const columns = (['center', 'left', 'left', 'left'] as const).map(align => ({ align }));
  const header = [headerRow(stageHeadings)];
  return [fitColumns({ kind: 'table', description, columns, header, rows }, 'portrait')];
}

function resolutionBlocks(bundle: Bundle): Block[] {
  const shared = (bundle.sharedStages ?? []).flatMap(({ member, title, stages }) => {
    const text = `${nameOf(bundle, member)}: ${title}`;
    return [groupRow(text, stageHeadings.length, text), ...stages.map(stageRow)];
  });
  const rows = [...shared, ...presentList(bundle.categories).toSorted(byMark).flatMap(categoryRows)];
  return stageTable('Các bước giải quyết hồ sơ', rows);
}

/** Passages that have something to say, numbered 1, 2, 3. */
function workBlocks(catalogue: Catalogue, bundle: Bundle): Block[] {
  const passages: Part[] = [
    { title: 'Các quy trình liên thông', blocks: processItems(bundle) },
    { title: 'Trường hợp chỉ thực hiện một số thủ tục', blocks: combinationItems(bundle) },
    { title: 'Nộp, tiếp nhận và chuyển hồ sơ', blocks: receptionBlocks(catalogue, bundle) },
    { title: 'Trình tự và thời hạn giải quyết hồ sơ', blocks: resolutionBlocks(bundle) },
  ];
  return passages
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [heading(2, `${index + 1}. ${title}`), ...blocks]);
}

const limitHeadings = [
  'STT',
  'Trường hợp',
  'Thời hạn tối đa',
  'Thời gian giải quyết',
  'Thời gian luân chuyển hồ sơ',
];

function limitRow({ title, maximum, processing, transfer, note }: Limit, index: number): Row {
  const times = [processing, transfer].map(time => cellOf(sayKnown(time, sayDuration, 'paper')));
  return {
    role: 'plain',
    cells: [
      figureCell(index + 1),
      cellOf([capitalised(title), note === undefined ? '' : `(${note})`], { heads: 'row' }),
      cellOf(sayDuration(maximum)),
      ...times,
    ],
  };
}

function limitTable(limits: readonly Limit[]): Table {
  const columns = (['center', 'left', 'center', 'center', 'center'] as const).map(align => ({ align }));
  const table = {
    kind: 'table',
    description: `Thời hạn giải quyết: ${limitHeadings.join(', ')}`,
    columns,
    header: [headerRow(limitHeadings)],
    rows: limits.map(limitRow),
  } as const;
  return fitColumns(table, 'portrait');
}

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function partsOf(catalogue: Catalogue, bundle: Bundle): Part[] {
  const limits = presentList(bundle.limits);
  const bases = presentList(bundle.legalBases).map(basis =>
    capitalised(sayBasis(catalogue, basis, 'paper', 'long')),
  );
  return [
    {
      title: 'Hồ sơ',
      blocks: [
        ...bundle.members.flatMap((member, index) => memberBlocks(catalogue, bundle, member, index)),
        ...otherCategories(catalogue, bundle),
      ],
    },
    { title: 'Quy trình thực hiện liên thông', blocks: workBlocks(catalogue, bundle) },
    { title: 'Thời hạn giải quyết', blocks: limits.length === 0 ? [] : [limitTable(limits)] },
    { title: 'Căn cứ pháp lý', blocks: listOf(dashes(bases)) },
  ];
}

function bundleBlocks(catalogue: Catalogue, bundle: Bundle, depth: number): Block[] {
  const notes = bundle.notes ?? [];
  return [
    ...partsOf(catalogue, bundle)
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ title, blocks }, index) => [
        heading(levelAt(depth), `${roman(index + 1)}. ${title.toUpperCase()}`),
        ...blocks,
      ]),
    ...(notes.length === 0 ? [] : [paragraph('table-note', bold('Ghi chú:'))]),
    ...notes.map(text => paragraph('table-note', plain(`- ${stopped(text, '.')}`))),
  ];
}

/** Liên thông: dossiers by member and by kind of person, processes, time limits. */
export function bundleSections(
  catalogue: Catalogue,
  decision: Decision,
  appendix: AppendixOf<'bundle'>,
  options: Options,
): Section[] {
  const { blocks, setting } = headOf(decision, appendix, options);
  const chosen = appendix.select.bundles;
  const bundles = decision.bundles.filter(({ id }) => chosen === undefined || chosen.includes(id));
  return [
    {
      orientation: 'portrait',
      ...setting,
      blocks: [
        ...blocks,
        ...bundles.flatMap(bundle => [
          ...(bundles.length > 1 ? [paragraph('centered', bold(bundle.name.toUpperCase()))] : []),
          ...bundleBlocks(catalogue, bundle, 1),
        ]),
        ...noteBlocks(appendix),
      ],
    },
  ];
}
