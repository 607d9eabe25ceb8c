import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { decisionKinds, isAddressed } from '../../../src/catalogue/decision-kinds.ts';
import { linkDecision } from '../../../src/catalogue/link.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { decision as decisionSchema } from '../../../src/catalogue/schema/decision.ts';
import {
  composedData,
  composedDecision,
  composedDocument,
  idOf,
} from '../../../templates/compose/composed.ts';
import {
  composition as compositionSchema,
  grouping,
  ordering,
  type Composition,
} from '../../../templates/compose/composition.ts';
import { decisionYaml } from '../../../templates/compose/decision-yaml.ts';
import { missingParts } from '../../../templates/compose/missing.ts';
import { openChoice, saveChoice } from '../../../templates/compose/saved-choice.ts';
import { textLike, usualColumns } from '../../../templates/compose/usual.ts';
import { documentOf } from '../../../templates/documents.ts';
import { CopiedContent } from '../../office/copied-content.ts';
import { asOf, catalogue, decision } from '../../office/office.ts';

const ids = [...catalogue.procedures.keys()];
const model = decision('quan-su-cap-xa');

const whole: Composition = {
  procedures: ids.slice(0, 12),
  order: 'catalogue',
  groups: 'field',
  appendix: { template: 'catalogue' },
  text: {
    ...textLike(catalogue, model, asOf),
    serial: 45,
    date: '2026-12-01',
    title: 'Ban hành Danh mục thủ tục hành chính tiếp nhận tại cấp xã',
  },
  mode: 'paper',
};

const missing = (changed: Partial<Composition>) =>
  missingParts(catalogue, { ...whole, ...changed }).map(({ part, need }) => `${part} (${need})`);

/** The same figures at every run: a fault must come again. */
function* figures(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

function invented(seed: number): Composition {
  const source = figures(seed);
  const figure = () => source.next().value;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(figure() * items.length)]!;
  const maybe = <Value extends object>(value: Value): Partial<Value> => (figure() < 0.6 ? value : {});
  const template = pick(['catalogue', 'levels', 'details', 'workflow'] as const);
  const procedures = ids.filter(() => figure() < 0.3).toSorted(() => figure() - 0.5);
  const shuffled = usualColumns(template, [...catalogue.procedures.values()]).toSorted(() => figure() - 0.5);
  const own = textLike(catalogue, pick([...catalogue.decisions.values()]), asOf);
  return compositionSchema.parse({
    procedures,
    order: pick(ordering.options),
    groups: pick(grouping.options),
    appendix: {
      template,
      ...maybe({ title: 'DANH MỤC RIÊNG' }),
      ...maybe({ note: 'Ghi chú: số “1.10” và 2026-12-01 giữ nguyên' }),
      ...(template === 'details' ? {} : maybe({ columns: shuffled })),
    },
    text: {
      ...own,
      ...maybe({ serial: Math.ceil(figure() * 3000) }),
      ...maybe({ date: pick(['2026', '2026-03', '2026-03-01']) }),
      ...maybe({ title: 'Ban hành: danh mục #1, “lần đầu” & khác' }),
      ...maybe({ paragraphs: ['Phê duyệt kèm theo: danh mục.', '- Có hiệu lực từ ngày ký'] }),
    },
    mode: pick(['paper', 'electronic'] as const),
  });
}

const compositions = Array.from({ length: 40 }, (_, index) => invented(index + 1));

describe('what was composed', () => {
  test('is kept in a file and opened again the same', () => {
    for (const composition of [whole, ...compositions])
      expect(openChoice(catalogue, saveChoice(composition))).toEqual({ composition, gone: [] });
  });

  test('is copied out as YAML which reads as the same decision and prints the same document', () => {
    for (const composition of [whole, ...compositions]) {
      const data = composedData(catalogue, composition, asOf);
      const read: unknown = parse(decisionYaml(data));
      expect(read).toEqual(data);
      if (composition.procedures.length === 0) continue;
      const id = idOf(data);
      const linked = linkDecision(catalogue, {
        id,
        file: `decisions/${id}.yaml`,
        data: decisionSchema.parse(read),
      });
      expect(documentOf(catalogue, linked, { mode: composition.mode })).toEqual(
        composedDocument(catalogue, composition, asOf),
      );
    }
  });

  test('is published once its YAML lies in decisions/', () => {
    using content = new CopiedContent();
    const data = composedData(catalogue, whole, asOf);
    content.write(`decisions/${idOf(data)}.yaml`, decisionYaml(data));
    const { catalogue: published, findings } = loadCatalogue(content.folder);
    expect(findings).toEqual([]);
    const placed = published?.decisions.get('45-qd-ubnd-2026');
    expect(placed).toEqual(composedDecision(catalogue, whole, asOf));
    expect(published && placed && documentOf(published, placed, { mode: 'paper' })).toEqual(
      composedDocument(catalogue, whole, asOf),
    );
  });
});

describe('what a text still lacks', () => {
  test('is nothing where all is given, and then it is no draft', () => {
    expect(missing({})).toEqual([]);
    expect(composedDocument(catalogue, whole, asOf).mark).toBeUndefined();
  });

  test('is asked for by name: a file needs some of it, issuing the rest', () => {
    expect(missing({ procedures: [], text: { kind: 'decision' } })).toEqual([
      'procedures (file)',
      'issuer (file)',
      'symbol (file)',
      'placeOfIssue (file)',
      'title (file)',
      'recipients (file)',
      'position (file)',
      'serial (issue)',
      'date (issue)',
      'bases (issue)',
      'name (issue)',
    ]);
    expect(missing({ appendix: { template: 'catalogue', columns: [] } })).toEqual(['columns (file)']);
    expect(missing({ text: { ...whole.text, kind: 'letter' } })).toEqual(['addressees (file)']);
    expect(missing({ text: { ...whole.text, date: '2026-12' } })).toEqual(['date (issue)']);
  });

  test.each(decisionKinds)('a %s is printed under the name of its kind, to those it is for', kind => {
    const addressees = isAddressed(kind) ? ['Ủy ban nhân dân tỉnh Sông Ngân'] : undefined;
    const text = { ...whole.text, kind, ...(addressees ? { addressees } : {}) };
    expect(missing({ text })).toEqual([]);
    const data = composedData(catalogue, { ...whole, text }, asOf);
    expect(decisionSchema.parse(parse(decisionYaml(data)))).toEqual(data);
    const said = JSON.stringify(composedDocument(catalogue, { ...whole, text }, asOf));
    expect(said).toContain(`Kèm theo ${kind === 'letter' ? 'Công văn' : ''}`);
    if (addressees) expect(said).toContain(addressees[0]);
    expect(said).toContain('12 thủ tục hành chính');
  });

  test('makes it a draft that says so on every page', () => {
    const { serial: _, ...text } = whole.text;
    expect(composedDocument(catalogue, { ...whole, text }, asOf).mark).toBe('DỰ THẢO');
    expect(() =>
      composedDocument(catalogue, { ...whole, procedures: [], text: { kind: 'plan' } }, asOf),
    ).not.toThrow();
  });
});

describe('a kept file', () => {
  const opened = (text: string) => openChoice(catalogue, text);

  test('that is none of ours, broken or newer is refused with a remedy', () => {
    for (const text of ['', '{', '[]', '{"app":"Niêm Yết","kind":"bản điền dở","version":1}'])
      expect(opened(text)).toHaveProperty('message', expect.stringContaining('không phải tệp lựa chọn'));
    expect(opened(saveChoice(whole).replace('"version": 1', '"version": 2'))).toMatchObject({
      message: 'Tệp do bản mới hơn của Niêm Yết lưu.',
    });
    expect(opened(saveChoice(whole).replace('"catalogue"', '"menu"'))).toHaveProperty(
      'message',
      expect.stringContaining('Tệp có chỗ không đọc được (order)'),
    );
  });

  test('that names what the catalogue no longer has is opened without it, and says so', () => {
    const text = { ...whole.text, issuer: 'co-quan-cu', bases: [{ instrument: 'van-ban-cu' }] };
    const kept = saveChoice({ ...whole, procedures: ['van-ban-cu/thu-tuc-cu', ...whole.procedures], text });
    const { issuer: _, bases: __, ...others } = whole.text;
    expect(opened(kept)).toEqual({
      composition: { ...whole, text: others },
      gone: ['thủ tục van-ban-cu/thu-tuc-cu', 'cơ quan co-quan-cu', 'căn cứ van-ban-cu'],
    });
  });
});
