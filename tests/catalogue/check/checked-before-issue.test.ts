import { expect, test } from 'vitest';
import { checkedBeforeIssue } from '../../../src/catalogue/check/checked-before-issue.ts';
import { changed, decision, judge } from '../../office/office.ts';

const subject = decision('quan-su-cap-xa');
const dated = (date: string) => judge(checkedBeforeIssue, changed(subject, { date })).length;

test('a text is not issued after the day on which it was compared with its source', () => {
  const { checked } = subject.inForce;
  expect([dated(checked), dated(checked.slice(0, 4)), dated('2020-07-01')]).toEqual([0, 0, 0]);
  expect([dated('2044-01-01'), dated('2044')]).toEqual([1, 1]);
});
