import { expect, test } from 'vitest';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { sayTerm } from '../../src/language/term.ts';
import { present, presentList } from '../../src/catalogue/known.ts';
import type { Dossier } from '../../src/catalogue/schema/dossier.ts';
import type { ProcedureCase, Stage } from '../../src/catalogue/schema/procedure.ts';
import { bundle, catalogue, changed, decision } from '../office/office.ts';
import {
  acrossOf,
  allTexts,
  blocksOf,
  linesOf,
  made,
  madeOf,
  missingInOrder,
  sorted,
  spaced,
  tablesOf,
} from './reading.ts';

const military = decision('quan-su-cap-xa');
const plan = decision('mot-cua-cap-xa');
const workflows = decision('quy-trinh-noi-vu');

test('every table fills its grid: no row is short of cells or has one too many', () => {
  for (const id of catalogue.decisions.keys())
    for (const table of tablesOf(made(id))) {
      expect(() => linesOf(table)).not.toThrow();
      for (const { cells, role } of table.rows)
        if (role !== 'plain')
          expect(cells.reduce((sum, { columns = 1 }) => sum + columns, 0)).toBe(table.columns.length);
    }
});

test('levels: each procedure with its levels and its note', () => {
  const lines = linesOf(tablesOf(made('mot-cua-cap-xa'))[0]!);
  const mark = ({ levels }: Procedure, level: 'province' | 'district' | 'commune') =>
    presentList(levels).includes(level) ? 'x' : '';
  const wanted = plan.procedures.map(own => [
    String(own.number),
    own.name,
    mark(own, 'province'),
    mark(own, 'district'),
    mark(own, 'commune'),
    (own.notes ?? []).join('\n'),
  ]);
  expect(lines).toHaveLength(9);
  expect(lines).toEqual(wanted);
  expect(acrossOf(made('mot-cua-cap-xa'), 'group')).toEqual(plan.sections!.map(({ heading }) => heading));
});

test('levels: they stand under one heading, in two header rows', () => {
  const { header } = tablesOf(made('mot-cua-cap-xa'))[0]!;
  expect(header).toHaveLength(2);
  const shown = header.map(({ cells }) =>
    cells.map(({ paragraphs, columns = 1, rows = 1 }) => [paragraphs[0]![0]!.text, columns, rows]),
  );
  expect(shown).toEqual([
    [
      ['STT', 1, 2],
      ['Tên/Nhóm thủ tục hành chính', 1, 2],
      ['Cấp thực hiện', 3, 1],
      ['Ghi chú', 1, 2],
    ],
    [
      ['Tỉnh', 1, 1],
      ['Huyện', 1, 1],
      ['Xã', 1, 1],
    ],
  ]);
});

test('after the district has gone, the usual levels leave its column out', () => {
  const procedures = plan.procedures.map(own => changed(own, { levels: ['province', 'commune'] }));
  const [first] = plan.appendices!;
  if (first?.template !== 'levels') expect.unreachable();
  const { columns: _, ...appendix } = first;
  const { header } = tablesOf(madeOf(changed(plan, { procedures, appendices: [appendix] })))[0]!;
  expect(header[1]!.cells.map(({ paragraphs }) => paragraphs[0]![0]!.text)).toEqual(['Tỉnh', 'Xã']);
});

test('catalogue: the list has each procedure once under its counted field, with time, place and fee', () => {
  const [list] = tablesOf(made('quan-su-cap-xa'));
  const lines = linesOf(list!);
  expect(lines.map(([number, name]) => [number, name])).toEqual(
    military.procedures.map(({ number, name }) => [String(number), name]),
  );
  military.procedures.forEach(({ cases, place }, index) => {
    const [, , time, where, fee] = lines[index]!;
    expect(time).toContain(sayTerm(present(cases[0]!.total)!));
    expect(where).toBe(place);
    expect(fee).toBe('Không');
  });
  expect(acrossOf(made('quan-su-cap-xa'), 'group')).toEqual([
    'I. Lĩnh vực Động viên quân đội (02 thủ tục)',
    'II. Lĩnh vực Bảo hiểm xã hội (01 thủ tục)',
    'III. Lĩnh vực Dân quân tự vệ (02 thủ tục)',
    'IV. Lĩnh vực Nghĩa vụ quân sự (04 thủ tục)',
    'V. Lĩnh vực chính sách (02 thủ tục)',
  ]);
});

test('catalogue: a place and bases shared by neighbours stand in one tall cell', () => {
  const [list] = tablesOf(made('quan-su-cap-xa'));
  const tall = list!.rows.flatMap(({ cells }) => cells.flatMap(({ rows }) => rows ?? []));
  expect(tall).toEqual([2, 2, 2, 2, 4, 4, 2, 2]);
});

test('catalogue: the list says who takes how long', () => {
  const lines = linesOf(tablesOf(made('quan-su-cap-xa'))[0]!);
  military.procedures.forEach(({ cases }, index) => {
    for (const { unit, duration } of presentList(cases[0]!.stages))
      if (typeof duration === 'object') expect(lines[index]![2]).toContain(`- ${unit}: ${sayTerm(duration)}`);
  });
});

test('catalogue: the list cites its own bases, an instrument in full only the first time', () => {
  const texts = linesOf(tablesOf(made('quan-su-cap-xa'))[0]!).map(line => line[5]!);
  expect(texts[0]).toContain('Nghị định số 168/1999/NĐ-CP ngày 29/11/1999 của Chính phủ quy định danh mục');
  const own = military.procedures.findIndex(({ legalBasesElsewhere }) => legalBasesElsewhere !== undefined);
  for (const { citedAs } of military.procedures[own]!.legalBasesElsewhere![0]!.bases)
    if (citedAs !== undefined) expect(texts[own]).toContain(citedAs);
  expect(texts[own]!.split('\n')).toHaveLength(
    military.procedures[own]!.legalBasesElsewhere![0]!.bases.length,
  );
  expect(texts.every(text => text.startsWith('- ') && text.endsWith('.'))).toBe(true);
});

test('catalogue: the note of the list stands under its table', () => {
  const note = blocksOf(made('quan-su-cap-xa')).find(
    block => block.kind === 'paragraph' && block.role === 'table-note',
  );
  expect(note).toMatchObject({
    text: [{ text: 'Ghi chú:', bold: true }, { text: ` ${military.appendices![0]!.note!}` }],
  });
});

const points = [
  'Trình tự thực hiện',
  'Cách thức thực hiện',
  'Thành phần, số lượng hồ sơ',
  'Thời hạn giải quyết',
  'Đối tượng thực hiện thủ tục hành chính',
  'Cơ quan thực hiện thủ tục hành chính',
  'Kết quả thực hiện thủ tục hành chính',
  'Phí, lệ phí',
  'Tên mẫu đơn, mẫu tờ khai',
  'Yêu cầu, điều kiện thực hiện thủ tục hành chính',
  'Căn cứ pháp lý của thủ tục hành chính',
];

/** Numbers start anew in each field. */
function numbered(procedures: readonly Procedure[]): [number, Procedure][] {
  return [...Map.groupBy(procedures, ({ section }) => section).values()].flatMap(list =>
    list.map((own, index): [number, Procedure] => [index + 1, own]),
  );
}

function dossierWords({ groups, notes = [] }: Dossier): string[] {
  const papers = groups.flatMap(({ items, notes: own = [] }) => [
    ...items.flatMap(({ name, when, notes: more = [] }) => [
      name,
      ...(when === undefined ? [] : [when]),
      ...more,
    ]),
    ...own,
  ]);
  return [...papers, ...notes];
}

const stageWords = ({ unit, action, duration }: Stage) =>
  [unit, action, typeof duration === 'object' ? sayTerm(duration) : ''].filter(
    words => words !== '' && words !== 'none' && words !== 'unknown',
  );

const stepWords = (steps: Procedure['steps']) =>
  presentList(steps).flatMap(({ text, details = [] }) => [text, ...details]);

/** What part II has to say of a procedure, in its order. */
function detailWords(number: number, own: Procedure): string[] {
  const dossier = own.dossier === 'by-case' ? undefined : present(own.dossier);
  const other = own.otherNames?.find(({ place }) => place.startsWith('Phần II'));
  const bodies: readonly (readonly string[])[] = [
    stepWords(own.steps),
    [present(own.method) ?? 'Không'],
    dossier ? dossierWords(dossier) : [],
    own.cases.flatMap(({ stages }) => presentList(stages).flatMap(stageWords)),
    presentList(own.applicants),
    [],
    [present(own.result) ?? 'Không'],
    [],
    presentList(own.forms).map(({ name }) => name),
    stepWords(own.requirements),
    presentList(own.legalBases).map(
      ({ instrument, citedAs }) => citedAs ?? catalogue.instruments.get(instrument)!.title,
    ),
  ];
  return [
    `${number}. ${other?.name ?? own.name}`,
    ...points.flatMap((point, index) => [`${number}.${index + 1}. ${point}`, ...bodies[index]!]),
  ];
}

test('details: they hold eleven points of each procedure, numbered anew in each field, with every word', () => {
  const texts = allTexts({ ...made('quan-su-cap-xa'), sections: made('quan-su-cap-xa').sections.slice(2) });
  const wanted = numbered(military.procedures).flatMap(([number, own]) => detailWords(number, own));
  expect(wanted.length).toBeGreaterThan(11 * 11 * 2);
  expect(missingInOrder(texts, wanted)).toEqual([]);
  const headings = blocksOf(made('quan-su-cap-xa')).filter(
    block => block.kind === 'heading' && block.level === 4,
  );
  expect(headings).toHaveLength(11 * 11);
});

test('details: no point stands without an answer', () => {
  const blocks = made('quan-su-cap-xa')
    .sections.slice(2)
    .flatMap(section => section.blocks);
  const bare = blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return block.kind === 'heading' && block.level === 4 && (next === undefined || next.kind === 'heading');
  });
  expect(bare).toEqual([]);
});

/** A step that two cases of one table share is printed once. */
function printedStages(cases: readonly ProcedureCase[]): Stage[] {
  const printed: Stage[] = [];
  cases.forEach((own, index) => {
    const before = new Set(
      own.sharesTable ? presentList(cases[index - 1]!.stages).map(stage => JSON.stringify(stage)) : [],
    );
    printed.push(...presentList(own.stages).filter(stage => !before.has(JSON.stringify(stage))));
  });
  return printed;
}

function timeOf(duration: Stage['duration']): string {
  if (typeof duration !== 'object') return duration;
  return duration.note === undefined ? sayTerm(duration) : `${sayTerm(duration)} (${duration.note})`;
}

function stageLine(stages: readonly Stage[], index: number): string[] {
  const { order, action, unit, outcome } = stages[index]!;
  const timed = stages.slice(0, index + 1).findLast(({ duration }) => duration !== 'with-previous');
  return [
    String(order),
    `Bước ${order}`,
    present(action) ?? '',
    [present(unit) ?? '', outcome ?? ''].filter(Boolean).join('\n'),
    timeOf(timed!.duration),
  ];
}

const workflowLines = tablesOf(made('quy-trinh-noi-vu')).flatMap(linesOf);

test('workflow: every stage of every case, with who, what and how long', () => {
  const wanted = workflows.procedures.flatMap(({ cases }) => {
    const stages = printedStages(cases);
    return stages.map((_, index) => stageLine(stages, index));
  });
  const stages = workflows.procedures.flatMap(({ cases }) => cases.flatMap(own => presentList(own.stages)));
  expect(stages.length - wanted.length).toBe(3);
  expect(sorted(workflowLines.map(line => line.slice(0, 5)))).toEqual(sorted(wanted));
});

test('workflow: the description tells every remark, and where there is none every stage', () => {
  const told = workflowLines.map(line => line[7]!);
  for (const { cases } of workflows.procedures)
    for (const { stages, remarks = [] } of cases) {
      for (const remark of remarks)
        expect(told.some(text => text.includes(remark.replace(/\.$/, '')))).toBe(true);
      for (const { unit } of remarks.length > 0 ? [] : presentList(stages))
        if (unit !== 'unknown' && unit !== 'none')
          expect(told.some(text => text.includes(`${unit}: `))).toBe(true);
    }
});

test('workflow: where the text does not say what an office does, the description names the office alone', () => {
  const told = tablesOf(made('thu-vien')).flatMap(linesOf).flat().join(' ');
  expect(told).not.toMatch(/: ?\./u);
  expect(told).toContain('Phòng Nghiệp vụ.');
});

test('workflow: every section, procedure, case and office has its line, every case its total', () => {
  const lines = acrossOf(made('quy-trinh-noi-vu'), 'group');
  const wanted = workflows.procedures.flatMap(({ number, name, cases }) => [
    `${number}. ${name}`,
    ...cases
      .filter(own => !own.sharesTable && !cases.some(other => other.sharesTable))
      .flatMap(own => [
        ...(present(own.title) === undefined ? [] : [present(own.title)!]),
        ...(own.offices ?? []).map(office => office.name),
      ]),
  ]);
  expect(missingInOrder(lines, wanted)).toEqual([]);
  const inner = workflows.sections!.filter(({ parent }) => parent !== undefined);
  expect(lines).toHaveLength(wanted.length + inner.length);
  const totals = acrossOf(made('quy-trinh-noi-vu'), 'total');
  const cases = workflows.procedures.flatMap(own => own.cases);
  const subtotals = cases.flatMap(({ offices = [] }) =>
    offices.filter(({ subtotal }) => subtotal !== undefined),
  );
  const known = cases.filter(({ total }) => total !== 'unknown');
  expect(known.length).toBeGreaterThan(30);
  expect(totals).toHaveLength(known.length + subtotals.length);
  expect(totals).toContain('Trường hợp hồ sơ công bố hợp quy không đầy đủ theo quy định|03 ngày làm việc');
});

test('workflow: every code, online level and printed note stands in the line of its procedure', () => {
  const lines = acrossOf(made('quy-trinh-noi-vu'), 'group');
  for (const { number, name, code, codeAsPrinted, onlineLevel, printedNote } of workflows.procedures) {
    const own = lines.filter(
      text => text.startsWith(`${number}. ${name}`) && text.includes(codeAsPrinted ?? code),
    );
    expect(own.length).toBeGreaterThan(0);
    if (printedNote !== undefined) expect(own[0]).toContain(`(${printedNote})`);
    expect(own.some(text => text.includes('Mức DVC: '))).toBe(onlineLevel !== 'unknown');
  }
});

test('workflow: what holds for a whole case spans its rows; unknown is empty and none is "Không"', () => {
  const first = tablesOf(made('quy-trinh-noi-vu'))[0]!.rows.find(({ role }) => role === 'plain')!;
  expect(first.cells.slice(5).map(({ rows }) => rows)).toEqual([4, 4, 4, 4]);
  const wanted = workflows.procedures.flatMap(({ cases }) =>
    cases
      .filter(({ offices, sharesTable }) => !offices && !sharesTable)
      .map(({ coordination }) => coordination),
  );
  const said = new Set(workflowLines.map(line => line[5]));
  expect(said).toEqual(new Set(wanted.map(own => (own === 'unknown' ? '' : own === 'none' ? 'Không' : own))));
});

test('workflow: the landscape appendix opens each procedure in the outline', () => {
  const [, appendix] = made('quy-trinh-noi-vu').sections;
  expect(appendix!.orientation).toBe('landscape');
  const outline = tablesOf(made('quy-trinh-noi-vu')).flatMap(({ rows }) =>
    rows.flatMap(row => row.outline ?? []),
  );
  for (const { number, name } of workflows.procedures)
    expect(outline.map(spaced)).toContain(`${number}. ${name}`);
});

test('an appendix may select sections; a section inside a chosen one is not printed twice', () => {
  const [first] = workflows.appendices!;
  const chosen = changed(workflows, { appendices: [{ ...first!, select: { sections: ['A', 'A.I'] } }] });
  expect(tablesOf(madeOf(chosen))).toHaveLength(1);
});

const funeral = bundle('khai-tu-cap-tinh');
const bundleTexts = allTexts(made('lien-thong-khai-tu'));

test('bundle: every paper of every member and category', () => {
  const papers = [
    ...funeral.members.flatMap(({ dossiers }) =>
      presentList(dossiers).flatMap(({ dossier }) => dossierWords(dossier)),
    ),
    ...presentList(funeral.categories).flatMap(({ dossier }) => {
      const own = present(dossier);
      return own ? dossierWords(own) : [];
    }),
  ];
  expect(papers.length).toBeGreaterThan(50);
  expect(missingInOrder(bundleTexts, papers)).toEqual([]);
});

test('bundle: every step, stage, note and payment', () => {
  const byLetter = presentList(funeral.categories).toSorted(
    (left, right) => 'abcdđeg'.indexOf(left.mark ?? '') - 'abcdđeg'.indexOf(right.mark ?? ''),
  );
  const stages = [
    ...(funeral.sharedStages ?? []).map(({ title, stages: own }) => ({ title, own, payment: 'unknown' })),
    ...byLetter.map(({ name, stages: own, payment }) => ({ title: name, own: presentList(own), payment })),
  ];
  const wanted = [
    ...stepWords(funeral.steps),
    ...stages.flatMap(({ title, own, payment }) => [
      title,
      ...own.flatMap(({ unit, action, duration, notes = [] }) => [
        unit,
        action,
        ...notes,
        ...(typeof duration === 'object' ? [sayTerm(duration)] : []),
      ]),
      ...(payment === 'unknown' || payment === 'none' ? [] : [payment]),
    ]),
  ];
  expect(missingInOrder(bundleTexts, wanted)).toEqual([]);
});

test('bundle: eight limits with their three times', () => {
  const lines = linesOf(tablesOf(made('lien-thong-khai-tu')).at(-1)!);
  const say = (value: Parameters<typeof sayTerm>[0] | 'none' | 'unknown') =>
    value === 'none' ? 'Không' : value === 'unknown' ? '' : sayTerm(value);
  const wanted = presentList(funeral.limits).map(({ title, maximum, processing, transfer, note }, index) => [
    String(index + 1),
    `${title.charAt(0).toUpperCase()}${title.slice(1)}${note === undefined ? '' : `\n(${note})`}`,
    say(maximum),
    say(processing),
    say(transfer),
  ]);
  expect(lines).toHaveLength(8);
  expect(lines).toEqual(wanted);
});

test('bundle: members, processes, combinations, fee, bases and notes', () => {
  const wanted = [
    ...(funeral.processes ?? []).map(({ title }) => title),
    ...presentList(funeral.combinations).map(({ note }) => note!),
    'Đăng ký khai tử không đúng hạn: 8.000 đồng/lần',
    ...presentList(funeral.legalBases).map(
      ({ instrument, citedAs }) =>
        citedAs ?? present(catalogue.instruments.get(instrument)!.number) ?? 'Luật Hộ tịch',
    ),
    ...(funeral.notes ?? []),
  ];
  const lacking = wanted.filter(words => !bundleTexts.some(text => text.includes(words)));
  expect(lacking).toEqual([]);
});
