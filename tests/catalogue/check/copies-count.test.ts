import { expect, test } from 'vitest';
import { copiesCount } from '../../../src/catalogue/check/copies-count.ts';
import { changed, judge, procedure } from '../../office/office.ts';

const subject = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
const { dossier } = subject;
if (typeof dossier === 'string') throw new Error('the procedure has no dossier');
const facts = (change: Partial<typeof dossier>) =>
  judge(copiesCount, changed(subject, { dossier: { ...dossier, ...change } }));

test('thirty sets are found, a dozen are not', () => {
  expect(facts({ sets: 30 })).toEqual([{ path: ['dossier', 'sets'], fact: 'đòi 30 bộ hồ sơ' }]);
  expect([...facts({ sets: 12 }), ...facts({ sets: 1 }), ...facts({ sets: 'unknown' })]).toEqual([]);
});

test('thirty copies of a paper are found at their figure', () => {
  const paper = (count: number) => ({
    groups: [
      { need: 'all' as const, items: [{ name: 'Ảnh', copies: [{ kind: 'original' as const, count }] }] },
    ],
  });
  expect(facts(paper(30))).toEqual([
    {
      path: ['dossier', 'groups', 0, 'items', 0, 'copies', 0, 'count'],
      fact: 'đòi 30 bản “Ảnh”',
    },
  ]);
  expect(facts(paper(8))).toEqual([]);
});
