import { expect, test } from 'vitest';
import { codeForm } from '../../../src/catalogue/check/code-form.ts';
import { changed, judge, procedure } from '../real-content.ts';

const sound = procedure('binh-phuoc-2025/cap-giay-phep-dich-vu-viec-lam');

test('Bình Phước A.III.1 prints one stop too many', () => {
  expect(judge(codeForm, procedure('binh-phuoc-2025/dang-ky-noi-quy-lao-dong'))).toEqual([
    { path: ['codeAsPrinted'], fact: 'in mã “2.001.955.000.00.00.H10” sai dạng' },
  ]);
});

test('five procedures of Bình Phước print the short code where the others print the whole one', () => {
  const short = {
    'thu-hoi-giay-phep-cho-thue-lai-lao-dong': '1.000436',
    'rut-tien-ky-quy-cho-thue-lai-lao-dong': '1.000414',
    'mai-tang-phi-than-nhan-theo-quyet-dinh-290-2005': '2.002325',
    'mai-tang-phi-theo-quyet-dinh-62-2011': '2.002326',
    'mai-tang-phi-theo-quyet-dinh-49-2015': '2.002327',
  };
  for (const [slug, code] of Object.entries(short))
    expect(judge(codeForm, procedure(`binh-phuoc-2025/${slug}`))).toEqual([
      { path: ['code'], fact: `in mã ngắn “${code}”, các thủ tục khác in mã đầy đủ` },
    ]);
});

test('a whole code that begins with the national code is sound', () => {
  expect([sound.code, sound.codeAsPrinted]).toEqual(['1.001865', '1.001865.000.00.00.H10']);
  expect(judge(codeForm, sound)).toEqual([]);
});

test('one figure changed in either code is found', () => {
  const other = '1.001856.000.00.00.H10';
  expect(judge(codeForm, changed(sound, { codeAsPrinted: other }))).toEqual([
    { path: ['codeAsPrinted'], fact: `in mã “${other}” sai dạng` },
  ]);
  expect(judge(codeForm, changed(sound, { code: '1.001856' }))).toEqual([
    { path: ['codeAsPrinted'], fact: 'in mã “1.001865.000.00.00.H10” sai dạng' },
  ]);
});

test('a code with a figure too few or a stop too many is found', () => {
  for (const code of ['1.00186', '1.0018655', '1.001.865', '11.001865'])
    expect(judge(codeForm, changed(sound, { code }))).toEqual([
      { path: ['code'], fact: `mã “${code}” không đúng dạng 1.010815` },
    ]);
});

test('where no procedure of the text prints a whole code, short codes are sound', () => {
  const { codeAsPrinted: _, ...short } = sound;
  const decision = changed(sound.decision, { procedures: [short] });
  expect(judge(codeForm, { ...short, decision })).toEqual([]);
});

test('one misprinted code does not make the short codes around it faults', () => {
  const { codeAsPrinted: _, ...short } = sound;
  const misprinted = procedure('binh-phuoc-2025/dang-ky-noi-quy-lao-dong');
  const decision = changed(sound.decision, { procedures: [short, misprinted] });
  expect(judge(codeForm, { ...short, decision })).toEqual([]);
});

test('a procedure without a code is the business of another rule', () => {
  const military = procedure('hue-1581/dang-ky-nghia-vu-quan-su-lan-dau');
  expect(military.code).toBe('unknown');
  expect(judge(codeForm, military)).toEqual([]);
  expect(judge(codeForm, changed(sound, { code: 'none' }))).toEqual([]);
});
