import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { ChangeFeeds } from '../../src/site/change-feeds.ts';
import { toldCatalogue, type Told } from '../catalogue/check/courses-of.ts';
import { catalogue, decision, procedure } from '../office/office.ts';

/** B takes the place of A on a day, and C that of B on a later one. */
const versions: readonly Told[] = [
  { id: 'cu/a', from: '2024-01-01' },
  {
    id: 'sau/b',
    from: '2025-03-01',
    change: { kind: 'amended', of: ['cu/a'], what: ['fee', 'dossier'], note: 'Nộp tại xã.' },
  },
  { id: 'moi/c', from: '2027-05-01', change: { kind: 'replaced', of: ['sau/b'] } },
];

const feedsOf = (told: Catalogue, asOf = '2026-11-30') =>
  new ChangeFeeds({ catalogue: told, base: '/tthc/', asOf });
const all = (feed: string | undefined, element: string) =>
  [...(feed ?? '').matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'g'))].map(([, words]) => words);
const titles = (feed: string | undefined) => all(feed, 'title').slice(1);

test('a procedure tells every step of its course, what was changed, by which text, and where it stands', () => {
  const feed = feedsOf(toldCatalogue(versions)).at('thu-tuc/cu/a/thay-doi.atom');
  expect(titles(feed)).toEqual([
    expect.stringContaining('Sắp tới – Được thay thế từ ngày 01/5/2027: '),
    expect.stringContaining(
      'Được sửa đổi, bổ sung từ ngày 01/3/2025 (phí, lệ phí; thành phần, số lượng hồ sơ): ',
    ),
  ]);
  const [coming, done] = all(feed, 'summary');
  expect(coming).toContain('Sẽ thay đổi từ ngày 01/5/2027.');
  expect(done).toContain('Theo Quyết định số ');
  expect(done).toContain('Nộp tại xã.');
  expect(done).not.toContain('Sẽ thay đổi');
  expect(feed).toContain('thu-tuc/sau/b/"/>');
  expect(feed).toMatch(/rel="alternate" type="text\/html" href="[^"]*thu-tuc\/cu\/a\/"/);
});

test('what is to come is dated by its announcement, and anew when its day has come; its id stays', () => {
  const entries = (asOf: string) => {
    const feed = feedsOf(toldCatalogue(versions), asOf).at('thu-tuc/moi/c/thay-doi.atom');
    return { ids: all(feed, 'id').slice(1), updated: all(feed, 'updated') };
  };
  const announced = toldCatalogue([
    versions[0]!,
    { id: 'moi/c', from: '2026-10-01', change: { kind: 'replaced', of: ['cu/a'] } },
  ]);
  const before = entries('2027-04-30');
  const after = entries('2027-05-01');
  expect(after.ids.toSorted()).toEqual(before.ids.toSorted());
  expect(after.updated[0]).toBe('2027-05-01T00:00:00+07:00');
  expect(titles(feedsOf(announced, '2026-09-30').at('thu-tuc/cu/a/thay-doi.atom'))[0]).toMatch(/^Sắp tới/);
});

test('an abolition without a version in its place leads to what was abolished', () => {
  const told = toldCatalogue([versions[0]!], [{ of: 'cu/a', from: '2026-01-01' }]);
  const feed = feedsOf(told).at('thu-tuc/cu/a/thay-doi.atom');
  expect(titles(feed)).toEqual([expect.stringMatching(/^Bị bãi bỏ từ ngày 01\/01\/2026: /)]);
  expect(feed).toContain('thu-tuc/cu/a/"/>');
});

test('a field and an office tell the steps of their procedures and no others, and have a feed before any', () => {
  const told = toldCatalogue(versions);
  const { issuer } = decision('thu-vien');
  const procedures = new Map([...told.procedures].map(([id, own]) => [id, { ...own, place: issuer.name }]));
  const feeds = feedsOf({ ...told, procedures });
  const { field } = procedure('thu-vien/cap-the-ban-doc');
  const other = [...catalogue.fields.keys()].find(id => id !== field.id)!;
  expect(titles(feeds.at(`linh-vuc/${field.id}/thay-doi.atom`))).toHaveLength(2);
  expect(titles(feeds.at(`linh-vuc/${other}/thay-doi.atom`))).toEqual([]);
  expect(titles(feeds.at(`co-quan/${issuer.id}/thay-doi.atom`))).toHaveLength(2);
  const elsewhere = [...catalogue.agencies.values()].find(({ province }) => province !== issuer.province)!;
  expect(titles(feeds.at(`co-quan/${elsewhere.id}/thay-doi.atom`))).toEqual([]);
});

test('every file that is listed is well-formed, and nothing stands at other addresses', () => {
  const feeds = feedsOf(toldCatalogue([...versions, { id: 'le/d', from: '2025-01-01' }]));
  expect(feeds.files.filter(file => file.startsWith('thu-tuc/'))).toEqual([
    'thu-tuc/cu/a/thay-doi.atom',
    'thu-tuc/sau/b/thay-doi.atom',
    'thu-tuc/moi/c/thay-doi.atom',
  ]);
  for (const file of feeds.files) {
    const parser = new SaxesParser();
    parser.on('error', fault => {
      throw new Error(`${file}: ${fault.message}`);
    });
    parser.write(feeds.at(file) ?? '').close();
  }
  for (const nowhere of [
    'thu-tuc/le/d/thay-doi.atom',
    'thu-tuc/khong/co/thay-doi.atom',
    'tinh/hue/thay-doi.atom',
    'van-ban.atom',
  ])
    expect(feeds.at(nowhere), nowhere).toBeUndefined();
});
