import { encode } from 'uqr';

/** A horizontal bar of dark squares; the square of a code is the unit. */
interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

interface Squares {
  /** Squares along one side; the white around it is left to the page. */
  readonly side: number;
  /** Rows from the top: true is dark. */
  readonly rows: readonly (readonly boolean[])[];
}

const known = new Map<string, Squares>();

/** The squares of an address. A seventh of them may be lost to a fold or a stamp: correction level M of ISO/IEC 18004. */
export function squaresOf(address: string): Squares {
  const drawn = known.get(address);
  if (drawn) return drawn;
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const squares = { side: size, rows: data };
  // A batch prints one address on thousands of sheets.
  known.set(address, squares);
  return squares;
}

function barsOf(row: readonly boolean[], top: number): Bar[] {
  const bars: Bar[] = [];
  row.forEach((isDark, left) => {
    const last = bars.at(-1);
    if (!isDark) return;
    if (last && last.left + last.width === left) bars[bars.length - 1] = { ...last, width: last.width + 1 };
    else bars.push({ left, top, width: 1 });
  });
  return bars;
}

/** The dark squares as one path of SVG, whose unit is a square: drawn one by one they would show seams. */
export function squaresOutline({ rows }: Squares): string {
  return rows
    .flatMap(barsOf)
    .map(({ left, top, width }) => `M${left} ${top}h${width}v1h-${width}z`)
    .join('');
}
