/** Nobody tells the darkest greys from black; a printer's black is one of them in a PDF. */
const darkest = 0x26;

/** Six hexadecimal figures that show as another colour than black. */
export const isColoured = (colour: string | undefined): colour is string =>
  colour !== undefined &&
  /^[\da-f]{6}$/i.test(colour) &&
  [0, 2, 4].some(at => parseInt(colour.slice(at, at + 2), 16) > darkest);
