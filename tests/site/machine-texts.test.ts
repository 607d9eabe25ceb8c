import { expect, test } from 'vitest';
import { publicRoot } from '../../src/catalogue/public-root.ts';
import { fullAddress, publicBase } from '../../src/site/address.ts';
import { atomFeed } from '../../src/site/feed.ts';
import { headersFile, redirectsFile } from '../../src/site/host-files.ts';
import { outsideLink } from '../../src/site/outside-link.ts';
import { securityText } from '../../src/site/security-text.ts';
import { robots, sitemaps } from '../../src/site/sitemap.ts';
import { hostTexts } from '../../src/integration/host-texts.ts';
import { asOf, catalogue, changed, decision, procedure } from '../office/office.ts';

const feedOf = (decisions: readonly ReturnType<typeof decision>[]) =>
  atomFeed({
    site: catalogue.site,
    asOf,
    catalogue: { ...catalogue, decisions: new Map(decisions.map(own => [own.id, own])) },
    address: link => link,
  });
const ids = (feed: string) => [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id!);

test('an address without a slash at its end is the same place as one with it', () => {
  expect(publicRoot('https://a.gov.vn/tthc')).toBe('https://a.gov.vn/tthc/');
  expect(publicRoot('https://a.gov.vn/tthc/')).toBe('https://a.gov.vn/tthc/');
  expect(publicBase('https://a.gov.vn')).toBe('/');
  expect([publicRoot('unknown'), publicRoot('none'), publicBase('unknown')]).toEqual([
    undefined,
    undefined,
    '/',
  ]);
});

test('a link becomes the public address of the same page, or stays as it is where none is known', () => {
  expect(fullAddress('/tthc/thu-tuc/a/', '/tthc/', 'https://a.gov.vn/tthc/')).toBe(
    'https://a.gov.vn/tthc/thu-tuc/a/',
  );
  expect(fullAddress('/thu-tuc/a/', '/', undefined)).toBe('/thu-tuc/a/');
});

test('the feed has an entry a decision, with dates of the decision itself and ids that last', () => {
  const feed = feedOf([...catalogue.decisions.values()]);
  expect(ids(feed)).toHaveLength(1 + catalogue.decisions.size);
  expect(new Set(ids(feed)).size).toBe(1 + catalogue.decisions.size);
  expect(
    ids(feed).every(id =>
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
    ),
  ).toBe(true);
  expect(feed).toContain('<published>2020-07-01T00:00:00+07:00</published>');
  const renamed = changed(decision('quan-su-cap-xa'), { shortTitle: 'Tên khác' });
  expect(ids(feedOf([renamed]))).toEqual(ids(feedOf([decision('quan-su-cap-xa')])));
});

test('a decision without a whole date gets no invented one', () => {
  const draft = feedOf([decision('quy-trinh-noi-vu')]);
  expect(draft).not.toContain('<published>');
  expect(draft).toContain('Dự thảo, chưa ban hành.');
});

test('the last checked decision comes first, and a feed without decisions is still a feed', () => {
  const old = changed(decision('quan-su-cap-xa'), {
    inForce: { ...decision('quan-su-cap-xa').inForce, checked: '2020-01-01' },
  });
  const feed = feedOf([old, decision('mot-cua-cap-xa')]);
  expect(feed.indexOf('mot-cua-cap-xa')).toBeLessThan(feed.indexOf('quan-su-cap-xa'));
  expect(feedOf([])).toContain('</feed>');
});

test('sitemaps part by kind and by size, and the index names each', () => {
  const paths = ['', 'thu-tuc/a/1/', 'thu-tuc/a/2/', 'thu-tuc/a/3/', 'quyet-dinh/a/', 'tim-kiem/'];
  const files = sitemaps('https://a.gov.vn/', paths, 2);
  expect([...files.keys()]).toEqual([
    'sitemap-trang-1',
    'sitemap-quyet-dinh-1',
    'sitemap-thu-tuc-1',
    'sitemap-thu-tuc-2',
    'sitemap-index',
  ]);
  const listed = [...files.values()].flatMap(text =>
    [...text.matchAll(/<url><loc>(.*?)<\/loc>/g)].map(([, at]) => at!),
  );
  expect(listed.toSorted()).toEqual(paths.map(path => `https://a.gov.vn/${path}`).toSorted());
  expect(files.get('sitemap-index')!.match(/<sitemap>/g)).toHaveLength(4);
});

test('robots.txt names the sitemap only where the address is known', () => {
  expect(robots(undefined)).not.toContain('Sitemap');
  expect(robots('https://a.gov.vn/')).toContain('Sitemap: https://a.gov.vn/sitemap-index.xml');
});

test('security.txt ends a year after the build, and takes a letter box or a page', () => {
  const built = '2026-11-21';
  expect(securityText('a@a.gov.vn', built, undefined)).toContain(
    'Contact: mailto:a@a.gov.vn\nExpires: 2027-11-21T00:00:00Z\n',
  );
  const text = securityText('https://a.gov.vn/lien-he', built, 'https://a.gov.vn/tthc/');
  expect(text).toContain('Contact: https://a.gov.vn/lien-he\n');
  expect(text).toContain('Canonical: https://a.gov.vn/.well-known/security.txt\n');
});

test('host files speak of the base, promise https only where it is used, and redirect to what exists', () => {
  expect(headersFile('/tthc/', undefined)).toContain(
    '/tthc/_astro/*\n  Cache-Control: public, max-age=31536000, immutable',
  );
  expect(headersFile('/', 'http://a.gov.vn/')).not.toContain('Strict-Transport-Security');
  expect(headersFile('/', 'https://a.gov.vn/')).toContain('Strict-Transport-Security');
  const redirects = redirectsFile('/', file => file === 'van-ban.atom');
  expect(redirects).toBe('/feed /van-ban.atom 302\n/atom.xml /van-ban.atom 302\n');
});

test('a page that was moved leads on from its old address, by itself and for hosts, and search engines leave it out', () => {
  const stayed = procedure('thu-vien/cap-the-ban-doc');
  const moved = changed(stayed, { formerAddresses: ['thu-vien/the-ban-doc', 'thu-vien/trao-doi-sach'] });
  const other = procedure('thu-vien/trao-doi-sach');
  const procedures = new Map([moved, other].map(own => [own.id, own]));
  const texts = hostTexts({ catalogue: { ...catalogue, procedures }, base: '/tthc/', asOf });
  const page = texts.get('thu-tuc/thu-vien/the-ban-doc/index.html');
  expect(page).toContain('<h1>Trang đã chuyển</h1>');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('content="0; url=/tthc/thu-tuc/thu-vien/cap-the-ban-doc/"');
  expect(page).toMatch(/<link rel="canonical" href="[^"]*thu-tuc\/thu-vien\/cap-the-ban-doc\/">/);
  expect(texts.get('_redirects')).toContain(
    '/tthc/thu-tuc/thu-vien/the-ban-doc/ /tthc/thu-tuc/thu-vien/cap-the-ban-doc/ 301\n',
  );
  // A page that is there is never overwritten, whatever is said of its address.
  expect([...texts.keys()].filter(path => path.endsWith('.html'))).toEqual([
    'thu-tuc/thu-vien/the-ban-doc/index.html',
  ]);
});

test.for([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '/thu-tuc/',
  'a b',
])('%j is no address of another site', address => {
  expect(outsideLink(address)).toBeUndefined();
});

test('a web address is', () => {
  expect(outsideLink('https://dichvucong.gov.vn')).toBe('https://dichvucong.gov.vn/');
});
