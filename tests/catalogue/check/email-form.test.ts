import { expect, test } from 'vitest';
import { emailForm } from '../../../src/catalogue/check/email-form.ts';
import { sure } from '../../../src/sure.ts';
import { agency, changed, judge } from '../../office/office.ts';

const centre = agency('trung-tam-pvhcc-xa-suoi-sim');
const contact = sure(centre.contact, 'contact');
const facts = (email: string, website = 'unknown') =>
  judge(emailForm, changed(centre, { contact: { ...contact, email, website } })).map(({ fact }) => fact);

test('an address with tone marks, spaces or without its host is told', () => {
  for (const email of ['một.cửa@vidu.gov.vn', 'mot cua@vidu.gov.vn', 'motcua@vidu', 'vidu.gov.vn'])
    expect(facts(email)).toEqual([`“${email}” không phải là địa chỉ thư điện tử`]);
  expect(facts('mot-cua.so1@xa.vidu.gov.vn')).toEqual([]);
});

test('the address of a website is written with its https', () => {
  expect(facts('none', 'vidu.gov.vn')).toEqual(['“vidu.gov.vn” không phải là địa chỉ trang']);
  expect(facts('none', 'javascript:alert(1)')).toHaveLength(1);
  expect(facts('none', 'https://vidu.gov.vn/mot-cua')).toEqual([]);
});
