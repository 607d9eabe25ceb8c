import { expect, test } from 'vitest';
import { sayCopies, sayLead, saySets, sayShape } from '../../src/wording/dossier.ts';

test('copies say how many, of what kind, what to bring along and who keeps them', () => {
  expect(sayCopies({ kind: 'original', count: 3 })).toBe('03 bản chính');
  expect(sayCopies({ kind: 'certified-copy', count: 'unknown' })).toBe('bản sao có chứng thực');
  expect(sayCopies({ kind: 'copy', count: 1, compare: true })).toBe('01 bản sao kèm bản chính để đối chiếu');
  expect(sayCopies({ kind: 'copy-from-register', count: 2, heldBy: 'UBND cấp xã giữ' })).toBe(
    '02 bản sao cấp từ sổ gốc: UBND cấp xã giữ',
  );
});

test('shapes to choose from are joined by “hoặc”; a paper only shown says so', () => {
  const [original, copy, register] = (['original', 'copy', 'copy-from-register'] as const).map(kind => ({
    kind,
    count: 1,
  }));
  expect(sayShape({ copies: { any: [original!, copy!] } }, 'paper')).toBe('01 bản chính hoặc 01 bản sao');
  expect(sayShape({ copies: { any: [original!, copy!, register!] }, showOnly: true }, 'page')).toBe(
    '01 bản chính, hoặc 01 bản sao, hoặc 01 bản sao cấp từ sổ gốc; chỉ xuất trình',
  );
});

test('shapes that are all handed in are joined by “và”', () => {
  const [original, copy, certified] = (['original', 'copy', 'certified-copy'] as const).map(kind => ({
    kind,
    count: 1,
  }));
  expect(sayShape({ copies: { all: [original!, copy!] } }, 'paper')).toBe('01 bản chính và 01 bản sao');
  expect(sayShape({ copies: { all: [original!, copy!, certified!] } }, 'page')).toBe(
    '01 bản chính, và 01 bản sao, và 01 bản sao có chứng thực',
  );
  expect(sayShape({ copies: [original!] }, 'page')).toBe('01 bản chính');
});

test('a page says that the shape is not told, paper keeps still; neither speaks of none', () => {
  expect(sayShape({ copies: 'unknown' }, 'page')).toBe('không nêu bản chính hay bản sao');
  expect(sayShape({ copies: 'unknown' }, 'paper')).toBe('');
  expect([sayShape({ copies: 'none' }, 'page'), sayShape({ copies: 'none' }, 'paper')]).toEqual(['', '']);
});

test('the lead of a group says how many of it are needed, unless its own title does', () => {
  expect(sayLead({ need: 'one-of' }, 'page')).toBe('Một trong các giấy tờ sau');
  expect(sayLead({ need: 'one-or-more', title: 'Giấy tờ chứng minh' }, 'paper')).toBe(
    'Giấy tờ chứng minh (một hoặc một số giấy tờ sau)',
  );
  expect(sayLead({ need: 'one-of', title: 'Một trong các giấy tờ' }, 'page')).toBe('Một trong các giấy tờ');
});

test('of a group that is needed whole a page says so, on paper the list itself does', () => {
  expect(sayLead({ need: 'all' }, 'page')).toBe('Cần đủ các giấy tờ sau');
  expect(sayLead({ need: 'all' }, 'paper')).toBe('');
  expect(sayLead({ need: 'all', title: 'Giấy tờ phải nộp' }, 'page')).toBe('Giấy tờ phải nộp');
});

test('the number of sets comes with who keeps which', () => {
  const setsNote = 'UBND cấp xã lưu 01 bộ';
  expect(saySets({ sets: 2, setsNote }, 'page')).toBe('02 bộ (UBND cấp xã lưu 01 bộ)');
  expect(saySets({ sets: 1 }, 'paper')).toBe('01 bộ');
  expect(saySets({ sets: 'unknown' }, 'page')).toBe('văn bản không nêu');
  expect([saySets({ sets: 'unknown' }, 'paper'), saySets({ sets: 'unknown', setsNote }, 'paper')]).toEqual([
    '',
    setsNote,
  ]);
});
