import type { Atom, Line, RawPage } from './page.ts';

/** The part of a table that stands on one page. */
export interface Grid extends Line {
  readonly across: readonly Line[];
  readonly down: readonly Line[];
}

const near = 2.5;
/** Points: a smaller frame is a box to tick or a place for a photograph. */
const smallest = 90;

const touch = (one: Line, other: Line) =>
  one.left <= other.right + near &&
  other.left <= one.right + near &&
  one.top <= other.bottom + near &&
  other.top <= one.bottom + near;

interface Cluster {
  box: Line;
  readonly across: Line[];
  readonly down: Line[];
}

const union = (one: Line, other: Line): Line => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

/** Lines that hang together; only frames with columns are tables. */
export function findGrids({ across, down }: RawPage): readonly Grid[] {
  let clusters: Cluster[] = [];
  const add = (line: Line, isDown: boolean) => {
    const joined: Cluster = { box: line, across: isDown ? [] : [line], down: isDown ? [line] : [] };
    const apart: Cluster[] = [];
    for (const cluster of clusters) {
      if (!touch(cluster.box, line)) {
        apart.push(cluster);
        continue;
      }
      joined.box = union(joined.box, cluster.box);
      joined.across.push(...cluster.across);
      joined.down.push(...cluster.down);
    }
    clusters = [...apart, joined];
  };
  for (const line of down) add(line, true);
  for (const line of across) add(line, false);
  return clusters
    .filter(
      ({ box, down: sides }) =>
        box.right - box.left > smallest && distinct(sides.map(({ left }) => left)).length > 1,
    )
    .map(({ box, across: rules, down: sides }) => ({ ...box, across: rules, down: sides }))
    .toSorted((one, other) => one.top - other.top);
}

/** Figures that differ by more than a hair, ascending. */
export function distinct(figures: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const figure of figures.toSorted((one, other) => one - other)) {
    const last = found.at(-1);
    if (last === undefined || figure - last > near) found.push(figure);
  }
  return found;
}

export const isInside = ({ left, right, top, bottom }: Line, atom: Atom) =>
  atom.baseline >= top &&
  atom.baseline <= bottom + near &&
  atom.left >= left - near &&
  atom.right <= right + near;

/** Heights at which one line, or several end to end, cross the whole table. */
export function fullRules(grid: Grid): readonly number[] {
  const width = grid.right - grid.left;
  return distinct(grid.across.map(({ top }) => top)).filter(height => {
    const pieces = grid.across.filter(({ top }) => Math.abs(top - height) <= near);
    let covered = 0;
    let reached = grid.left;
    for (const { left, right } of pieces.toSorted((one, other) => one.left - other.left)) {
      covered += Math.max(0, right - Math.max(left, reached));
      reached = Math.max(reached, right);
    }
    return covered > width * 0.97;
  });
}

export interface CellPlace {
  readonly left: number;
  readonly top: number;
}

/** The corner of the cell that holds these words. */
export function cellOf(grid: Grid, atom: Atom): CellPlace {
  const sides = grid.down.filter(({ left, top, bottom }) => {
    return left <= atom.left + near && top <= atom.baseline && bottom >= atom.baseline - atom.size;
  });
  const rules = grid.across.filter(({ left, right, top }) => {
    return top <= atom.baseline - atom.size / 3 && left <= atom.left + near && right >= atom.left;
  });
  return {
    left: Math.round(Math.max(grid.left, ...sides.map(side => side.left))),
    top: Math.round(Math.max(grid.top, ...rules.map(rule => rule.top))),
  };
}

/** Words of the rows above the first rule that crosses the whole table. */
export function headerWords(grid: Grid, atoms: readonly Atom[]): string {
  const end = fullRules(grid).find(height => height > grid.top + near) ?? grid.bottom;
  return atoms
    .filter(atom => isInside(grid, atom) && atom.baseline <= end)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}
