import { spawnSync } from 'node:child_process';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** The date of a build, the same for the same content: as told, else the content's last commit, else its last check. */
export function buildDate(catalogue: Catalogue, content: string, told: string | undefined): Date {
  if (told !== undefined && /^\d+$/.test(told)) return new Date(Number(told) * 1000);
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct', '--', '.'], {
    cwd: content,
    encoding: 'utf8',
  });
  if (status === 0 && stdout.trim() !== '') return new Date(Number(stdout) * 1000);
  const checked = catalogue.decisions.values().map(({ status: { lastChecked } }) => lastChecked);
  return new Date([...checked].toSorted().at(-1) ?? 0);
}
