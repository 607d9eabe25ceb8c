import { sayTerm } from '../language/term.ts';
import type { Procedure } from '../catalogue/catalogue.ts';
import { presentList } from '../catalogue/known.ts';
import { capitalised } from '../language/capitals.ts';
import { dossierOf, feeOf, sayCase } from './cases.ts';
import { instrumentById } from './collections.ts';
import {
  channelNames,
  channelStates,
  notStated,
  onlineLevelNames,
  sayKnown,
  sayLegalBasis,
  sayLevels,
  sayStageTime,
} from './words.ts';

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

const text = (value: string) => [sayKnown(value, String)];

/** Each case's own answer behind its title, when there are several. */
function byCase(procedure: Procedure, say: (index: number) => readonly string[]): string[] {
  const { cases } = procedure;
  return cases.flatMap((own, index) =>
    say(index).map(line => (cases.length > 1 && line !== notStated ? `${sayCase(own)}: ${line}` : line)),
  );
}

function papersOf(procedure: Procedure, index: number): readonly string[] {
  const dossier = dossierOf(procedure, index);
  if (typeof dossier === 'string') return text(dossier);
  return dossier.groups.flatMap(({ items }) => items.map(({ name }) => name));
}

function stagesOf({ cases }: Procedure, index: number): readonly string[] {
  const { stages } = cases[index]!;
  if (typeof stages === 'string') return text(stages);
  return presentList(stages).map(({ order, action, unit, duration }) => {
    const who = unit === 'none' || unit === 'unknown' ? '' : `${unit}: `;
    return `Bước ${order}. ${who}${sayKnown(action, String)} (${sayStageTime(duration)})`;
  });
}

/** One aspect a way of handing in: silence about one says nothing of the others. */
const channelAspects = (['inPerson', 'postal', 'online'] as const).map(
  key =>
    [channelNames[key], ({ channels }: Procedure) => [capitalised(channelStates[channels[key]])]] as const,
);

const aspects: readonly (readonly [name: string, say: (procedure: Procedure) => readonly string[]])[] = [
  ['Tên in trong văn bản', ({ name }) => [name]],
  ['Mã thủ tục', ({ code }) => text(code)],
  ['Cấp thực hiện', ({ levels }) => [sayLevels(levels)]],
  ['Dành cho ai', ({ applicants }) => (typeof applicants === 'string' ? text(applicants) : applicants)],
  ['Giấy tờ', procedure => byCase(procedure, index => papersOf(procedure, index))],
  ['Nơi nộp', ({ place }) => text(place)],
  ...channelAspects,
  ['Trực tuyến', ({ onlineLevel }) => [sayKnown(onlineLevel, level => onlineLevelNames[level])]],
  ['Thời hạn', procedure => byCase(procedure, index => [sayKnown(procedure.cases[index]!.total, sayTerm)])],
  ['Phí, lệ phí', procedure => byCase(procedure, index => [feeOf(procedure, index)])],
  ['Kết quả', ({ result }) => text(result)],
  [
    'Cơ quan quyết định',
    ({ authority }) => (typeof authority === 'string' ? text(authority) : text(authority.decides)),
  ],
  ['Quy trình nội bộ', procedure => byCase(procedure, index => stagesOf(procedure, index))],
  [
    'Căn cứ pháp lý',
    ({ legalBases }) =>
      typeof legalBases === 'string'
        ? text(legalBases)
        : legalBases.map(basis => sayLegalBasis(basis, instrumentById.get(basis.instrument))),
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
