import type { Term } from '../../src/language/working-days.ts';

export interface WorkedDate {
  readonly from: string;
  readonly term: Term;
  readonly due: string;
  /** The calendar's first day of doubt that the count came to. */
  readonly doubtFrom?: string;
}

const worked = (from: string, amount: number, due: string, doubtFrom?: string): WorkedDate => ({
  from,
  term: { amount, unit: 'working-day' },
  due,
  ...(doubtFrom === undefined ? {} : { doubtFrom }),
});

const days = (from: string, amount: number, due: string, doubtFrom?: string): WorkedDate => ({
  from,
  term: { amount, unit: 'day' },
  due,
  ...(doubtFrom === undefined ? {} : { doubtFrom }),
});

const doubt = '2027-04-01';

/** Counted by hand on a printed calendar, around every day off and made-up day of 2026 and 2027. */
export const workedDates: readonly WorkedDate[] = [
  // Thursday 1 January and Friday 2 January 2026 (swap); Saturday 10 January is worked.
  worked('2025-12-31', 1, '2026-01-05'),
  worked('2026-01-08', 2, '2026-01-10'),
  worked('2026-01-09', 1, '2026-01-10'),
  worked('2026-01-09', 2, '2026-01-12'),
  days('2026-01-05', 5, '2026-01-10'),
  days('2025-12-30', 3, '2026-01-05'),
  // Tết, Monday 16 to Friday 20 February 2026.
  worked('2026-02-12', 3, '2026-02-24'),
  worked('2026-02-13', 1, '2026-02-23'),
  days('2026-02-11', 5, '2026-02-23'),
  // Monday 27 April 2026 for Sunday 26; Thursday 30 April, Friday 1 May.
  worked('2026-04-24', 1, '2026-04-28'),
  worked('2026-04-24', 5, '2026-05-06'),
  worked('2026-04-29', 1, '2026-05-04'),
  days('2026-04-22', 5, '2026-04-28'),
  // Saturday 22 August 2026 is worked for Monday 31; Tuesday 1 and Wednesday 2 September.
  worked('2026-08-20', 2, '2026-08-22'),
  worked('2026-08-21', 1, '2026-08-22'),
  worked('2026-08-21', 2, '2026-08-24'),
  worked('2026-08-28', 1, '2026-09-03'),
  worked('2026-08-28', 3, '2026-09-07'),
  days('2026-08-19', 12, '2026-09-03'),
  { from: '2026-07-22', term: { amount: 1, unit: 'month' }, due: '2026-08-22' },
  // Tuesday 24 November 2026.
  worked('2026-11-20', 3, '2026-11-26'),
  worked('2026-11-23', 1, '2026-11-25'),
  days('2026-11-19', 5, '2026-11-25'),
  { from: '2026-10-24', term: { amount: 1, unit: 'month' }, due: '2026-11-25' },
  // Friday 1 January 2027.
  worked('2026-12-31', 1, '2027-01-04'),
  // Tết, Thursday 4 to Wednesday 10 February 2027.
  worked('2027-02-02', 3, '2027-02-12'),
  worked('2027-02-03', 1, '2027-02-11'),
  days('2027-02-01', 4, '2027-02-11'),
  days('2027-02-01', 58, '2027-03-31'),
  // From April 2027 on swaps may still be announced.
  days('2027-02-01', 60, '2027-04-02', doubt),
  worked('2027-03-29', 2, '2027-03-31'),
  worked('2027-03-29', 5, '2027-04-05', doubt),
  // Friday 16 April 2027.
  worked('2027-04-15', 1, '2027-04-19', doubt),
  // Friday 30 April 2027, Saturday 1 May, Monday 3 May for Saturday.
  worked('2027-04-29', 1, '2027-05-04', doubt),
  days('2027-04-29', 4, '2027-05-04', doubt),
  // Thursday 2 and Friday 3 September 2027.
  worked('2027-09-01', 1, '2027-09-06', doubt),
  // Wednesday 24 November 2027.
  worked('2027-11-23', 1, '2027-11-25', doubt),
  // No calendar yet of 2028: weekends alone are known.
  worked('2027-12-31', 1, '2028-01-03', doubt),
];
