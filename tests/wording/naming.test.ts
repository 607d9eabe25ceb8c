import { expect, test } from 'vitest';
import { sayCase } from '../../src/wording/case.ts';
import { sayCode } from '../../src/wording/code.ts';
import { sayForm, sayPaper } from '../../src/wording/form.ts';
import { saySection } from '../../src/wording/section.ts';

test('a case says its number and title; on a page the one without title covers the rest', () => {
  expect(sayCase({ number: '2.1', title: 'Trường hợp chưa có giấy chứng tử' }, 'page')).toBe(
    '2.1. Trường hợp chưa có giấy chứng tử',
  );
  expect(sayCase({ number: '2.2', title: 'none' }, 'page')).toBe('2.2. Các trường hợp còn lại');
  expect([sayCase({ number: '2.2', title: 'none' }, 'paper'), sayCase({ title: 'none' }, 'paper')]).toEqual([
    '2.2.',
    '',
  ]);
});

test('a code that is printed with a tail stands so on paper, beside the national one on a page', () => {
  const code = { code: '1.010815', codeAsPrinted: '1.010815.000.00.00.H99' };
  expect(sayCode(code, 'paper')).toBe('1.010815.000.00.00.H99');
  expect(sayCode(code, 'page')).toBe('1.010815 (văn bản in: 1.010815.000.00.00.H99)');
  expect([sayCode({ code: 'unknown' }, 'paper'), sayCode({ code: 'unknown' }, 'page')]).toEqual([
    '',
    'Văn bản không nêu',
  ]);
});

test('a form is named by number and name on paper, by name and number on a page', () => {
  const form = { code: 'Mẫu số 02', name: 'Đơn đề nghị' };
  expect(sayForm(form, 'paper').replaceAll('\u00a0', ' ')).toBe('Mẫu số 02. Đơn đề nghị');
  expect(sayForm(form, 'page')).toBe('Đơn đề nghị (Mẫu số 02)');
});

test('a paper names its form unless its name does already', () => {
  expect(sayPaper('Đơn đề nghị', { code: 'Mẫu số 02' })).toBe('Đơn đề nghị - Mẫu số 02');
  expect(sayPaper('Đơn đề nghị (Mẫu số 02)', { code: 'Mẫu số 02' })).toBe('Đơn đề nghị (Mẫu số 02)');
  const spaced = 'Đơn của đối tượng - Mẫu số 01 - ND159 - 11';
  expect(sayPaper(spaced, { code: 'Mẫu số 01-NĐ159-11' })).toBe(spaced);
  expect(sayPaper('Đơn Mẫu số 12', { code: 'Mẫu số 1' })).toBe('Đơn Mẫu số 12 - Mẫu số 1');
  expect(sayPaper('Giấy khai sinh', undefined)).toBe('Giấy khai sinh');
});

test('a section says its mark before its heading', () => {
  expect(saySection({ mark: 'I', heading: 'Lĩnh vực Việc làm' })).toBe('I. Lĩnh vực Việc làm');
  expect(saySection({ heading: 'Lĩnh vực Việc làm' })).toBe('Lĩnh vực Việc làm');
});
