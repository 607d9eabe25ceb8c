import { expect, test } from 'vitest';
import { letterhead } from '../../templates/letterhead.ts';
import { agency, catalogue, changed, decision } from '../office/office.ts';

const text = decision('thu-vien');
const headOf = (issuer: string) =>
  letterhead(catalogue, changed(text, { issuer: agency(issuer), province: 'none' }));

test('a ministry stands alone in its letterhead, though the Government stands above it', () => {
  const head = headOf('bo-noi-vu');
  expect(agency('bo-noi-vu').parent).toBe('chinh-phu');
  expect(head.issuer).toBe('BỘ NỘI VỤ');
  expect(head).not.toHaveProperty('superior');
});

test('a department stands under its people’s committee', () => {
  expect(headOf('so-noi-vu-song-ngan')).toMatchObject({ issuer: 'SỞ NỘI VỤ' });
  expect(headOf('so-noi-vu-song-ngan').superior?.replaceAll('\u00a0', ' ')).toBe('UBND TỈNH SÔNG NGÂN');
});

test('the decision of a ministry is dated from the capital, and bears no province', () => {
  const own = decision('viec-lam-toan-quoc');
  expect(own.province).toBe('none');
  const head = letterhead(catalogue, own);
  expect(head).not.toHaveProperty('superior');
  expect(JSON.stringify(head).replaceAll('\u00a0', ' ')).toContain('Hà Nội, ngày 16 tháng 3 năm 2026');
});
