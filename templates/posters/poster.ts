import type { Catalogue, Form, Procedure } from '../../src/catalogue/catalogue.ts';
import { headingUnitOf } from '../../src/catalogue/heading-unit.ts';
import { present, presentList, type Known } from '../../src/catalogue/known.ts';
import { feesOf } from '../../src/catalogue/of-case.ts';
import { publicRoot } from '../../src/catalogue/public-root.ts';
import type { Agency } from '../../src/catalogue/schema/agency.ts';
import type { Dossier } from '../../src/catalogue/schema/dossier.ts';
import type { ProcedureCase } from '../../src/catalogue/schema/procedure.ts';
import type { Day } from '../../src/catalogue/standing.ts';
import type { PostedPaper } from '../../src/document/standard.ts';
import type { Block, DocumentTree, Footer, ListItem, Section, SquareCode } from '../../src/document/tree.ts';
import { capitalised } from '../../src/language/capitals.ts';
import { sayShortDate } from '../../src/language/date.ts';
import { stopped } from '../../src/language/stops.ts';
import { sayBasisBriefly } from '../../src/wording/basis.ts';
import { sayCase } from '../../src/wording/case.ts';
import {
  caseChannelLines,
  channelFeeLines,
  channelNoteLines,
  channelTermLines,
  sayChannels,
} from '../../src/wording/channel.ts';
import { sayCode } from '../../src/wording/code.ts';
import { citeDecision } from '../../src/wording/decision.ts';
import { saySets } from '../../src/wording/dossier.ts';
import { sayDuration, sayHeading } from '../../src/wording/duration.ts';
import { feeLines } from '../../src/wording/fee.ts';
import { sayKnown, sayText } from '../../src/wording/known.ts';
import { sayPlace, sayResultPlace } from '../../src/wording/place.ts';
import { sayMark } from '../../src/wording/restated.ts';
import { formFooter } from '../form-footer.ts';
import { formSection } from '../form.ts';
import { agencyPart, papersOf, type Paper } from '../slips/papers.ts';
import { sourceLines } from '../source-line.ts';
import { bold, heading, labelled, listItem, listOf, paragraph, plain } from '../words.ts';

export interface PosterOptions {
  readonly paper: PostedPaper;
  /** The day whose state of affairs is posted. */
  readonly asOf: Day;
  /** Where it hangs. */
  readonly agency?: Agency;
}

const body = (text: string): Block => paragraph('body', plain(stopped(text, '.')));

const dashes = (lines: readonly string[]): Block[] =>
  listOf(lines.map(line => listItem('-', plain(stopped(line, '.')))));

/** One answer stands behind its label, several below it; whoever reads the wall must find each. */
function answered(label: string, lines: readonly string[]): Block[] {
  const [only, ...others] = lines;
  if (only === undefined) return [];
  if (others.length === 0) return [paragraph('body', labelled(`${label}:`, stopped(only, '.')))];
  return [heading(2, label), ...dashes(lines)];
}

function paperItem({ number, lines, shape }: Paper): ListItem {
  const [name = '', ...more] = lines;
  const said = shape === '' ? name : `${name} (${shape})`;
  return listItem(
    `${number}.`,
    plain(stopped(said, more.length === 0 ? '.' : ':')),
    more.map(line => listItem('', plain(line))),
  );
}

/** Papers one below another; what several have over them stands there once. */
function paperBlocks(papers: readonly Paper[]): Block[] {
  const groups = [...Map.groupBy(papers, ({ group }) => group)];
  return groups.flatMap(([group, own]) => [
    ...(group === undefined ? [] : [paragraph('body', plain(stopped(group, ':')))]),
    ...listOf(own.map(paperItem)),
  ]);
}

function dossierBlocks(catalogue: Catalogue, dossier: Known<Dossier>): Block[] {
  const given = present(dossier);
  if (given === undefined) return typeof dossier === 'string' ? [body(sayText(dossier, 'page'))] : [];
  return [
    ...paperBlocks(papersOf(catalogue, given)),
    ...(given.notes ?? []).map(note => body(`Lưu ý: ${note}`)),
    ...agencyPart(catalogue, given),
    body(`Số lượng hồ sơ: ${saySets(given, 'page')}`),
  ];
}

const caseName = (own: ProcedureCase): string => sayCase(own, 'paper');

function papersPart(catalogue: Catalogue, { dossier, cases }: Procedure): Block[] {
  const label = heading(2, 'Giấy tờ phải nộp');
  if (dossier !== 'by-case') return [label, ...dossierBlocks(catalogue, dossier)];
  return [
    label,
    ...cases.flatMap(own => [
      ...(caseName(own) === '' ? [] : [paragraph('body', bold(stopped(caseName(own), ':')))]),
      ...dossierBlocks(catalogue, own.dossier ?? 'unknown'),
    ]),
  ];
}

const named = (own: ProcedureCase, said: string): string =>
  [caseName(own), said].filter(text => text !== '').join(': ');

function termLines(procedure: Procedure): string[] {
  const unit = headingUnitOf(procedure);
  return [
    ...procedure.cases.flatMap(own => [
      capitalised(named(own, `${sayKnown(own.total, sayDuration, 'page')}${sayHeading(own.total, unit)}`)),
      ...(own.channels === undefined
        ? []
        : channelTermLines(own.channels, 'page').map(line => capitalised(named(own, line)))),
    ]),
    ...channelTermLines(procedure.channels, 'page'),
  ];
}

function feeParts(catalogue: Catalogue, procedure: Procedure): string[] {
  const { cases, channels } = procedure;
  const ofCases = cases.flatMap(own => [
    ...feeLines(catalogue, feesOf(procedure, own), 'page').map(line =>
      procedure.fee === 'by-case' ? named(own, line) : line,
    ),
    ...(own.channels === undefined
      ? []
      : channelFeeLines(catalogue, own.channels, 'page').map(line => named(own, line))),
  ]);
  return [...new Set([...ofCases, ...channelFeeLines(catalogue, channels, 'page')])];
}

/** The forms it names, then those printed with it. */
function formsOf({ forms }: Catalogue, procedure: Procedure): readonly Form[] {
  const own = presentList(procedure.forms).flatMap(({ form }) => forms.get(form) ?? []);
  const attached = procedure.decision.forms.filter(({ procedures }) => procedures.includes(procedure));
  return [...new Set([...own, ...attached])];
}

function formLines(procedure: Procedure, behind: readonly Form[]): string[] {
  const { forms } = procedure;
  if (typeof forms === 'string') return [sayText(forms, 'page')];
  return forms.map(({ name, form }) =>
    behind.some(({ id }) => id === form) ? `${name} (in ngay phía sau tờ này)` : name,
  );
}

const requirementLines = ({ requirements }: Procedure): string[] =>
  typeof requirements === 'string'
    ? [sayText(requirements, 'page')]
    : requirements.flatMap(({ text, details = [] }) => [text, ...details]);

const basisLines = (catalogue: Catalogue, { legalBases }: Procedure): string[] =>
  typeof legalBases === 'string'
    ? [sayText(legalBases, 'page')]
    : [legalBases.map(basis => sayBasisBriefly(catalogue, basis)).join('; ')];

function codeOf({ site }: Catalogue, { id, name }: Procedure): SquareCode | undefined {
  const root = publicRoot(site.address);
  if (root === undefined) return undefined;
  const address = `${root}thu-tuc/${id}/`;
  return { address, alternative: `Mã QR dẫn tới trang của thủ tục ${name}: ${address}` };
}

function footerOf(catalogue: Catalogue, procedure: Procedure, asOf: Day): Footer {
  const source = `Theo ${citeDecision(procedure.decision, 'page')}; ghi theo danh mục tính đến ngày ${sayShortDate(asOf)}.`;
  const code = codeOf(catalogue, procedure);
  return code === undefined
    ? { lines: [source] }
    : { lines: ['Quét mã để xem trên điện thoại, điền mẫu và xem văn bản.', source], code };
}

const centered = (text: string) => paragraph('centered', plain(text));

function headOf(procedure: Procedure, { agency }: PosterOptions): Block[] {
  const code = sayCode(procedure, 'page');
  return [
    ...(agency === undefined ? [] : [centered(agency.name.toUpperCase())]),
    centered(`Lĩnh vực ${procedure.field.name}`),
    heading(1, procedure.name, 'center'),
    centered(`Mã số thủ tục: ${code}`),
    ...sourceLines(procedure.decision),
  ];
}

function postedSection(
  catalogue: Catalogue,
  procedure: Procedure,
  forms: readonly Form[],
  options: PosterOptions,
): Section {
  const { channels, cases, result } = procedure;
  return {
    orientation: 'portrait',
    posted: options.paper,
    restartsNumbering: true,
    outline: procedure.name,
    footer: footerOf(catalogue, procedure, options.asOf),
    blocks: [
      ...headOf(procedure, options),
      ...papersPart(catalogue, procedure),
      ...answered('Nơi nộp hồ sơ', [sayPlace(procedure, 'page')]),
      ...answered('Cách nộp', [
        ...sayChannels(channels, 'page'),
        ...channelNoteLines(channels),
        ...cases.flatMap(caseChannelLines),
      ]),
      ...answered('Thời hạn giải quyết', termLines(procedure)),
      ...answered('Phí, lệ phí', feeParts(catalogue, procedure)),
      ...answered('Nhận được', [sayText(result, 'page')]),
      ...answered('Nơi trả kết quả', [sayResultPlace(procedure, 'page')]),
      ...answered('Mẫu đơn, tờ khai', formLines(procedure, forms)),
      ...answered('Yêu cầu, điều kiện', requirementLines(procedure)),
      ...answered('Căn cứ pháp lý', basisLines(catalogue, procedure)),
    ],
  };
}

function sectionsOf(catalogue: Catalogue, procedure: Procedure, options: PosterOptions): Section[] {
  const forms = formsOf(catalogue, procedure);
  return [
    postedSection(catalogue, procedure, forms, options),
    ...forms.map((form): Section => ({
      ...formSection(form, 2),
      restartsNumbering: true,
      footer: formFooter(catalogue, form),
    })),
  ];
}

/**
 * Tờ niêm yết: procedures of one text as they hang at the counter, the forms of each right behind it for the hand. What is
 * marked on a page is marked on all, so two texts never share a file.
 */
export function posterDocument(
  catalogue: Catalogue,
  procedures: readonly [Procedure, ...Procedure[]],
  options: PosterOptions,
): DocumentTree {
  const [first, ...others] = procedures;
  const { agency, asOf } = options;
  const mark = sayMark(first.decision);
  const subject = others.length === 0 ? first.name : `${procedures.length} thủ tục hành chính`;
  return {
    title: `Tờ niêm yết: ${subject}`,
    subject,
    author: agency?.name ?? catalogue.site.publisher,
    date: asOf,
    ...(mark === undefined ? {} : { mark }),
    sections: procedures.flatMap(procedure => sectionsOf(catalogue, procedure, options)),
  };
}
