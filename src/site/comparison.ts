import type { Procedure } from '../catalogue/catalogue.ts';
import type { Known } from '../catalogue/known.ts';
import { acceptanceOf, channelKeys, channelsOf } from '../catalogue/channels.ts';
import { groupsToBring } from '../catalogue/dossier.ts';
import { headingUnitOf } from '../catalogue/heading-unit.ts';
import { dossierOf, feesOf } from '../catalogue/of-case.ts';
import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import { capitalised } from '../language/capitals.ts';
import { sayBasis } from '../wording/basis.ts';
import { sayCase } from '../wording/case.ts';
import {
  channelFeeLines,
  channelNoteLines,
  channelTermLines,
  sayChannel,
  sayChannelAnswer,
} from '../wording/channel.ts';
import { sayDuration, sayHeading } from '../wording/duration.ts';
import { feeLines } from '../wording/fee.ts';
import { notStated, sayKnown, sayText } from '../wording/known.ts';
import { sayLevels } from '../wording/level.ts';
import { sayOnlineLevel, sayOnlineReason } from '../wording/online-level.ts';
import { sayPlace, sayResultPlace } from '../wording/place.ts';
import { sayStage } from '../wording/stage.ts';
import { catalogue } from './collections.ts';

interface Answer {
  readonly procedure: Procedure;
  /** One line each; a single "Văn bản không nêu" where the text is silent. */
  readonly lines: readonly string[];
}

export interface Comparison {
  readonly name: string;
  readonly verdict: 'same' | 'different' | 'partly-silent';
  readonly answers: readonly Answer[];
}

export const verdictNames = {
  same: 'Giống nhau',
  different: 'Khác nhau',
  'partly-silent': 'Có văn bản không nêu',
} as const satisfies Readonly<Record<Comparison['verdict'], string>>;

const text = (value: Known<string>) => [sayText(value, 'page')];

/** Each case's own answer behind its title, when there are several. */
function byCase({ cases }: Procedure, say: (own: ProcedureCase) => readonly string[]): string[] {
  return cases.flatMap(own =>
    say(own).map(line =>
      cases.length > 1 && line !== notStated ? `${sayCase(own, 'page')}: ${line}` : line,
    ),
  );
}

function papersOf(procedure: Procedure, own: ProcedureCase): readonly string[] {
  const dossier = dossierOf(procedure, own);
  if (typeof dossier === 'string') return text(dossier);
  return groupsToBring(dossier).flatMap(({ items }) => items.map(({ name }) => name));
}

function stagesOf({ stages }: ProcedureCase): readonly string[] {
  return typeof stages === 'string' ? text(stages) : stages.map(stage => sayStage(stage, 'page'));
}

/** A single "Văn bản không nêu" where there is no line; beside others it says nothing. */
function told(lines: readonly string[]): readonly string[] {
  const said = lines.filter(line => line !== notStated);
  return said.length > 0 ? said : [notStated];
}

function termLines(procedure: Procedure, own: ProcedureCase): readonly string[] {
  const heading = sayHeading(own.total, headingUnitOf(procedure));
  const total = `${sayKnown(own.total, sayDuration, 'page')}${heading}`;
  return told([total, ...channelTermLines(channelsOf(procedure, own), 'page')]);
}

function chargeLines(procedure: Procedure, own: ProcedureCase): readonly string[] {
  return told([
    ...feeLines(catalogue, feesOf(procedure, own), 'page'),
    ...channelFeeLines(catalogue, channelsOf(procedure, own), 'page'),
  ]);
}

/** One aspect a way of handing in: silence about one says nothing of the others. */
const channelAspects = channelKeys.map(
  key =>
    [
      sayChannel(key),
      ({ channels }: Procedure) => [capitalised(sayChannelAnswer(acceptanceOf(channels, key)))],
    ] as const,
);

const aspects: readonly (readonly [name: string, say: (procedure: Procedure) => readonly string[]])[] = [
  ['Tên in trong văn bản', ({ name }) => [name]],
  ['Mã thủ tục', ({ code }) => text(code)],
  ['Cấp thực hiện', ({ levels }) => [sayLevels(levels, 'page')]],
  ['Dành cho ai', ({ applicants }) => (typeof applicants === 'string' ? text(applicants) : applicants)],
  ['Giấy tờ', procedure => byCase(procedure, own => papersOf(procedure, own))],
  ['Nơi nộp', procedure => [sayPlace(procedure, 'page')]],
  ...channelAspects,
  [
    'Trực tuyến',
    procedure =>
      [sayOnlineLevel(procedure, 'page'), sayOnlineReason(procedure, 'page')].filter(line => line !== ''),
  ],
  ['Khi nộp', ({ channels }) => told(channelNoteLines(channels))],
  ['Thời hạn', procedure => byCase(procedure, own => termLines(procedure, own))],
  ['Phí, lệ phí', procedure => byCase(procedure, own => chargeLines(procedure, own))],
  ['Kết quả', ({ result }) => text(result)],
  ['Nơi nhận kết quả', procedure => [sayResultPlace(procedure, 'page')]],
  [
    'Cơ quan quyết định',
    ({ authority }) => (typeof authority === 'string' ? text(authority) : text(authority.decides)),
  ],
  ['Quy trình nội bộ', procedure => byCase(procedure, stagesOf)],
  [
    'Căn cứ pháp lý',
    ({ legalBases }) =>
      typeof legalBases === 'string'
        ? text(legalBases)
        : legalBases.map(basis => sayBasis(catalogue, basis, 'page')),
  ],
];

const isSilent = ({ lines }: Answer) => lines.every(line => line === notStated);

function verdictOn(answers: readonly Answer[]): Comparison['verdict'] {
  const said = answers.filter(answer => !isSilent(answer));
  const distinct = new Set(said.map(({ lines }) => lines.join('\n').toLowerCase()));
  if (distinct.size > 1) return 'different';
  return said.length === answers.length || said.length === 0 ? 'same' : 'partly-silent';
}

/** Every aspect on which at least one text says something. */
export function compare(family: readonly Procedure[]): Comparison[] {
  return aspects
    .map(([name, say]) => {
      const answers = family.map(procedure => ({
        procedure,
        lines: [...new Set(say(procedure))],
      }));
      return { name, answers, verdict: verdictOn(answers) };
    })
    .filter(({ answers }) => !answers.every(isSilent));
}
