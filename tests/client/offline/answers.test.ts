import { expect, test } from 'vitest';
import { filesNamedIn, wantedBy } from '../../../src/client/offline/addresses.ts';
import { withNotice } from '../../../src/client/offline/notice.ts';

const base = '/tthc/';
const at = (path: string) => `https://a.gov.vn${path}`;

test('what follows a question mark is no part of what is kept', () => {
  expect(wantedBy(at('/tthc/tim-kiem/?q=bí+mật#x'), true, base)).toEqual({ page: '/tthc/tim-kiem/' });
});

test('only pages, hashed files and the two fixed files below the base are answered', () => {
  expect(wantedBy(at('/tthc/_astro/a.hash.js'), false, base)).toEqual({ asset: '/tthc/_astro/a.hash.js' });
  expect(wantedBy(at('/tthc/bieu-tuong.svg'), false, base)).toEqual({ fixture: '/tthc/bieu-tuong.svg' });
  expect(wantedBy(at('/tthc/du-lieu/catalogue.json'), false, base)).toBeUndefined();
  expect(wantedBy(at('/tthc/pagefind/fragment/vi_1.pf_fragment'), false, base)).toBeUndefined();
  expect(wantedBy(at('/khac/'), true, base)).toBeUndefined();
});

test('a page needs what it links; a script at once what it imports, in the end also what it may load', () => {
  const page = '<link href="/tthc/_astro/a.css"><script src="/tthc/_astro/b.js">';
  expect([...filesNamedIn(page, 'page', base)]).toEqual(['/tthc/_astro/a.css', '/tthc/_astro/b.js']);
  const script =
    'import{x}from"./c.js";const d=()=>import("./d.js");const m=["_astro/e.css"];f(`./tinos.ttf`)';
  expect([...filesNamedIn(script, 'atOnce', base)]).toEqual(['/tthc/_astro/c.js']);
  expect([...filesNamedIn(script, 'ever', base)]).toEqual(
    ['c.js', 'd.js', 'e.css', 'tinos.ttf'].map(name => `/tthc/_astro/${name}`),
  );
});

test('the notice stands first in the body, with the date as it is written in Vietnamese', () => {
  const html = withNotice('<html><body class="x"><a href="#noi-dung">', new Date(2026, 6, 1, 8, 5), 'slow');
  expect(html).toMatch(/^<html><body class="x"><aside [^>]*>/);
  expect(html).toContain('Đang xem bản lưu ngày 01/7/2026 lúc 08:05</strong> vì mạng đang chậm');
});
