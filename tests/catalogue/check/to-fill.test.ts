import { expect, test } from 'vitest';
import { toFill, toFillMark } from '../../../src/catalogue/check/to-fill.ts';
import { changed, decision, judge, ofScope, procedure } from '../../office/office.ts';

const sound = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');

test('words that a starting file left to be written are found where they stand', () => {
  const subject = changed(decision('quan-su-cap-xa'), {
    recipients: ['Như Điều 4', `${toFillMark} Nơi nhận`],
  });
  expect(judge(ofScope(toFill, 'decision'), subject)).toEqual([
    { path: ['recipients', 1], fact: 'chưa điền: Nơi nhận' },
  ]);
});

test('the shipped procedures have nothing left to fill', () => {
  expect(judge(ofScope(toFill, 'procedure'), sound)).toEqual([]);
});
