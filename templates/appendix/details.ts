import type { Catalogue, Decision, Form, Procedure } from '../../src/catalogue/catalogue.ts';
import { present, presentList, type Known } from '../../src/catalogue/known.ts';
import { feesOf } from '../../src/catalogue/of-case.ts';
import type { Appendix, AppendixOf } from '../../src/catalogue/schema/appendix.ts';
import type { LegalBasis } from '../../src/catalogue/schema/legal-basis.ts';
import type { ProcedureCase } from '../../src/catalogue/schema/procedure.ts';
import type { Block, ListItem, Section } from '../../src/document/tree.ts';
import { capitalised } from '../../src/language/capitals.ts';
import { formSection } from '../form.ts';
import { sayBasis } from '../../src/wording/basis.ts';
import { sayCode } from '../../src/wording/code.ts';
import { sayDuration } from '../../src/wording/duration.ts';
import {
  caseChannelLines,
  channelFeeLines,
  channelNoteLines,
  channelTermLines,
} from '../../src/wording/channel.ts';
import { feeLines } from '../../src/wording/fee.ts';
import { sayPaper } from '../../src/wording/form.ts';
import { sayKnown, sayText } from '../../src/wording/known.ts';
import { sayStage } from '../../src/wording/stage.ts';
import type { Options } from '../options.ts';
import { stopped } from '../../src/language/stops.ts';
import { heading, labelled, levelAt, listItem, listOf, paragraph, plain } from '../words.ts';
import { contentsBlocks } from './contents.ts';
import { dossierBlocks } from './dossier.ts';
import { headOf, liesIn, noteBlocks } from './head.ts';
import { groupsOf, type Group } from './sections.ts';

type Step = Exclude<Procedure['steps'], string>[number];

const body = (text: string) => paragraph('body', plain(stopped(text, '.')));
const none = [body(sayText('none', 'paper'))];

/** What the text says of a point: "Không" for none, nothing for what it does not say. */
function known<Value>(value: Known<Value>, blocks: (value: Value) => Block[]): Block[] {
  if (value === 'none') return none;
  return value === 'unknown' ? [] : blocks(value);
}

const knownText = (value: Known<string>) => known(value, text => [body(text)]);

const dashes = (lines: readonly string[]): ListItem[] =>
  lines.map((line, index) => listItem('-', plain(stopped(line, index === lines.length - 1 ? '.' : ';'))));

function stepItems(steps: readonly Step[]): ListItem[] {
  return steps.map(({ text, details = [] }, index) =>
    listItem(
      '',
      labelled(`Bước ${index + 1}:`, text),
      details.map(own => listItem('-', plain(own))),
    ),
  );
}

function requirementItems(requirements: readonly Step[]): ListItem[] {
  return requirements.map(({ text, details = [] }) =>
    listItem(
      '-',
      plain(text),
      details.map(own => listItem('+', plain(own))),
    ),
  );
}

function timeBlocks({ number, title, total, stages }: ProcedureCase): Block[] {
  const name = [number === undefined ? '' : `${number}.`, present(title)].filter(Boolean).join(' ');
  const said = capitalised(sayKnown(total, sayDuration, 'paper'));
  const whole = [name, said].filter(Boolean).join(': ');
  const parts = dashes(presentList(stages).map(stage => sayStage(stage, 'paper')));
  if (parts.length === 0) return whole === '' ? [] : [body(whole)];
  const lead = whole === '' ? 'Gồm các bước:' : `${stopped(whole, '.')} Trong đó:`;
  return [paragraph('body', plain(lead)), ...listOf(parts)];
}

function dossierPoint(catalogue: Catalogue, { dossier, cases }: Procedure): Block[] {
  if (dossier !== 'by-case') return known(dossier, own => dossierBlocks(catalogue, own));
  return cases.flatMap(({ title, dossier: own = 'unknown' }) => [
    ...knownText(title),
    ...known(own, value => dossierBlocks(catalogue, value)),
  ]);
}

function authorityBlocks({ authority, cases }: Procedure): Block[] {
  const lines: [label: string, value: string][] = [];
  const own = present(authority);
  if (own) {
    lines.push(['Cơ quan có thẩm quyền quyết định', sayText(own.decides, 'paper')]);
    lines.push(['Cơ quan hoặc người được ủy quyền, phân cấp thực hiện', sayText(own.delegated, 'paper')]);
    lines.push(['Cơ quan trực tiếp thực hiện', sayText(own.performs, 'paper')]);
  }
  const each = (key: 'coordination' | 'superior') => [
    ...new Set(cases.map(one => sayText(one[key], 'paper'))),
  ];
  for (const value of each('coordination')) lines.push(['Cơ quan phối hợp', value]);
  for (const value of each('superior')) lines.push(['Trình cấp có thẩm quyền cao hơn', value]);
  return listOf(
    dashes(lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`)),
  );
}

const throughChannels = (own: ProcedureCase, say: (ways: Procedure['channels']) => string[]): string[] =>
  own.channels
    ? say(own.channels).map(line => [sayText(own.title, 'paper'), line].filter(isSaid).join(' – '))
    : [];

const isSaid = (text: string) => text !== '' && text !== sayText('none', 'paper');

/** How a dossier comes in: what the text says of it, then what it says of each way and of cases with ways of their own. */
function methodBlocks({ method, channels, cases }: Procedure): Block[] {
  const ways = [...channelNoteLines(channels), ...cases.flatMap(caseChannelLines)];
  return [...knownText(method), ...listOf(dashes(ways))];
}

function termBlocks({ channels, cases }: Procedure): Block[] {
  const say = (ways: Procedure['channels']) => channelTermLines(ways, 'paper');
  const ways = [...say(channels), ...cases.flatMap(own => throughChannels(own, say))];
  return [...cases.flatMap(timeBlocks), ...listOf(dashes(ways))];
}

function feeBlocks(catalogue: Catalogue, procedure: Procedure): Block[] {
  const { channels, cases } = procedure;
  const say = (ways: Procedure['channels']) => channelFeeLines(catalogue, ways, 'paper');
  const fees = [
    ...cases.flatMap(own => feeLines(catalogue, feesOf(procedure, own), 'paper')),
    ...say(channels),
    ...cases.flatMap(own => throughChannels(own, say)),
  ];
  return [...new Set(fees)].map(body);
}

function formBlocks({ forms: list }: Procedure, { forms }: Catalogue): Block[] {
  return known(list, own => listOf(dashes(own.map(({ name, form }) => sayPaper(name, forms.get(form))))));
}

/** In full for each procedure: offices post every procedure on its own. */
function basesBlocks(catalogue: Catalogue, bases: Known<readonly LegalBasis[]>): Block[] {
  return known(bases, own => listOf(dashes(own.map(basis => sayBasis(catalogue, basis, 'paper', 'long')))));
}

/** The eleven points of a published procedure. */
function pointsOf(catalogue: Catalogue, procedure: Procedure): (readonly [string, readonly Block[]])[] {
  return [
    ['Trình tự thực hiện', known(procedure.steps, steps => listOf(stepItems(steps)))],
    ['Cách thức thực hiện', methodBlocks(procedure)],
    ['Thành phần, số lượng hồ sơ', dossierPoint(catalogue, procedure)],
    ['Thời hạn giải quyết', termBlocks(procedure)],
    ['Đối tượng thực hiện thủ tục hành chính', known(procedure.applicants, own => [body(own.join('; '))])],
    ['Cơ quan thực hiện thủ tục hành chính', authorityBlocks(procedure)],
    ['Kết quả thực hiện thủ tục hành chính', knownText(procedure.result)],
    ['Phí, lệ phí', feeBlocks(catalogue, procedure)],
    ['Tên mẫu đơn, mẫu tờ khai', formBlocks(procedure, catalogue)],
    [
      'Yêu cầu, điều kiện thực hiện thủ tục hành chính',
      known(procedure.requirements, own => listOf(requirementItems(own))),
    ],
    ['Căn cứ pháp lý của thủ tục hành chính', basesBlocks(catalogue, procedure.legalBases)],
  ];
}

/** The name that this part of the appendix prints. */
function nameIn({ name, otherNames = [] }: Procedure, appendix: Appendix): string {
  return otherNames.find(({ place }) => liesIn(place, appendix))?.name ?? name;
}

export function procedureBlocks(
  catalogue: Catalogue,
  procedure: Procedure,
  number: number,
  appendix: Appendix,
  depth: number,
): Block[] {
  const code = sayCode(procedure, 'paper');
  const notes = [procedure.printedNote, ...(procedure.notes ?? [])].filter(note => note !== undefined);
  return [
    heading(levelAt(depth), `${number}. ${nameIn(procedure, appendix)}`),
    ...(code === '' ? [] : [body(`Mã số TTHC: ${code}`)]),
    ...pointsOf(catalogue, procedure).flatMap(([label, blocks], index) => [
      heading(levelAt(depth + 1), `${number}.${index + 1}. ${label}`),
      ...blocks,
    ]),
    ...notes.map(note => body(`Ghi chú: ${note}`)),
  ];
}

/** The forms printed after each procedure, in the order in which it names them. */
function formsByProcedure({ forms }: Decision): (procedure: Procedure) => Form[] {
  const pairs = forms.flatMap(form => form.procedures.map(procedure => ({ form, procedure })));
  const attached = Map.groupBy(pairs, ({ procedure }) => procedure);
  return procedure => {
    const named = presentList(procedure.forms).map(({ form }) => form);
    const own = (attached.get(procedure) ?? []).map(({ form }) => form);
    return own.toSorted((one, other) => named.indexOf(one.id) - named.indexOf(other.id));
  };
}

/** Blocks and whole sections in printed order: what stands between two forms is a section. */
function sectionsOf(parts: readonly (Block | Section)[], first: Omit<Section, 'blocks'>): Section[] {
  const sections: Section[] = [];
  let open: Block[] | undefined;
  for (const part of parts) {
    if (!('kind' in part)) {
      sections.push(part);
      open = undefined;
    } else if (open) open.push(part);
    else {
      open = [part];
      const setting =
        sections.length === 0 ? first : { orientation: first.orientation, restartsNumbering: false };
      sections.push({ ...setting, blocks: open });
    }
  }
  return sections;
}

/** What is printed of a procedure under its number and at its depth. */
export type Content = (procedure: Procedure, number: number, depth: number) => Block[];

/** Nội dung của từng thủ tục, numbered anew in each field, each with its forms behind it. */
export function detailsSections(
  catalogue: Catalogue,
  decision: Decision,
  appendix: AppendixOf<'details'>,
  options: Options,
  content: Content = (procedure, number, depth) =>
    procedureBlocks(catalogue, procedure, number, appendix, depth),
): Section[] {
  const head = headOf(decision, appendix, options);
  const formsOf = formsByProcedure(decision);
  const groupParts = (group: Group, depth: number): (Block | Section)[] => [
    ...(group.title === undefined ? [] : [heading(levelAt(depth), group.title.toUpperCase())]),
    ...group.procedures.flatMap((procedure, index) => [
      ...content(procedure, index + 1, depth + 1),
      ...formsOf(procedure).map(form => formSection(form, levelAt(depth + 2))),
    ]),
    ...group.groups.flatMap(own => groupParts(own, depth + 1)),
  ];
  const groups = groupsOf(catalogue, decision, appendix);
  const parts = groups.flatMap(group => groupParts(group, head.depth + 1));
  const blocks = parts.filter(part => 'kind' in part);
  const contents = contentsBlocks(groups, blocks, head.depth + 2);
  return sectionsOf([...head.blocks, ...contents, ...parts, ...noteBlocks(appendix)], {
    orientation: 'portrait',
    ...head.setting,
  });
}
