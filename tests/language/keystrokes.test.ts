import { expect, test } from 'vitest';
import { withoutKeystrokes } from '../../src/language/keystrokes.ts';

test.for([
  ['dawng', 'dang'],
  ['nghiax', 'nghia'],
  ['vuj', 'vu'],
  ['quyeets', 'quyet'],
  ['ddoois', 'doi'],
  ['nguwowif', 'nguoi'],
  ['trwowngf', 'truong'],
] as const)('Telex keys %s may have meant %s', ([typed, meant]) => {
  expect(withoutKeystrokes(typed)).toContain(meant);
});

test.for([
  ['d9a8ng', 'dang'],
  ['nghi4a', 'nghia'],
  ['d9o65i', 'doi'],
] as const)('VNI keys %s may have meant %s', ([typed, meant]) => {
  expect(withoutKeystrokes(typed)).toContain(meant);
});

test('a plain word and a number are left alone', () => {
  expect(withoutKeystrokes('mai')).toEqual([]);
  expect(withoutKeystrokes('2012')).toEqual([]);
});
