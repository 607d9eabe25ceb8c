import { expect, test } from 'vitest';
import { SearchEntries } from '../../src/search/entries.ts';
import { unpack } from '../../src/search/lexicon.ts';
import { excerpt, mark } from '../../src/search/mark.ts';
import { understand } from '../../src/search/query.ts';
import { prepare, rank, type Found } from '../../src/search/rank.ts';
import { asOf, catalogue } from '../office/office.ts';

const made = new SearchEntries(catalogue, asOf);
const records = Array.from(made.entries(), ({ record }) => record);
const lexicon = unpack(made.pack());

const empty: Found = {
  title: '',
  code: '',
  names: '',
  papers: '',
  agencies: '',
  source: '',
  field: '',
  full: '',
  text: '',
};
const score = (query: string, found: Partial<Found>) =>
  rank(understand(query, lexicon), prepare({ ...empty, ...found }, lexicon)).score;
const first = (query: string) =>
  records
    .map(record => ({ record, judged: rank(understand(query, lexicon), prepare(record, lexicon)) }))
    .toSorted((left, right) => right.judged.score - left.judged.score)[0]!;

test('right tones come before other tones, whichever way they are', () => {
  expect(score('đường', { title: 'Đường sắt' })).toBeGreaterThan(score('đường', { title: 'Dương tính' }));
  expect(score('dương', { title: 'Dương tính' })).toBeGreaterThan(score('dương', { title: 'Đường sắt' }));
});

test('without tones every spelling is as good', () => {
  expect(score('duong', { title: 'Đường sắt' })).toBe(score('duong', { title: 'Dương tính' }));
});

test('old and new places of the tone mark are one spelling', () => {
  expect(score('xoá đăng ký', { title: 'Xóa đăng ký' })).toBe(score('xóa đăng ký', { title: 'Xóa đăng ký' }));
});

test('a title comes before papers, papers before agencies, agencies before the rest', () => {
  const words = 'Giấy khai sinh';
  const scores = (['title', 'papers', 'agencies', 'text'] as const).map(part =>
    score('giay khai sinh', { [part]: words }),
  );
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  expect(new Set(scores).size).toBe(4);
});

test('words that stand together come before the same words scattered', () => {
  expect(score('sở tài chính', { title: 'Sở Tài chính' })).toBeGreaterThan(
    score('sở tài chính', { title: 'Cơ sở nuôi tài năng hành chính' }),
  );
});

test('an abbreviation in the text answers its full words', () => {
  expect(score('ủy ban nhân dân tỉnh', { agencies: 'UBND tỉnh' })).toBe(
    score('ủy ban nhân dân tỉnh', { agencies: 'Ủy ban nhân dân tỉnh' }),
  );
});

test('of the whole catalogue the right record is the best judged', () => {
  expect(first('mau 02 nghi dinh 23').record.path).toBe('bieu-mau/mau-02-nd23-2012/');
  expect(first('4102/KH-UBND').record.path).toBe('quyet-dinh/mot-cua-cap-xa/');
  expect(first('bhyt tre em').record.path).toBe('lien-thong/khai-sinh-cap-huyen/');
  const paper = first('phieu tu khai suc khoe nghia vu quan su');
  expect([paper.judged.part, paper.judged.piece]).toEqual([
    'papers',
    'Phiếu tự khai sức khỏe nghĩa vụ quân sự',
  ]);
});

test('hits are marked in the real text, with its own letters', () => {
  const query = understand('dang ky nvqs', lexicon);
  expect(mark('Thủ tục Đăng ký nghĩa vụ quân sự lần đầu (NVQS)', query)).toEqual([
    { text: 'Thủ tục ', hit: false },
    { text: 'Đăng ký nghĩa vụ quân sự', hit: true },
    { text: ' lần đầu (', hit: false },
    { text: 'NVQS', hit: true },
    { text: ')', hit: false },
  ]);
});

test('a word only begun is marked where no whole one answers', () => {
  const marked = (text: string) =>
    mark(text, understand('quân su', lexicon)).flatMap(piece => (piece.hit ? [piece.text] : []));
  expect(marked('Nghĩa vụ quân sự bổ sung')).toEqual(['quân sự']);
  expect(marked('Hồ sơ bổ sung')).toEqual(['sung']);
});

test('a long text is cut around its first hit, between words', () => {
  const long = `${'Lời dẫn dài. '.repeat(30)}Giấy khai sinh bản sao${' và lời kết'.repeat(30)}`;
  const cut = excerpt(long, understand('khai sinh', lexicon));
  expect(cut).toContain('Giấy khai sinh bản sao');
  expect(cut.length).toBeLessThan(180);
  expect(cut).toMatch(/^… \S.*\S …$/);
});
