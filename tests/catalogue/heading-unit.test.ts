import { expect, test } from 'vitest';
import { contradicts, headingUnitOf } from '../../src/catalogue/heading-unit.ts';
import type { Appendix } from '../../src/catalogue/schema/appendix.ts';
import { changed, procedure, takes } from '../office/office.ts';

const printed = procedure('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh');

test('the unit above the column of times is that of the table which prints the procedure', () => {
  expect(headingUnitOf(printed)).toBe('working-day');
  expect(headingUnitOf(procedure('thu-vien/cap-the-ban-doc'))).toBeUndefined();
});

test('a table of other sections says nothing of a procedure, one of a section above it does', () => {
  const within = (sections: string[]) => {
    const appendix: Appendix = {
      id: 'quy-trinh',
      title: 'QUY TRÌNH',
      template: 'workflow',
      select: { sections },
      columns: [{ heading: 'Thời gian (giờ)', holds: 'duration', unit: 'hour' }],
    };
    const decision = changed(printed.decision, {
      sections: [
        { id: 'A', heading: 'A' },
        { id: 'A.I', heading: 'A.I', parent: 'A' },
        { id: 'B', heading: 'B' },
      ],
      appendices: [appendix],
    });
    return headingUnitOf({ section: 'A.I', decision });
  };
  expect([within(['A']), within(['A.I'])]).toEqual(['hour', 'hour']);
  expect(within(['B'])).toBeUndefined();
});

test('only a figure of another unit contradicts its heading', () => {
  expect(contradicts(takes(62, 'day'), 'working-day')).toBe(true);
  expect(contradicts(takes(62), 'working-day')).toBe(false);
  expect(contradicts(takes(62, 'day'), undefined)).toBe(false);
  for (const silent of ['none', 'unknown', 'with-previous', { within: 'day' }, { atOnce: true }] as const)
    expect(contradicts(silent, 'working-day')).toBe(false);
});
