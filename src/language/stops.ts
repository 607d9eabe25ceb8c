/** The text with this stop, unless it already ends with one. */
export function stopped(text: string, stop: string): string {
  return /[.;:!?…]$/.test(text) ? text : `${text}${stop}`;
}
