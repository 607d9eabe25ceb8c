const signs: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function toRoman(count: number): string {
  let rest = count;
  let said = '';
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      said += sign;
      rest -= worth;
    }
  }
  return said;
}
