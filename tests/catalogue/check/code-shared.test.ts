import { expect, test } from 'vitest';
import { codeShared } from '../../../src/catalogue/check/code-shared.ts';
import { changed, decision, judge } from '../../office/office.ts';

const own = decision('quy-trinh-noi-vu');
const { procedures } = own;
const first = procedures[0]!;
const second = procedures[1]!;

/** What is said of the second procedure when it bears the code of the first. */
function findings(name: string) {
  const taken = changed(second, { code: first.code, name });
  const family = changed(own, { procedures: own.procedures.with(1, taken) });
  return judge(codeShared, changed(taken, { decision: family }));
}

test('a code that is already that of quite another procedure is found at the code', () => {
  expect(findings('Đăng ký trồng cây trong ngõ')).toEqual([
    { path: ['code'], fact: `mã ${first.code} đã là của “${first.name}”` },
  ]);
});

test('at another level the name may differ by some words', () => {
  expect(findings(`${first.name} cấp xã`)).toEqual([]);
});

test('codes of their own are sound', () => {
  expect(own.procedures.flatMap(subject => judge(codeShared, subject))).toEqual([]);
});
