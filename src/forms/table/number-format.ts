/** Which parts of a date a number format shows; undefined when it shows no date. */
export interface DateShape {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
}

const whole: DateShape = { day: true, month: true, year: true };

/** Formats a file need not spell out (ECMA-376 part 1, 18.8.30); those of East Asian systems show whole dates. */
function builtIn(id: number): DateShape | undefined {
  if (id === 16) return { day: true, month: true, year: false };
  if (id === 17) return { day: false, month: true, year: true };
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const isTime = id >= 18 && id <= 21;
  return isDate && !isTime ? whole : undefined;
}

/** What is left of a format when quoted words, colours and escaped signs are gone. */
const signsOf = (code: string) =>
  code
    .split(';')[0]!
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '')
    .toLowerCase();

export function dateShape(id: number, code: string | undefined): DateShape | undefined {
  if (code === undefined) return builtIn(id);
  const signs = signsOf(code);
  const [day, year] = [signs.includes('d'), signs.includes('y')];
  return day || year ? { day, month: signs.includes('m'), year } : undefined;
}

/** "000000000000": a number shown with its leading zeros. */
export function shownFigures(code: string | undefined): number {
  return code !== undefined && /^0+$/.test(code) ? code.length : 0;
}

/** The day of a serial number. The 1900 system counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1). */
function dayOf(serial: number, from1904: boolean): Date | undefined {
  const days = Math.floor(serial);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const time = new Date(epoch + days * 86_400_000);
  const isShown = days >= 0 && (from1904 || days !== 60) && time.getUTCFullYear() <= 9999;
  return isShown ? time : undefined;
}

/** A date as people write it, with the parts the cell shows: "30/4/1975", "4/1975", "1975", "30/4". */
export function writeSerial(serial: number, shape: DateShape, from1904: boolean): string | undefined {
  const time = dayOf(serial, from1904);
  if (!time) return undefined;
  const parts = [
    ...(shape.day ? [time.getUTCDate()] : []),
    ...(shape.month || shape.day ? [time.getUTCMonth() + 1] : []),
    ...(shape.year ? [time.getUTCFullYear()] : []),
  ];
  return parts.join('/');
}
