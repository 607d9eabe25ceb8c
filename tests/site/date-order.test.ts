import { beforeAll, expect, test, vi } from 'vitest';
import type { Decision } from '../../src/catalogue/catalogue.ts';
import { layOut } from '../../src/integration/desk.ts';
import { atomFeed } from '../../src/site/feed.ts';
import { asOf, catalogue, changed } from '../office/office.ts';

const newestFirst = [
  'bao-cao-quy-ba',
  'thong-bao-tiep-nhan',
  'to-trinh-danh-muc',
  'viec-lam-toan-quoc',
  'thu-vien',
  'quy-trinh-noi-vu',
  'lien-thong-cap-huyen',
  'quan-su-cap-xa',
  'mot-cua-cap-xa',
  'lien-thong-khai-tu',
  'cong-van-gop-y',
];
const linked = (links: readonly string[]) => links.map(link => /quyet-dinh\/([^/]+)\//.exec(link)?.[1]);

beforeAll(() => {
  layOut('tests', { catalogue, asOf, documents: [], formFiles: [] });
  vi.resetModules();
});

test('the dates of the office fall in no order of their names', () => {
  const dates = newestFirst.map(id => catalogue.decisions.get(id)!.date);
  expect(dates).toEqual([
    '2026-10-15',
    '2026-10-12',
    '2026-10-05',
    '2026-03-16',
    '2026-01-12',
    '2025',
    '2023-09',
    '2020-07-01',
    '2020-03-25',
    '2019',
    '2018-12',
  ]);
  expect(newestFirst).not.toEqual(newestFirst.toSorted());
  expect(newestFirst).not.toEqual(newestFirst.toSorted().toReversed());
});

test('the first page shows the newest decisions first, whole dates and half ones in one order', async () => {
  const { newestDecisions } = await import('../../src/site/directory.ts');
  expect(linked(newestDecisions.map(({ link }) => link))).toEqual(newestFirst);
});

test('the feed has what was checked on one day newest first, and before that what was checked later', () => {
  const entries = (feed: string) =>
    linked([...feed.matchAll(/<link href="([^"]*)"/g)].map(([, link = '']) => link));
  const around = {
    site: catalogue.site,
    asOf,
    address: (link: string) => link,
  };
  const feedOf = (decisions: readonly Decision[]) =>
    atomFeed({
      ...around,
      catalogue: { ...catalogue, decisions: new Map(decisions.map(own => [own.id, own])) },
    });
  const decisions = [...catalogue.decisions.values()];
  expect(new Set(decisions.map(({ inForce }) => inForce.checked)).size).toBe(1);
  expect(entries(feedOf(decisions))).toEqual(newestFirst);
  const oldest = decisions.find(({ id }) => id === 'cong-van-gop-y')!;
  const again = changed(oldest, { inForce: { ...oldest.inForce, checked: '2026-11-30' } });
  const renewed = decisions.map(own => (own === oldest ? again : own));
  expect(entries(feedOf(renewed))[0]).toBe(oldest.id);
});
