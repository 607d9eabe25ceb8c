import { spawnSync } from 'node:child_process';
import type { Day } from '../catalogue/standing.ts';
import { UserError } from './user-error.ts';

export interface DayOptions {
  /** The day as of which everything is said. */
  readonly asOf?: string | undefined;
  /** The moment of a build in seconds since 1970, where somebody has set one. */
  readonly epoch?: string | undefined;
}

/** Vietnam keeps one time, seven hours ahead, all the year round. */
const dayInVietnam = (seconds: number): Day =>
  new Date((seconds + 7 * 3600) * 1000).toISOString().slice(0, '2026-03-01'.length);

function lastCommit(content: string): Day | undefined {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct', '--', '.'], {
    cwd: content,
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() !== '' ? dayInVietnam(Number(stdout)) : undefined;
}

function readDay(asOf: string): Day {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && new Date(asOf).toString() !== 'Invalid Date';
  if (real && new Date(asOf).toISOString().startsWith(asOf)) return asOf;
  throw new UserError(`Không hiểu ngày “${asOf}”.`, 'Ghi dạng năm-tháng-ngày: --as-of 2027-03-01.');
}

/**
 * The day as of which a catalogue is judged and built, the same for the same content: as told, else that of its last commit.
 * Nothing where neither is known; nobody looks at a clock.
 */
export function toldDay(content: string, { asOf, epoch }: DayOptions): Day | undefined {
  if (asOf !== undefined) return readDay(asOf);
  if (epoch !== undefined && /^\d+$/.test(epoch)) return dayInVietnam(Number(epoch));
  return lastCommit(content);
}

/** The last day on which somebody looked at the content: what it is built as of where nobody has told a day. */
export const lastOf = (days: Iterable<Day>): Day => [...days].toSorted().at(-1) ?? '1970-01-01';
