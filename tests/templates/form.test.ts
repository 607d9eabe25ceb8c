import { expect, test } from 'vitest';
import type { Form } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Block, DocumentTree, Gap, PenParts } from '../../src/document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue, changed, form } from '../office/office.ts';
import { missingFrom, wordsOfForm } from './form-words.ts';
import { allTexts, blocksOf, made, sayParts, spaced } from './reading.ts';

const forms = [...catalogue.forms.values()];
const blank = (own: Form) => filledForm(formSheet(catalogue, own), {});
const fieldsOf = ({ body }: Form) => body.flatMap(item => ('id' in item ? [item] : []));

const partsOf = (block: Block): PenParts[] => {
  if (block.kind === 'blank-line') return [block.parts];
  if (block.kind !== 'signatures') return [];
  return [block.left, block.right].flatMap(side => (side ? [side.placeAndDate, side.statement] : []));
};
const gapsOf = (document: DocumentTree): Gap[] =>
  blocksOf(document)
    .flatMap(partsOf)
    .flat()
    .filter(part => 'gap' in part);
const linesOf = (id: string): string[] =>
  blocksOf(blank(form(id))).flatMap(block => (block.kind === 'blank-line' ? [sayParts(block.parts)] : []));

test('the forms have 18, 27, 29, 18 and 14 fields, all of them printed', () => {
  expect(forms.map(own => [own.id, fieldsOf(own).length])).toEqual([
    ['mau-01-nd159-11', 18],
    ['mau-01-nd23-2012', 27],
    ['mau-02-nd23-2012', 29],
    ['mau-03-nd23-2012', 18],
    ['mau-tv-01', 14],
  ]);
  for (const own of forms) {
    const asked = new Set(gapsOf(blank(own)).map(({ asks }) => asks!.field));
    const written = fieldsOf(own).filter(({ type }) => type !== 'signature');
    expect([...asked].toSorted()).toEqual(written.map(({ id }) => id).toSorted());
  }
});

test.for(forms.map(own => [own.id, own] as const))(
  '%s: every label, suffix, note and paragraph stands in the tree, in printed order',
  ([, own]) => {
    const text = allTexts(blank(own)).join('\n');
    const wanted = wordsOfForm(own);
    expect(wanted.length).toBeGreaterThan(fieldsOf(own).length);
    expect(missingFrom(text, wanted)).toEqual([]);
  },
);

test.for(forms.map(own => [own.id, own] as const))(
  '%s: no two gaps ask the same, and each says in words what it asks',
  ([, own]) => {
    const asks = gapsOf(blank(own)).map(gap => gap.asks!);
    const keys = asks.map(({ field, part }) => `${field}/${part}`);
    expect(new Set(keys).size).toBe(keys.length);
    const labels = asks.map(({ label }) => label);
    expect(labels.filter(label => !/^\p{Lu}/u.test(label) || label.endsWith(':'))).toEqual([]);
  },
);

test('dates, times and ranges keep the words their source prints between the gaps', () => {
  expect(linesOf('mau-01-nd159-11')).toContain('Ngày tuyển dụng: …/…/…; ngày nhập ngũ: …/…/…');
  expect(linesOf('mau-01-nd159-11')).toContain(
    'Tổng số thời gian công tác: … năm … tháng; trong đó thời gian phục vụ quân đội … năm … tháng.',
  );
  const second = linesOf('mau-02-nd23-2012');
  expect(second).toContain('Tái ngũ: … tháng … năm …, đơn vị (c, d, e, f) …');
  expect(second).toContain('Thời gian trực tiếp tham gia chiến đấu: từ tháng …/… đến …/…');
  expect(second).toContain('Từ trần ngày … tháng … năm … tại …');
  expect(second[0]).toBe('Kính gửi:(1) …');
});

test('the commune confirms at the left of the third form and the person signs at the right', () => {
  const blocks = blocksOf(blank(form('mau-03-nd23-2012')));
  const signed = blocks.find(block => block.kind === 'signatures')!;
  expect(signed.left!.heading).toEqual(['XÁC NHẬN', 'CỦA UBND XÃ (PHƯỜNG)']);
  expect(sayParts(signed.left!.statement)).toBe(
    'Ông (bà) … Thường trú tại địa phương và ký ủy quyền là đúng.',
  );
  expect(sayParts(signed.right!.placeAndDate)).toBe('…, ngày … tháng … năm …');
  expect(signed.right!.heading).toEqual(['NGƯỜI ỦY QUYỀN']);
  expect(spaced(signed.right!.caption!)).toBe('(Ký, ghi rõ họ tên)');
});

const outlineOf = (document: DocumentTree) =>
  blocksOf(document).flatMap(block => {
    if (block.kind === 'form-head') return [spaced(block.outline)];
    return block.kind === 'heading' && block.level === 3 ? [block.text.map(run => run.text).join('')] : [];
  });

test('each form is printed behind its procedure, on pages of its own, in the order its procedure names them', () => {
  const outline = outlineOf(made('quan-su-cap-xa'));
  const behind = outline.filter((_, index) => outline[index + 1]?.startsWith('Mẫu số'));
  expect(outline.filter(title => title.startsWith('Mẫu số'))).toEqual([
    'Mẫu số 01-NĐ159-11. Đơn đề nghị hưởng chế độ hưu trí',
    'Mẫu số 01. Đơn đề nghị hưởng chế độ hưu trí của đối tượng hoặc thân nhân đối tượng',
    'Mẫu số 02. Đơn đề nghị hưởng chế độ trợ cấp một lần',
    'Mẫu số 03. Giấy ủy quyền',
  ]);
  expect(behind).toHaveLength(4);
  expect(behind.map(title => title.slice(0, 2))).toEqual(['1.', '1.', '2.', 'Mẫ']);
  const opened = made('quan-su-cap-xa').sections.filter(({ blocks }) => blocks[0]?.kind === 'form-head');
  expect(opened).toHaveLength(4);
  for (const { orientation, restartsNumbering } of opened)
    expect([orientation, restartsNumbering]).toEqual(['portrait', false]);
});

test('a form that several procedures share is printed behind each', () => {
  const shared = form('mau-03-nd23-2012');
  const subject = shared.decision;
  const first = subject.procedures[0]!;
  const both = changed(shared, { procedures: [first, ...shared.procedures] });
  const document = documentOf(
    catalogue,
    changed(subject, { forms: subject.forms.map(own => (own === shared ? both : own)) }),
    { mode: 'paper' },
  );
  const outline = outlineOf(document);
  expect(outline.filter(title => title === 'Mẫu số 03. Giấy ủy quyền')).toHaveLength(2);
  expect(outline[1]).toBe('Mẫu số 03. Giấy ủy quyền');
});

test('another office has its form behind its procedure where its appendix prints details', () => {
  const example = loadCatalogue('examples/tinh-vi-du').catalogue!;
  const [own] = example.forms.values();
  const details = changed(own!.decision, {
    appendices: [{ id: 'noi-dung', title: 'NỘI DUNG', template: 'details', select: {} }],
  });
  const text = allTexts(documentOf(example, details, { mode: 'paper' })).join('\n');
  expect(missingFrom(text, wordsOfForm(own!))).toEqual([]);
});

test('one form is a document of its own, dated and signed by the text that publishes it', () => {
  const document = blank(form('mau-02-nd23-2012'));
  expect(document).toMatchObject({
    subject: 'ĐƠN ĐỀ NGHỊ HƯỞNG CHẾ ĐỘ MỘT LẦN',
    author: 'Ủy ban nhân dân tỉnh Sông Ngân',
    date: '2020-07-01',
  });
  expect(document.sections.map(({ restartsNumbering }) => restartsNumbering)).toEqual([true]);
});

test('an answer stands in its gap and no other', () => {
  const answers = { 'ngay-tu-tran': '30/10/1999' };
  const gaps = gapsOf(filledForm(formSheet(catalogue, form('mau-02-nd23-2012')), answers));
  const given = gaps.filter(gap => gap.answer !== undefined);
  expect(given.map(gap => [gap.asks!.label, gap.answer])).toEqual([
    ['Từ trần: ngày', '30'],
    ['Từ trần: tháng', '10'],
    ['Từ trần: năm', '1999'],
  ]);
});

test('a form of one field without notes, code, motto or basis is still a form', () => {
  const bare = changed(form('mau-02-nd23-2012'), {
    codePrinted: false,
    motto: false,
    basis: 'none',
    body: [{ id: 'ho-ten', label: 'Tên tôi là:', type: 'name' }],
  });
  const { footnotes: _, ...without } = bare;
  expect(blocksOf(blank(without)).map(({ kind }) => kind)).toEqual(['form-head', 'blank-line']);
  expect(allTexts(blank(without))).toEqual(['ĐƠN ĐỀ NGHỊ HƯỞNG CHẾ ĐỘ MỘT LẦN', 'Tên tôi là: …']);
});
