import { printedParts } from '../../language/typed-date.ts';

/** "01/12/2026", "12/2026", "2026": as it is typed. */
export function printedDate(date: string): string {
  const { day, month, year } = printedParts(date);
  return [day, month, year].filter(part => part !== undefined).join('/');
}
