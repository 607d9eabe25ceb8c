import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { checkCatalogue } from '../../src/catalogue/check/run.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { agency } from '../../src/catalogue/schema/agency.ts';
import { bundle } from '../../src/catalogue/schema/bundle.ts';
import { appendix } from '../../src/catalogue/schema/appendix.ts';
import { decision } from '../../src/catalogue/schema/decision.ts';
import { duration } from '../../src/catalogue/schema/duration.ts';
import { form, formField } from '../../src/catalogue/schema/form.ts';
import { procedure } from '../../src/catalogue/schema/procedure.ts';
import { mark, sayEverything, type Place, type Wishes } from './say-everything.ts';

/** What stands at the first place that fits; a pattern counts places without their first name and number. */
type Given = readonly (readonly [where: RegExp, value: (place: Place, index: number) => unknown])[];

/** Where a mark does not fit: what exists already, and figures of which a rule wants that they agree. */
const shared: Given = [
  [/(?:^|\.)(?:instrument|instruments\.\d|replaces\.\d)$/, () => 'nghi-dinh-mau'],
  [/\.items\.\d\.form$|^forms\.\d\.form$/, () => 'mau-1'],
  [/(?:^|\.)channels\.online\.address$/, () => 'https://dichvucong.example/'],
  [/\.shortenedFrom\.upTo$/, () => 900],
  [/\.upTo$/, () => 400],
  [/^decision$/, () => 'quyet-dinh'],
  [/(?:^|\.)inForce\.from$/, () => '2024-03-06'],
  [/(?:^|\.)inForce\.until$/, () => '2031-05-07'],
  [/(?:^|\.)inForce\.replacedBy\.\d\.on$/, () => '2031-05-07'],
  [
    /(?:^|\.)inForce\.replacedBy\.0\.by$/,
    () => ({ instrument: 'nghi-dinh-mau', clause: 'Lời ở điều khoản thay thế đó' }),
  ],
  [/(?:^|\.)inForce\.replacedBy\.1\.by$/, () => ({ text: 'Lời ở văn bản thay thế đó' })],
  [/(?:^|\.)inForce\.checked$/, () => '2024-04-07'],
  [/^formerAddresses\.\d$/, (_, index) => `quyet-dinh/dia-chi-cu-${index}`],
  [/^change\.kind$/, () => 'replaced'],
  [/^(?:change|abolishes\.\d)\.from$/, () => '2024-03-08'],
  [
    /^(?:change\.of\.\d|abolishes\.\d\.of)$/,
    place => ({ code: '1.000009', name: mark(place), statedBy: mark(`${place}.statedBy`) }),
  ],
  [/\.asPrinted\.date$/, () => '2024-05-08'],
];

const givenToProcedure: Given = [
  ...shared,
  [/^section$/, () => 'A'],
  [/^code$/, () => '1.000001'],
  // Of the levels only this one takes a reason.
  [/^onlineLevel$/, () => 'partial'],
  [/^field$/, () => 'linh-vuc-mau'],
  [/^shortName$/, place => `Tên ngắn ở ${place}`],
  [/^kind$/, (_, index) => (index === 0 ? 'local' : 'internal')],
  [/^agencies\.\w+\.\d\.agency$/, () => 'co-quan-khac'],
  [/^agencies\.\w+\.\d\.kind$/, () => 'commune-centre'],
  [/^related\.\w+\.\d$/, (_, index) => `quyet-dinh/thu-tuc-${index}`],
  [/^(?:fee|dossier)$/, () => 'by-case'],
  [
    /^cases\.\d\.stages\.\d\.office$/,
    (place, index) => mark(`${place.replace(/stages.*/, '')}offices.${index % 2}.name`),
  ],
  [/^cases\.\d\.stages\.\d\.order$/, () => 1],
];

const givenToDecision: Given = [
  ...shared,
  [/^date$/, () => '2024-02-05'],
  [/^serial$/, () => 7],
  [/^issuer$/, () => 'co-quan-mau'],
  [/^letter$/, () => 'cong-van'],
  [/^sections\.\d\.field$/, () => 'linh-vuc-mau'],
  [/^sections\.\d\.id$/, (_, index) => (index === 0 ? 'A' : 'B')],
  [/^sections\.1\.parent$/, () => 'A'],
  [/^appendices\.\d\.id$/, (_, index) => `phu-luc-${index}`],
  [/^appendices\.\d\.select$/, () => ({})],
];

const givenToBundle: Given = [
  ...shared,
  [/^members\.\d\.id$/, (_, index) => `thu-tuc-${index}`],
  [/^members\.\d\.procedure$/, () => 'unknown'],
  [/.\.members\.\d$|^sharedStages\.\d\.member$/, (_, index) => `thu-tuc-${index}`],
  [/^limits\.\d\.category$/, place => mark(place.replace(/limits\.(\d)\.category$/, 'categories.$1.key'))],
];

const givenToAgency: Given = [
  [/^id$/, () => 'co-quan-mau'],
  [/^(?:parent|exists\.successors\.\d)$/, () => 'co-quan-khac'],
  [/^kind$/, () => 'unit'],
  [/^level$/, () => 'commune'],
  [/^exists\.from$/, () => '2024-05-08'],
  [/^exists\.until$/, () => '2025-06-09'],
  [/^exists\.checked$/, () => '2025-07-10'],
  [/^location\.checked$/, () => '2025-08-11'],
  [/^contact\.checked$/, () => '2025-09-12'],
  [/^hours\.checked$/, () => '2025-10-13'],
  [/^contact\.telephone\.\d$/, (_, index) => `0234 3999 12${index}`],
  [/^contact\.email$/, () => 'mau@vidu.example'],
  [/^contact\.website$/, () => 'https://vidu.example/mau'],
  [/^location\.coordinates\.latitude$/, () => 16.4637],
  [/^location\.coordinates\.longitude$/, () => 107.5909],
  [/^hours\.spans\.\d\.days\.\d$/, (_, index) => (index === 0 ? 'monday' : 'tuesday')],
  [/^hours\.spans\.\d\.from$/, (_, index) => ['07:30', '13:30'][index]],
  [/^hours\.spans\.\d\.until$/, (_, index) => ['11:30', '17:00'][index]],
];

const fieldTypes = formField.shape.type.options;
/** A paragraph before each field. */
const bodyLength = 2 * fieldTypes.length;
const fieldAt = (index: number) => fieldTypes[(index - 1) / 2];
const isSigned = (index: number) => fieldAt(index) === 'signature' || fieldAt(index) === 'confirmation';

const givenToForm: Given = [
  ...shared,
  [/^procedures\.\d$/, () => 'quyet-dinh/thu-tuc-0'],
  [/^body\.\d+\.id$/, (_, index) => `o-${index}`],
  [/^body\.\d+\.type$/, (_, index) => fieldAt(index)],
];

/** Lists that have an item of each kind. */
const lengths: Readonly<Record<string, number>> = { body: bodyLength, appendices: appendix.options.length };

/** One line of copies needs no word of all or any; a stage for every kind of duration. */
const lengthsByEnd = [
  [/\.copies$/, 1],
  [/\.stages$/, duration.options.length],
] as const;

const inside = (place: Place): string => place.replace(/^[a-z]+\.\d\./, '');
/** Of the list item that a place stands in. */
const indexOf = (place: Place): number => Number(/\.(\d+)(?:\.[^.]*)?$/.exec(place)?.[1] ?? 0);

function wishes(given: Given, without: RegExp): Wishes {
  return {
    given: place => given.find(([where]) => where.test(inside(place)))?.[1](place, indexOf(place)),
    // Only a field that is signed prints lines above and below.
    without: place =>
      without.test(inside(place)) ||
      (/^body\.\d+\.(?:caption|heading)$/.test(inside(place)) && !isSigned(indexOf(place))) ||
      (/^body\.\d+\.suffix$/.test(inside(place)) && fieldAt(indexOf(place)) === 'signature'),
    count: place => lengths[inside(place)] ?? lengthsByEnd.find(([end]) => end.test(place))?.[1],
  };
}

interface Subject {
  readonly file: string;
  readonly data: object;
}

/** Figures that must agree, and what is no text of the subject. */
const never =
  /^(?:acknowledged|inForce\.replacedBy\.0\.what|statedCount|checks|sections\.\d\.statedCount|sections\.0\.parent|appendices\.[1-4]\.commonName)$|(?:items\.\d\.){2}items$|\.columns$/;
const also = (more: string) => new RegExp(`${never.source}|^(?:${more})$`);

function make(schema: z.ZodObject, place: Place, given: Given, without = never, turn = 0): object {
  const data = sayEverything(schema, place, wishes(given, without), turn);
  if (typeof data === 'object' && data !== null) return data;
  throw new Error(`${place} is no object`);
}

const kinds = [
  ['quyet-dinh', 'decision', 'addressees|opening|parts|closing|letter'],
  ['ke-hoach', 'plan', 'promulgator|addressees|articles|sections|appendices|letter'],
  ['cong-van', 'letter', 'promulgator|articles|sections|appendices|letter'],
] as const;

/** The subjects whose pages have to show all that is said of them. */
function everySubject(): Subject[] {
  return [
    ...[0, 1].map(turn => ({
      file: `procedures/quyet-dinh/0${turn + 1}-thu-tuc-${turn}.yaml`,
      data: make(procedure, `procedure.${turn}`, givenToProcedure, never, turn),
    })),
    ...kinds.map(([id, kind, without], index) => ({
      file: `decisions/${id}.yaml`,
      data: make(decision, `decision.${index}`, [[/^kind$/, () => kind], ...givenToDecision], also(without)),
    })),
    { file: 'bundles/lien-thong.yaml', data: make(bundle, 'bundle.0', givenToBundle) },
    { file: 'forms/mau-1.yaml', data: make(form, 'form.0', givenToForm) },
  ];
}

const around: readonly Subject[] = [
  {
    file: 'site.yaml',
    data: { title: 'Trang mẫu', publisher: 'Cơ quan mẫu', description: 'Để thử.', address: 'unknown' },
  },
  {
    file: 'agencies.yaml',
    data: [
      make(agency, 'agency.0', givenToAgency),
      { id: 'co-quan-khac', name: 'Cơ quan khác', level: 'province' },
    ],
  },
  { file: 'fields.yaml', data: [{ id: 'linh-vuc-mau', name: 'Lĩnh vực mẫu', ministry: 'none' }] },
  {
    file: 'instruments.yaml',
    data: [
      {
        id: 'nghi-dinh-mau',
        kind: 'decree',
        number: '01/2018/NĐ-CP',
        date: '2018-04-23',
        issuer: 'Chính phủ',
        title: 'về việc mẫu',
        inForce: 'unknown',
      },
    ],
  },
  { file: 'abbreviations.yaml', data: [] },
  { file: 'calendar.yaml', data: [] },
];

type Office = readonly Subject[];

function write(folder: string, office: Office): void {
  for (const { file, data } of office) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stringify(data, { lineWidth: 0 }));
  }
}

/** What the rules of the catalogue find in invented data is acknowledged, with a mark for the reason. */
function acknowledged(folder: string, office: Office): Office {
  const { catalogue, findings } = loadCatalogue(folder);
  if (!catalogue) throw new Error(JSON.stringify(findings, undefined, 2));
  const found = Map.groupBy(checkCatalogue(catalogue, folder, '2026-11-30'), ({ file }) => file);
  return office.map(({ file, data }) => {
    // One fact told at several places is acknowledged once.
    const facts = new Map(
      (found.get(file) ?? []).map(({ rule, fact }) => [`${rule} ${fact}`, { rule, fact }]),
    );
    const own = [...facts.values()].map((fault, index) => ({
      ...fault,
      why: mark(`${file}.acknowledged.${index}.why`),
    }));
    return own.length === 0 ? { file, data } : { file, data: { ...data, acknowledged: own } };
  });
}

/** Writes the office as its YAML files; gives back what stands in them. */
export function writeEverythingOffice(folder: string): Office {
  const office = [...around, ...everySubject()];
  write(folder, office);
  const sound = acknowledged(folder, office);
  write(folder, sound);
  return sound;
}
