/** The number of a sign in Unicode: 0x20ab for "₫". */
export function codePoint(sign: string): number {
  const point = sign.codePointAt(0);
  if (point === undefined) throw new RangeError('An empty text holds no sign.');
  return point;
}

/** "U+20AB": how Unicode writes it. */
export const sayCodePoint = (sign: string) =>
  `U+${codePoint(sign).toString(16).toUpperCase().padStart(4, '0')}`;
