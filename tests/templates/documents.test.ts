import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/catalogue/catalogue.ts';
import { sayDecision } from '../../src/wording/decision.ts';
import { citeBriefly } from '../../src/wording/instrument.ts';
import { present } from '../../src/catalogue/known.ts';
import type { Clause } from '../../templates/clauses.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { letterAt, roman } from '../../src/language/numbering.ts';
import { catalogue, changed, decision } from '../office/office.ts';
import { allTexts, blocksOf, made, madeOf, missingInOrder, sayRuns, spaced, textsOf } from './reading.ts';

const ids = [...catalogue.decisions.keys()];
const modes = ['paper', 'electronic'] as const;

function wordsOf({ heading, text, items = [] }: Clause): string[] {
  return [heading, text, ...items.flatMap(wordsOf)].filter(words => words !== undefined);
}

const withoutStop = (text: string) => text.replace(/[.;:]+$/, '');

function proseOf({ opening = [], articles = [], parts = [], closing = [] }: Decision): string[] {
  const parted = parts.map((part): Clause => ({ ...part, heading: part.heading?.toUpperCase() }));
  return [...opening, ...[...articles, ...parted].flatMap(wordsOf), ...closing].map(withoutStop);
}

test.each(ids)('%s holds every article, part and paragraph of its text, in order', id => {
  const prose = proseOf(decision(id));
  expect(prose.length).toBeGreaterThan(2);
  expect(missingInOrder(allTexts(made(id)), prose)).toEqual([]);
});

test.each(ids)('%s opens with its letterhead and closes with recipients and signer', id => {
  const { recipients, archive, signer } = decision(id);
  const [first] = blocksOf(made(id));
  expect(first?.kind).toBe('letterhead');
  const closing = made(id).sections[0]!.blocks.find(block => block.kind === 'closing');
  expect(closing?.recipients.map(spaced)).toEqual([...recipients, `Lưu: ${archive.join(', ')}`]);
  expect(closing?.position).toBe(signer.position);
  expect(closing?.name).toBe(present(signer.name) ?? '');
  expect(closing?.authority.map(spaced)).toEqual((signer.onBehalf ?? []).map(({ by, of }) => `${by} ${of}`));
});

test.each(ids)('%s cites each basis on a line of its own, ";" after each and "." after the last', id => {
  const bases = decision(id).bases ?? [];
  const said = blocksOf(made(id)).flatMap(block =>
    block.kind === 'paragraph' && block.role === 'basis' ? [sayRuns(block.text)] : [],
  );
  expect(said).toHaveLength(bases.length);
  bases.forEach((basis, index) => {
    const words =
      'text' in basis
        ? basis.text
        : (basis.citedAs ?? citeBriefly(catalogue.instruments.get(basis.instrument)!));
    expect(said[index]).toContain(words);
    if (!('text' in basis)) expect(said[index]).toMatch(/^Căn cứ /);
    expect(said[index]!.at(-1)).toBe(index === bases.length - 1 ? '.' : ';');
  });
});

test.each(ids)('%s ends its words in "./." once, right before the signature', id => {
  const texts = allTexts(made(id));
  expect(texts.filter(text => text.includes('./.'))).toHaveLength(1);
  const { blocks } = made(id).sections[0]!;
  const before = blocks[blocks.findIndex(block => block.kind === 'closing') - 1]!;
  expect(textsOf(before).at(-1)).toMatch(/[^.]\.\/\.$/);
});

test.each(ids)('%s is the same tree each time and holds nothing but composed Unicode', id => {
  const first = JSON.stringify(made(id));
  expect(JSON.stringify(made(id))).toBe(first);
  expect(first).toBe(first.normalize('NFC'));
  expect(
    allTexts(made(id)).filter(text => /undefined|\bunknown\b|\bnone\b|null|\[object/.test(text)),
  ).toEqual([]);
});

test.each(ids)('%s has no empty paragraph, heading or item', id => {
  const empty = blocksOf(made(id)).filter(
    block => (block.kind === 'paragraph' || block.kind === 'heading') && sayRuns(block.text).trim() === '',
  );
  expect(empty).toEqual([]);
  expect(blocksOf(made(id)).filter(block => block.kind === 'list' && textsOf(block).includes(''))).toEqual(
    [],
  );
});

test.each(ids)('%s puts its own date, with 01 for blanks, into the properties', id => {
  const { date, mark } = made(id);
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(date.startsWith(decision(id).date)).toBe(true);
  expect(mark).toBe(decision(id).draft ? 'DỰ THẢO' : undefined);
});

const isSource = (block: Block) => block.kind === 'paragraph' && block.role === 'source';

test.each(ids)('%s is the words of its own office and bears no mark but that of a draft', id => {
  expect(blocksOf(made(id)).filter(isSource)).toEqual([]);
  expect(
    blocksOf(made(id)).filter(block => block.kind === 'closing' && block.unsigned !== undefined),
  ).toEqual([]);
});

describe('a text that is restated', () => {
  const restated = (id: string, changes: Partial<Decision> = {}) =>
    madeOf(changed(decision(id), { wording: 'restated', ...changes }));
  const closingOf = ({ sections }: DocumentTree) =>
    sections[0]!.blocks.find(block => block.kind === 'closing')!;

  test.each(ids)('%s says so in the head of every page, and still whether it is a draft', id => {
    const isDraft = decision(id).draft === true;
    expect(restated(id).mark).toBe(isDraft ? 'BẢN TRÌNH BÀY LẠI DỰ THẢO' : 'BẢN TRÌNH BÀY LẠI');
  });

  test.each(ids)('%s says on page one, under its letterhead, what it restates and what it keeps', id => {
    const [first, second] = restated(id).sections[0]!.blocks;
    expect(first?.kind).toBe('letterhead');
    expect(isSource(second!)).toBe(true);
    const [said] = textsOf(second!);
    expect(spaced(said!)).toContain(spaced(sayDecision(decision(id), 'paper')));
    expect(said).toMatch(
      /: con số, tên gọi và bảng giữ từng chữ, câu văn được viết lại; không thay bản gốc\.$/,
    );
    expect(blocksOf(restated(id)).filter(isSource)).toHaveLength(1);
  });

  test.each(ids)('%s has the publisher of the catalogue for its author, not the office', id => {
    expect(restated(id).author).toBe(catalogue.site.publisher);
    expect(made(id).author).not.toBe(catalogue.site.publisher);
  });

  test('names who signed the original without looking signed', () => {
    expect(closingOf(restated('quan-su-cap-xa'))).toMatchObject({
      position: 'PHÓ CHỦ TỊCH',
      name: '',
      unsigned: '(Bản gốc do Đỗ Thử Nghiệm ký)',
    });
  });

  test('does not say of a draft, or of a text without number, that it was signed', () => {
    expect(closingOf(restated('lien-thong-khai-tu')).unsigned).toBe('(Dự thảo ghi người ký là Lê Thí Dụ)');
    expect(closingOf(restated('cong-van-gop-y')).unsigned).toBe('(Chưa rõ họ tên người ký bản gốc)');
    const unnumbered = restated('quan-su-cap-xa', { serial: 'blank' });
    expect(closingOf(unnumbered).unsigned).toBe('(Bản gốc ghi người ký là Đỗ Thử Nghiệm)');
  });
});

const letterheadOf = (id: string) => made(id).sections[0]!.blocks.find(block => block.kind === 'letterhead')!;

test('the letterhead of a chairman names the people’s committee', () => {
  expect(spaced(letterheadOf('quan-su-cap-xa').issuer)).toBe('ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN');
  expect(letterheadOf('quan-su-cap-xa').issuer.split(' ')).toHaveLength(2);
  expect(letterheadOf('quan-su-cap-xa').superior).toBeUndefined();
});

test('an office stands under its committee, which is abbreviated', () => {
  expect(letterheadOf('cong-van-gop-y')).toMatchObject({
    superior: 'UBND TỈNH SÔNG NGÂN',
    issuer: 'VĂN PHÒNG',
  });
});

test('a district committee is not put under its province', () => {
  expect(spaced(letterheadOf('lien-thong-cap-huyen').issuer)).toBe('ỦY BAN NHÂN DÂN HUYỆN ĐỒI SIM');
  expect(letterheadOf('lien-thong-cap-huyen').superior).toBeUndefined();
});

test('number and date keep their blanks and take their zeros', () => {
  const said = (id: string) => {
    const { number, placeAndDate } = letterheadOf(id);
    return [spaced(number), spaced(placeAndDate)];
  };
  expect(said('quan-su-cap-xa')).toEqual(['Số: 4101/QĐ-UBND', 'Sông Ngân, ngày 01 tháng 7 năm 2020']);
  expect(said('quy-trinh-noi-vu')).toEqual(['Số:       /QĐ-UBND', 'Sông Ngân, ngày … tháng … năm 2025']);
  expect(said('lien-thong-cap-huyen')).toEqual(['Số:       /KH-UBND', 'Đồi Sim, ngày … tháng 9 năm 2023']);
  const small = madeOf(changed(decision('quan-su-cap-xa'), { serial: 5 })).sections[0]!.blocks[0]!;
  expect(textsOf(small)).toContain('Số: 05/QĐ-UBND');
});

test('a letter has no title but "V/v" and a list of addressees', () => {
  const blocks = blocksOf(made('cong-van-gop-y'));
  expect(blocks.some(({ kind }) => kind === 'title')).toBe(false);
  expect(letterheadOf('cong-van-gop-y').about).toMatch(/^V\/v tham gia ý kiến/);
  const addressees = blocks.find(block => block.kind === 'addressees');
  expect(addressees?.names).toEqual(decision('cong-van-gop-y').addressees);
});

test('a basis keeps the printed misprint of its number and adds issuer and title', () => {
  expect(allTexts(made('lien-thong-cap-huyen'))).toContain(
    'Căn cứ Công văn số 2084/VP-KSTT ngày 30/3/2023 của Văn phòng Chính phủ về việc thực hiện quy trình liên thông điện tử đối với 02 nhóm thủ tục hành chính thiết yếu tại Đề án 06;',
  );
});

test('laws are cited without number or issuer', () => {
  expect(allTexts(made('quy-trinh-noi-vu'))).toContain(
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;',
  );
});

const alphabet = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
];

test('points follow the Vietnamese alphabet, without f, j, w, z', () => {
  const items = alphabet.map((_, index) => ({ text: `Điểm thứ ${index + 1}.` }));
  const article: Clause = { text: 'Các điểm:', marker: 'letter', items };
  const texts = allTexts(madeOf(changed(decision('quan-su-cap-xa'), { articles: [article] })));
  expect(texts.filter(text => /^\p{L}\) Điểm/u.test(text)).map(text => text[0])).toEqual(alphabet);
  expect(letterAt(alphabet.length)).toBe('aa');
});

test('parts take Roman numbers in Latin letters', () => {
  expect([1, 2, 3, 4, 5, 6, 8, 9, 10, 14, 19, 40, 49, 90].map(roman)).toEqual([
    'I',
    'II',
    'III',
    'IV',
    'V',
    'VI',
    'VIII',
    'IX',
    'X',
    'XIV',
    'XIX',
    'XL',
    'XLIX',
    'XC',
  ]);
  const headings = allTexts(made('lien-thong-cap-huyen')).filter(text => /^[IVX]+\. /.test(text));
  expect(headings).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU',
    'II. PHẠM VI THỰC HIỆN',
    'III. NỘI DUNG VÀ TRÁCH NHIỆM THỰC HIỆN',
  ]);
});

test('a number inside a numbered passage carries its number', () => {
  const texts = allTexts(made('lien-thong-cap-huyen'));
  expect(texts.some(text => text.startsWith('2.1. Trách nhiệm chung'))).toBe(true);
  expect(texts.some(text => text.startsWith('đ) Bảo hiểm xã hội huyện'))).toBe(true);
});

const titlesOf = (subject: Decision, mode: 'paper' | 'electronic') =>
  blocksOf(made(subject.id, mode)).filter(block => block.kind === 'appendix-title');

test.each(modes)('the %s mode fills in or leaves blank the line under an appendix', mode => {
  const [title] = titlesOf(decision('quan-su-cap-xa'), mode);
  expect(spaced(title!.attachedTo)).toBe(
    mode === 'paper'
      ? '(Kèm theo Quyết định số 4101/QĐ-UBND ngày 01 tháng 7 năm 2020 của Chủ tịch Ủy ban nhân dân tỉnh Sông Ngân)'
      : '(Kèm theo Quyết định số …/… ngày … tháng … năm … của Chủ tịch Ủy ban nhân dân tỉnh Sông Ngân)',
  );
});

test('the modes differ in nothing but that line', () => {
  for (const id of ids) {
    const [paper, electronic] = modes.map(mode =>
      allTexts(made(id, mode)).filter(text => !text.startsWith('(Kèm theo')),
    );
    expect(electronic).toEqual(paper);
  }
});

test('parts of one appendix stand under one label; two appendices take Roman numbers', () => {
  expect(titlesOf(decision('quan-su-cap-xa'), 'paper').map(({ label }) => label)).toEqual(['Phụ lục']);
  const texts = allTexts(made('quan-su-cap-xa'));
  expect(texts).toContain('PHẦN I. DANH MỤC THỦ TỤC HÀNH CHÍNH');
  expect(texts).toContain('PHẦN II. NỘI DUNG CỦA THỦ TỤC HÀNH CHÍNH');
  const [first] = decision('quy-trinh-noi-vu').appendices!;
  const two = madeOf(
    changed(decision('quy-trinh-noi-vu'), { appendices: [first!, { ...first!, id: 'hai' }] }),
  );
  const labels = blocksOf(two).flatMap(block =>
    block.kind === 'appendix-title' ? [spaced(block.label)] : [],
  );
  expect(labels).toEqual(['Phụ lục I', 'Phụ lục II']);
  expect(two.sections.map(({ restartsNumbering }) => restartsNumbering)).toEqual([true, true, true]);
});

test('the second part of an appendix goes on with its page numbers', () => {
  const [text, first, ...others] = made('quan-su-cap-xa').sections;
  expect([text, first].map(section => section!.restartsNumbering)).toEqual([true, true]);
  expect(others.map(({ restartsNumbering }) => restartsNumbering)).not.toContain(true);
});

test('a text without appendices gets none', () => {
  expect(made('lien-thong-cap-huyen').sections).toHaveLength(1);
  expect(made('cong-van-gop-y').sections).toHaveLength(1);
});

test('the parts of an appendix share the name that is printed over them', () => {
  const [appendix] = blocksOf(made('quan-su-cap-xa', 'paper')).filter(
    block => block.kind === 'appendix-title',
  );
  expect(spaced(appendix!.name)).toBe(
    'DANH MỤC THỦ TỤC HÀNH CHÍNH THUỘC THẨM QUYỀN QUẢN LÝ CỦA BỘ CHỈ HUY QUÂN SỰ TỈNH ĐƯA VÀO TIẾP NHẬN TẠI BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ CẤP XÃ',
  );
});
