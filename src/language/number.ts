/** Decimal comma, as printed in Vietnamese: 3.5 → "3,5". */
export function sayNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** Whole numbers below ten take a leading zero in official texts: 5 → "05". */
export function sayCount(value: number): string {
  return Number.isInteger(value) && value >= 0 && value < 10 ? `0${value}` : sayNumber(value);
}

/** Thousands parted by dots, what is less than one by a comma: 1200000.5 → "1.200.000,5". */
export function sayAmount(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, '.'), ...fraction].join(',');
}
