import { expect, test } from 'vitest';
import { codeForm } from '../../../src/catalogue/check/code-form.ts';
import { changed, judge, procedure } from '../../office/office.ts';

const sound = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

test('a code printed with one stop too many is found', () => {
  expect(judge(codeForm, procedure('quy-trinh-noi-vu/dang-ky-noi-quy-lao-dong'))).toEqual([
    { path: ['codeAsPrinted'], fact: 'in mã “8.001.955.000.00.00.H99” sai dạng' },
  ]);
});

test('a short code where the others are printed whole is found', () => {
  expect(judge(codeForm, procedure('quy-trinh-noi-vu/mai-tang-phi-theo-quyet-dinh-49-2015'))).toEqual([
    { path: ['code'], fact: 'in mã ngắn “8.002327”, các thủ tục khác in mã đầy đủ' },
  ]);
});

test('a whole code that begins with the national code is sound', () => {
  expect([sound.code, sound.codeAsPrinted]).toEqual(['7.001865', '7.001865.000.00.00.H99']);
  expect(judge(codeForm, sound)).toEqual([]);
});

test('one figure changed in either code is found', () => {
  const other = '7.001856.000.00.00.H99';
  expect(judge(codeForm, changed(sound, { codeAsPrinted: other }))).toEqual([
    { path: ['codeAsPrinted'], fact: `in mã “${other}” sai dạng` },
  ]);
  expect(judge(codeForm, changed(sound, { code: '7.001856' }))).toEqual([
    { path: ['codeAsPrinted'], fact: 'in mã “7.001865.000.00.00.H99” sai dạng' },
  ]);
});

test('a code with a figure too few or a stop too many is found', () => {
  for (const code of ['7.00186', '7.0018655', '7.001.865', '17.001865'])
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
  const misprinted = procedure('quy-trinh-noi-vu/dang-ky-noi-quy-lao-dong');
  const decision = changed(sound.decision, { procedures: [short, misprinted] });
  expect(judge(codeForm, { ...short, decision })).toEqual([]);
});

test('a procedure without a code is the business of another rule', () => {
  const military = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
  expect(military.code).toBe('unknown');
  expect(judge(codeForm, military)).toEqual([]);
  expect(judge(codeForm, changed(sound, { code: 'none' }))).toEqual([]);
});
