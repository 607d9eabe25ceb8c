import type { Bundle, Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import type { Appendix, AppendixOf } from '../../src/catalogue/schema/appendix.ts';
import type { BundleStage } from '../../src/catalogue/schema/bundle.ts';
import type { CatalogueMeaning, LevelsMeaning, WorkflowMeaning } from '../../src/catalogue/schema/column.ts';
import type { Dossier, DossierItem } from '../../src/catalogue/schema/dossier.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';
import type { Known } from '../../src/catalogue/known.ts';
import type { LegalBasis } from '../../src/catalogue/schema/legal-basis.ts';
import type { ProcedureCase, Stage } from '../../src/catalogue/schema/procedure.ts';
import { copyKinds, feeTexts, figure, onlineLevels, timeTexts } from '../catalogue/figures.ts';
import type { Demand, Part, Words } from './missing.ts';

/**
 * What the catalogue asks of a finished document, worked out without the templates: its own way to say figures, its own
 * way to read the columns of an appendix. Only the numbers of the printed order are taken for granted.
 */

/** "Không" for none, nothing for what the source does not say. */
function knownTexts<Value>(value: Known<Value>, say: (value: Value) => readonly string[]): readonly string[] {
  if (value === 'none') return ['Không'];
  return value === 'unknown' ? [] : say(value);
}

const knownText = (value: Known<string>) => knownTexts(value, text => [text]);
const listOf = <Item>(value: Known<readonly Item[]>) =>
  value === 'none' || value === 'unknown' ? [] : value;

const allFees = (fees: Known<readonly Fee[]>) => knownTexts(fees, list => list.flatMap(feeTexts));

function basisTexts(
  { instruments }: Catalogue,
  { instrument, clause, citedAs, asPrinted }: LegalBasis,
  full: boolean,
): string[] {
  const { kind, number, title } = instruments.get(instrument)!;
  const hasNumber = number !== 'none' && number !== 'unknown' && kind !== 'law' && kind !== 'ordinance';
  const names = [
    citedAs ?? (hasNumber ? number : ''),
    citedAs !== undefined || (hasNumber && !full) ? '' : (asPrinted?.title ?? title),
    full ? (asPrinted?.issuer ?? '') : '',
  ];
  return [clause ?? '', ...names].filter(text => text !== '' && text !== 'none' && text !== 'unknown');
}

// Columns of an appendix, by what the decision says they hold.

type Meaning = CatalogueMeaning | LevelsMeaning | WorkflowMeaning;

const columnsOf = (appendix: Appendix): readonly { readonly holds: Meaning }[] | undefined =>
  'columns' in appendix ? appendix.columns : undefined;

/** Words in their column; none at all where the appendix has no such column, anywhere where it names no columns. */
function inColumn(appendix: Appendix, meaning: Meaning, texts: readonly string[], alone?: true): Words[] {
  const columns = columnsOf(appendix);
  const at = columns?.findIndex(({ holds }) => holds === meaning) ?? -1;
  if (columns && at < 0) return [];
  return texts.map(text => ({
    text,
    ...(columns ? { column: at } : {}),
    ...(alone && columns ? { alone } : {}),
  }));
}

const demand = (what: string, ...texts: readonly string[]): Demand[] => {
  const words = texts.filter(text => text !== '').map(text => ({ text }));
  return words.length === 0 ? [] : [{ what, words }];
};

const demandIn = (what: string, words: readonly Words[]): Demand[] =>
  words.length === 0 ? [] : [{ what, words }];

// Parts that several appendices share.

function copyLines(copies: DossierItem['copies']) {
  if (typeof copies === 'string') return [];
  if ('all' in copies) return copies.all;
  return 'any' in copies ? copies.any : copies;
}

function itemDemands({ name, copies, showOnly, when, notes = [] }: DossierItem, what: string): Demand[] {
  const shapes = copyLines(copies).flatMap(({ kind, count, compare, heldBy }) => [
    typeof count === 'number' ? `${figure(count)} ${copyKinds[kind]}` : copyKinds[kind],
    compare ? 'đối chiếu' : '',
    heldBy ?? '',
  ]);
  const own = `${what}, giấy tờ “${name}”`;
  return [
    ...demand(own, name, ...shapes, showOnly ? 'xuất trình' : ''),
    ...demand(`${own}, khi nào cần`, when ?? ''),
    ...notes.flatMap(note => demand(`${own}, lưu ý`, note)),
  ];
}

const needs = { all: '', 'one-of': 'một trong', 'one-or-more': 'một hoặc một số' } as const;

function dossierDemands(catalogue: Catalogue, dossier: Dossier, what: string): Demand[][] {
  const { groups, notes = [], bases = [], sets, setsNote = '' } = dossier;
  return [
    [
      ...groups.flatMap(group => [
        ...demand(`${what}, nhóm giấy tờ`, group.title ?? '', needs[group.need]),
        ...group.items.flatMap(item => itemDemands(item, what)),
        ...(group.notes ?? []).flatMap(note => demand(`${what}, lưu ý của nhóm`, note)),
      ]),
      ...notes.flatMap(note => demand(`${what}, lưu ý`, note)),
    ],
    bases.flatMap(basis => demand(`${what}, căn cứ`, ...basisTexts(catalogue, basis, false))),
    demand(`${what}, số bộ`, typeof sets === 'number' ? `${figure(sets)} bộ` : '', setsNote),
  ];
}

const stepDemands = (steps: Procedure['steps'], what: string): Demand[] =>
  listOf(steps).flatMap(({ text, details = [] }, index) => [
    ...demand(`${what} ${index + 1}`, text),
    ...details.flatMap(detail => demand(`${what} ${index + 1}, ý nhỏ`, detail)),
  ]);

const feesOf = ({ fee }: Procedure, { fee: own }: ProcedureCase) =>
  fee === 'by-case' ? (own ?? 'unknown') : fee;

/** Part I and part II of one appendix may name a procedure differently. */
const liesIn = (place: string, { part }: Appendix) =>
  part !== undefined && `${place},`.toUpperCase().startsWith(`${part},`);
const nameIn = ({ name, otherNames = [] }: Procedure, appendix: Appendix) =>
  otherNames.find(({ place }) => liesIn(place, appendix))?.name ?? name;

/** The sections an appendix selects, with all below them, in printed order. */
function selected({ sections = [], procedures }: Decision, { select }: Appendix) {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const isChosen = (id: string | undefined): boolean =>
    id !== undefined &&
    (select.sections === undefined || select.sections.includes(id) || isChosen(parents.get(id)));
  const bySection = Map.groupBy(procedures, ({ section }) => section);
  return sections
    .filter(({ id }) => isChosen(id))
    .map(section => ({ section, procedures: bySection.get(section.id) ?? [] }));
}

// The five kinds of appendix.

/** The time of a stage that shares the one of the stage before stands beside both. */
function stageTimes(stages: readonly Stage[], index: number): string[] {
  const { duration } = stages[index]!;
  if (duration !== 'with-previous') return [...knownTexts(duration, timeTexts)];
  return index === 0 ? [] : stageTimes(stages, index - 1);
}

function stageDemands(appendix: Appendix, stages: readonly Stage[], what: string): Demand[] {
  return stages.flatMap(({ order, action, unit, outcome }, index) =>
    demandIn(`${what}, bước ${order}`, [
      ...inColumn(appendix, 'number', [String(order)], true),
      ...inColumn(appendix, 'step', [`Bước ${order}`], true),
      ...inColumn(appendix, 'action', knownText(action)),
      ...inColumn(appendix, 'unit', [...knownText(unit), ...(outcome === undefined ? [] : [outcome])]),
      ...inColumn(appendix, 'duration', stageTimes(stages, index)),
    ]),
  );
}

interface Around {
  readonly coordination: Known<string>;
  readonly superior: Known<string>;
  readonly fee: Known<readonly Fee[]>;
}

const aroundDemands = (
  appendix: Appendix,
  { coordination, superior, fee }: Around,
  what: string,
): Demand[][] => [
  demandIn(`${what}, cơ quan phối hợp`, inColumn(appendix, 'coordination', knownText(coordination))),
  demandIn(`${what}, cấp cao hơn`, inColumn(appendix, 'superior', knownText(superior))),
  demandIn(`${what}, phí`, inColumn(appendix, 'fee', allFees(fee))),
];

function caseSequences(
  appendix: Appendix,
  procedure: Procedure,
  own: ProcedureCase,
  what: string,
): Demand[][] {
  const { offices = [], stages, total, remarks = [], title } = own;
  const byOffice = Map.groupBy(listOf(stages), ({ office }) => office);
  const inOffices = offices.flatMap(({ name, subtotal, ...around }) => {
    const place = `${what}, ${name}`;
    return [
      [
        ...demand(place, name),
        ...stageDemands(appendix, byOffice.get(name) ?? [], place),
        ...(subtotal === undefined ? [] : demand(`${place}, cộng`, ...timeTexts(subtotal))),
      ],
      ...aroundDemands(appendix, around, place),
    ];
  });
  const plain = offices.length > 0 ? [] : [stageDemands(appendix, listOf(stages), what)];
  const around =
    offices.length > 0 ? [] : aroundDemands(appendix, { ...own, fee: feesOf(procedure, own) }, what);
  return [
    ...inOffices,
    ...plain,
    ...around,
    demandIn(`${what}, tổng thời hạn`, inColumn(appendix, 'duration', knownTexts(total, timeTexts))),
    demand(`${what}, tên`, own.number ?? '', ...(title === 'none' || title === 'unknown' ? [] : [title])),
    ...remarks.map(remark => demandIn(`${what}, mô tả`, inColumn(appendix, 'description', [remark]))),
  ];
}

/** Cases of one table lie across one another; others follow one another under their titles. */
function casesOf(appendix: Appendix, procedure: Procedure, what: string): Pick<Part, 'sequences' | 'parts'> {
  const { cases } = procedure;
  const say = (index: number) => (cases.length === 1 ? what : `${what}, trường hợp ${index + 1}`);
  const apart =
    cases.length > 1 &&
    cases.every(({ title, sharesTable }) => title !== 'none' && title !== 'unknown' && !sharesTable);
  if (!apart)
    return { sequences: cases.flatMap((own, index) => caseSequences(appendix, procedure, own, say(index))) };
  return {
    sequences: [],
    parts: cases.map((own, index) => ({
      what: say(index),
      opens: `${own.number === undefined ? '' : `${own.number}. `}${own.title}`,
      sequences: caseSequences(appendix, procedure, own, say(index)),
    })),
  };
}

function workflowParts(decision: Decision, appendix: Appendix): Part[] {
  return selected(decision, appendix).flatMap(({ section, procedures }) => [
    sectionPart(section),
    ...procedures.map((procedure): Part => {
      const { number, name, code, codeAsPrinted, onlineLevel, printedNote = '' } = procedure;
      const what = `${section.id}, thủ tục ${number} “${name}”`;
      const head = demand(
        `${what}, mã số, mức độ, ghi chú`,
        codeAsPrinted ?? knownText(code)[0] ?? '',
        ...knownTexts(onlineLevel, level => [onlineLevels[level]]),
        printedNote,
      );
      const { sequences, parts } = casesOf(appendix, procedure, what);
      return {
        what,
        opens: `${number}. ${name}`,
        sequences: [head, ...sequences],
        ...(parts ? { parts } : {}),
      };
    }),
  ]);
}

type ListSection = NonNullable<Decision['sections']>[number];

const sectionPart = ({ id, mark, heading }: ListSection): Part => ({
  what: `đề mục ${id}`,
  opens: `${mark === undefined ? '' : `${mark}. `}${heading}`,
  sequences: [],
});

function levelsParts(decision: Decision, appendix: Appendix): Part[] {
  const levels = ['central', 'province', 'district', 'commune'] as const;
  return selected(decision, appendix).map(({ section, procedures }) => ({
    ...sectionPart(section),
    sequences: [
      procedures.flatMap(procedure =>
        demandIn(`${section.id}, thủ tục ${procedure.number} “${procedure.name}”`, [
          ...inColumn(appendix, 'number', [String(procedure.number)], true),
          ...inColumn(appendix, 'name', [procedure.name], true),
          ...levels.flatMap(level =>
            inColumn(appendix, level, [listOf(procedure.levels).includes(level) ? 'x' : ''], true),
          ),
          ...inColumn(appendix, 'notes', procedure.notes ?? []),
        ]),
      ),
    ],
  }));
}

type Ways = Procedure['channels'];
const wayNames = {
  inPerson: 'Nộp trực tiếp',
  postal: 'Gửi qua dịch vụ bưu chính',
  online: 'Nộp trực tuyến',
} as const;
const wayKeys = ['inPerson', 'postal', 'online'] as const;

const wayOf = (ways: Ways, key: keyof Ways) => {
  const own = ways[key];
  const none = { term: undefined, fee: undefined, note: undefined, address: undefined };
  return { ...none, ...(typeof own === 'string' ? { accepted: own } : own) };
};

/** The ways of handing in of a procedure and of its cases, each with what it is called. */
const waysOf = ({ channels, cases }: Procedure) =>
  [channels, ...cases.flatMap(({ channels: own }) => own ?? [])].flatMap(ways =>
    wayKeys.map(key => ({ name: wayNames[key], ...wayOf(ways, key) })),
  );

const wayTerms = (procedure: Procedure): string[] =>
  waysOf(procedure).flatMap(({ name, term = 'unknown' }) => {
    const texts = knownTexts(term, timeTexts);
    return texts.length === 0 ? [] : [name, ...texts];
  });

const wayFees = (procedure: Procedure): string[] =>
  waysOf(procedure).flatMap(({ name, fee = 'unknown' }) => {
    const texts = allFees(fee);
    return texts.length === 0 ? [] : [name, ...texts];
  });

const caseWays = ({ cases }: Procedure): string[] =>
  cases.flatMap(({ channels }) =>
    channels === undefined
      ? []
      : wayKeys
          .filter(key => wayOf(channels, key).accepted !== 'unknown')
          .map(
            key =>
              `${wayOf(channels, key).accepted === 'refused' ? 'không ' : ''}${wayNames[key].toLowerCase()}`,
          ),
  );

const wayNotes = (procedure: Procedure): string[] => [
  ...waysOf(procedure).flatMap(({ name, note = '', address = '' }) =>
    note === '' && address === '' ? [] : [name, note, address].filter(text => text !== ''),
  ),
  ...caseWays(procedure),
];

const channelTexts = { accepted: ['x'], refused: ['Không'], unknown: [] } as const;

/** What each column of a catalogue table says of a procedure: a new meaning has to say it too. */
function catalogueTexts(
  catalogue: Catalogue,
  appendix: Appendix,
  procedure: Procedure,
): Readonly<Record<CatalogueMeaning, readonly string[]>> {
  const { cases, channels, notes = [] } = procedure;
  const acceptance = (key: keyof Ways) => channelTexts[wayOf(channels, key).accepted];
  const bases =
    procedure.legalBasesElsewhere?.find(own => liesIn(own.place, appendix))?.bases ??
    listOf(procedure.legalBases);
  return {
    number: [String(procedure.number)],
    code: [procedure.codeAsPrinted ?? knownText(procedure.code)[0] ?? ''],
    name: [nameIn(procedure, appendix)],
    field: [procedure.field.name],
    duration: [
      ...cases.flatMap(({ title, total, stages }) => [
        ...(title === 'none' || title === 'unknown' ? [] : [title]),
        ...knownTexts(total, timeTexts),
        ...listOf(stages).flatMap(({ unit }, index, all) => [...knownText(unit), ...stageTimes(all, index)]),
      ]),
      ...wayTerms(procedure),
    ],
    'receiving-place': knownText(procedure.place),
    'result-place': knownText(procedure.resultPlace),
    method: [...knownText(procedure.method), ...wayNotes(procedure)],
    'in-person': acceptance('inPerson'),
    postal: acceptance('postal'),
    online: acceptance('online'),
    'online-level': knownTexts(procedure.onlineLevel, level => [onlineLevels[level]]),
    'online-reason': knownText(procedure.onlineReason ?? 'unknown'),
    fee: [...cases.flatMap(own => allFees(feesOf(procedure, own))), ...wayFees(procedure)],
    'legal-bases': bases.flatMap(basis => basisTexts(catalogue, basis, false)),
    applicants: knownTexts(procedure.applicants, list => list),
    authority: knownTexts(procedure.authority, ({ decides, performs }) => [
      ...knownText(decides),
      ...knownText(performs),
    ]),
    forms: knownTexts(procedure.forms, list => list.map(({ name }) => name)),
    result: knownText(procedure.result),
    notes,
  };
}

/** The columns of an office that names none. */
const usual = ['number', 'name', 'duration', 'receiving-place', 'fee', 'legal-bases'] as const;

function catalogueRow(
  catalogue: Catalogue,
  appendix: AppendixOf<'catalogue'>,
  procedure: Procedure,
): Words[] {
  const texts = catalogueTexts(catalogue, appendix, procedure);
  const meanings = appendix.columns?.map(({ holds }) => holds) ?? usual;
  return meanings.flatMap((meaning, column) =>
    texts[meaning].map(text => ({ text, column, ...(meaning === 'number' && { alone: true }) })),
  );
}

function catalogueParts(catalogue: Catalogue, decision: Decision, appendix: AppendixOf<'catalogue'>): Part[] {
  return selected(decision, appendix).map(({ section, procedures }) => ({
    ...sectionPart(section),
    sequences: [
      section.statedCount === undefined
        ? []
        : demand(`đề mục ${section.id}, số thủ tục`, figure(section.statedCount)),
      procedures.flatMap(procedure =>
        demandIn(
          `${section.id}, thủ tục ${procedure.number} “${procedure.name}”`,
          catalogueRow(catalogue, appendix, procedure),
        ),
      ),
    ],
  }));
}

function timeDemands({ title, total, stages, number = '' }: ProcedureCase): Demand[] {
  const whole = [
    number,
    ...(title === 'none' || title === 'unknown' ? [] : [title]),
    ...knownTexts(total, timeTexts),
  ];
  return [
    ...demand('thời hạn', ...whole),
    ...listOf(stages).flatMap(({ order, office = '', action, unit, outcome = '', duration }) =>
      demand(
        `bước ${order}`,
        `Bước ${order}.`,
        office,
        ...knownText(unit),
        ...knownText(action),
        outcome,
        ...(duration === 'with-previous' ? [] : knownTexts(duration, timeTexts)),
      ),
    ),
  ];
}

/** The eleven points of a published procedure; every one is there, whatever it says. */
function pointSequences(catalogue: Catalogue, procedure: Procedure): (readonly (readonly Demand[])[])[] {
  const { steps, method, dossier, cases, applicants, authority, result, forms, requirements, legalBases } =
    procedure;
  const dossiers = dossier === 'by-case' ? cases.map(own => own.dossier ?? 'unknown') : [dossier];
  const none = (value: unknown) => (value === 'none' ? demand('không có', 'Không') : []);
  const own = authority === 'none' || authority === 'unknown' ? undefined : authority;
  return [
    [stepDemands(steps, 'bước'), none(steps)],
    [demand('cách thức', ...knownText(method)), ...wayNotes(procedure).map(text => demand('cách nộp', text))],
    dossiers.flatMap(value =>
      value === 'none' || value === 'unknown' ? [none(value)] : dossierDemands(catalogue, value, 'hồ sơ'),
    ),
    [...cases.map(timeDemands), wayTerms(procedure).flatMap(text => demand('thời hạn theo cách nộp', text))],
    [demand('đối tượng', ...knownTexts(applicants, list => list))],
    [
      ...(own ? [own.decides, own.delegated, own.performs] : []),
      ...cases.flatMap(({ coordination, superior }) => [coordination, superior]),
    ].map(value => demand('cơ quan', ...knownText(value))),
    [demand('kết quả', ...knownText(result))],
    [
      ...cases.map(one => allFees(feesOf(procedure, one)).flatMap(text => demand('phí', text))),
      wayFees(procedure).flatMap(text => demand('phí theo cách nộp', text)),
    ],
    [listOf(forms).flatMap(({ name }) => demand(`mẫu “${name}”`, name)), none(forms)],
    [stepDemands(requirements, 'yêu cầu'), none(requirements)],
    [
      listOf(legalBases).flatMap(basis =>
        demand(`căn cứ ${basis.instrument}`, ...basisTexts(catalogue, basis, true)),
      ),
      none(legalBases),
    ],
  ];
}

function detailsParts(catalogue: Catalogue, decision: Decision, appendix: Appendix): Part[] {
  return selected(decision, appendix).flatMap(({ section, procedures }) => [
    sectionPart(section),
    ...procedures.map((procedure, index): Part => {
      const what = `${section.id}, thủ tục ${index + 1} “${procedure.name}”`;
      const code = procedure.codeAsPrinted ?? knownText(procedure.code)[0] ?? '';
      const notes = [procedure.printedNote ?? '', ...(procedure.notes ?? [])];
      return {
        what,
        opens: `${index + 1}. ${nameIn(procedure, appendix)}`,
        sequences: [demand(`${what}, mã số`, code), notes.flatMap(note => demand(`${what}, ghi chú`, note))],
        parts: pointSequences(catalogue, procedure).map((sequences, point) => ({
          what: `${what}, mục ${index + 1}.${point + 1}`,
          opens: `${index + 1}.${point + 1}. `,
          sequences,
        })),
      };
    }),
  ]);
}

const bundleStages = (stages: readonly BundleStage[], what: string): Demand[] =>
  stages.flatMap(({ order, unit, action, duration, notes = [] }) =>
    demand(
      `${what}, bước ${order}`,
      `Bước ${order}`,
      unit,
      action,
      ...knownTexts(duration, timeTexts),
      ...notes,
    ),
  );

/** "1.2" of "I.1.2": what stands within a group is not numbered with it again. */
const withoutGroup = (ref: string) => ref.replace(/^[IVXL]+\./, '');

function memberSequences(catalogue: Catalogue, bundle: Bundle): Demand[][] {
  return bundle.members.flatMap(({ name, scope, dossiers, fee }) => {
    const what = `thành phần “${name}”`;
    const range = scope === 'none' || scope === 'unknown' ? undefined : scope;
    const groups = range?.groups ?? [];
    return [
      demand(what, name),
      demand(`${what}, phạm vi`, ...knownText(range?.condition ?? 'unknown')),
      demand(`${what}, ngoại lệ`, ...knownText(range?.exceptions ?? 'unknown')),
      (range?.bases ?? []).flatMap(basis => demand(`${what}, căn cứ`, ...basisTexts(catalogue, basis, true))),
      groups.flatMap(({ name: group, items = [], pending = '' }) => [
        ...demand(`${what}, nhóm đối tượng`, group, pending),
        ...items.flatMap(item => demand(`${what}, đối tượng`, item)),
      ]),
      ...listOf(dossiers).flatMap(({ ref, name: part, dossier }) => [
        demand(`${what}, phần hồ sơ`, ref === undefined ? '' : `${withoutGroup(ref)}.`, part),
        ...dossierDemands(catalogue, dossier, `${what}, ${part}`),
      ]),
      allFees(fee).flatMap(text => demand(`${what}, phí`, text)),
    ];
  });
}

function categorySequences(catalogue: Catalogue, bundle: Bundle): Demand[][] {
  return listOf(bundle.categories).flatMap(({ key, mark, name, benefit, dossier, stages, payment }) => {
    const what = `đối tượng ${key}`;
    return [
      demand(what, `${key}.`, name),
      demand(`${what}, chế độ`, benefit),
      ...(dossier === 'none' || dossier === 'unknown' ? [] : dossierDemands(catalogue, dossier, what)),
      [
        ...demand(`${what}, quy trình`, mark === undefined ? '' : `${mark})`, name),
        ...bundleStages(listOf(stages), what),
        ...demand(`${what}, nhận kết quả`, ...knownText(payment)),
      ],
    ];
  });
}

function bundleSequences(catalogue: Catalogue, bundle: Bundle): Demand[][] {
  const {
    processes = [],
    combinations,
    place,
    sets,
    channels,
    steps,
    sharedStages = [],
    limits,
    legalBases,
  } = bundle;
  const nameOf = (id: string) => bundle.members.find(member => member.id === id)?.name ?? id;
  const ways = { inPerson: 'trực tiếp', postal: 'bưu chính', online: 'trực tuyến' } as const;
  const said = wayKeys.filter(way => wayOf(channels, way).accepted !== 'unknown');
  return [
    ...memberSequences(catalogue, bundle),
    ...categorySequences(catalogue, bundle),
    processes.flatMap(({ ref, title }) => demand(`quy trình ${ref}`, ref, title)),
    listOf(combinations).flatMap(({ members, note = '' }) =>
      demand('cách chọn', ...members.map(nameOf), note),
    ),
    demand('nơi nộp', ...knownText(place)),
    demand(
      'cách nộp',
      ...said.flatMap(way => [wayOf(channels, way).accepted === 'refused' ? 'không' : '', ways[way]]),
    ),
    demand('số bộ', ...knownTexts(sets, count => [`${figure(count)} bộ`])),
    stepDemands(steps, 'trình tự'),
    sharedStages.flatMap(({ member, title, stages }) => [
      ...demand(`bước chung “${title}”`, nameOf(member), title),
      ...bundleStages(stages, `bước chung “${title}”`),
    ]),
    listOf(limits).flatMap(({ title, maximum, processing, transfer, note = '' }, index) =>
      demand(
        `thời hạn ${index + 1}`,
        String(index + 1),
        title,
        ...[maximum, processing, transfer].flatMap(time => knownTexts(time, timeTexts)),
        note,
      ),
    ),
    listOf(legalBases).flatMap(basis =>
      demand(`căn cứ ${basis.instrument}`, ...basisTexts(catalogue, basis, true)),
    ),
    (bundle.notes ?? []).flatMap(note => demand('ghi chú', note)),
  ];
}

function bundleParts(catalogue: Catalogue, { bundles }: Decision, { select }: Appendix): Part[] {
  return bundles
    .filter(({ id }) => select.bundles?.includes(id) !== false)
    .map(bundle => ({
      what: `liên thông ${bundle.id}`,
      opens: bundles.length === 1 ? '' : bundle.name,
      sequences: bundleSequences(catalogue, bundle),
    }));
}

type Clause = NonNullable<Decision['articles']>[number];

const clauseDemands = ({ heading = '', text = '', items = [] }: Clause): Demand[] => [
  ...demand('lời văn', heading),
  ...demand('lời văn', text),
  ...items.flatMap(clauseDemands),
];

function mainPart(catalogue: Catalogue, decision: Decision): Part {
  const {
    title,
    bases = [],
    opening = [],
    articles = [],
    parts = [],
    closing = [],
    recipients,
    archive,
    signer,
  } = decision;
  return {
    what: 'văn bản',
    opens: '',
    sequences: [
      demand('trích yếu', title),
      [
        ...bases.flatMap(basis =>
          demand('căn cứ', ...('text' in basis ? [basis.text] : basisTexts(catalogue, basis, true))),
        ),
        ...opening.flatMap(text => demand('lời mở', text)),
        ...[...articles, ...parts].flatMap(clauseDemands),
        ...closing.flatMap(text => demand('lời kết', text)),
        ...recipients.flatMap(text => demand('nơi nhận', text)),
        ...demand('lưu', ...archive),
      ],
      [
        ...(signer.onBehalf ?? []).flatMap(({ by, of }) => demand('quyền hạn', by, of)),
        ...demand('chức vụ', signer.position),
        ...demand('người ký', ...(signer.name === 'unknown' || signer.name === 'none' ? [] : [signer.name])),
      ],
    ],
  };
}

function appendixParts(catalogue: Catalogue, decision: Decision, appendix: Appendix): Part[] {
  switch (appendix.template) {
    case 'catalogue':
      return catalogueParts(catalogue, decision, appendix);
    case 'levels':
      return levelsParts(decision, appendix);
    case 'details':
      return detailsParts(catalogue, decision, appendix);
    case 'workflow':
      return workflowParts(decision, appendix);
    case 'bundle':
      return bundleParts(catalogue, decision, appendix);
  }
}

/** Everything a decision has in the catalogue, where its appendices print it. */
export function demandsOf(catalogue: Catalogue, decision: Decision): Part[] {
  const appendices = (decision.appendices ?? []).map((appendix): Part => ({
    what: `phụ lục ${appendix.id}`,
    opens: appendix.part === undefined ? `Phụ lục` : `${appendix.part}. ${appendix.title}`,
    sequences: [demand('ghi chú của phụ lục', appendix.note ?? '')],
    parts: appendixParts(catalogue, decision, appendix),
  }));
  return [mainPart(catalogue, decision), ...appendices];
}
