import type { Path, Unplaced } from './finding.ts';
import type { Sources } from './sources.ts';

/** Two entries of one list, or two procedures of one decision, with one id. */
export function duplicateIds(sources: Sources): Unplaced[] {
  const findings: Unplaced[] = [];
  const report = (file: string, path: Path, what: string, first: string) =>
    findings.push({
      rule: 'duplicate-id',
      severity: 'error',
      file,
      path,
      message: `Mã “${what}” đã dùng ở ${first}.`,
      remedy: 'Đổi một trong hai mã, hoặc xóa mục trùng.',
    });
  for (const name of ['agencies', 'fields', 'instruments'] as const) {
    for (const { file, data } of sources[name]) {
      const seen = new Map<string, number>();
      data.forEach(({ id }, index) => {
        const before = seen.get(id);
        if (before === undefined) seen.set(id, index);
        else report(file, [index, 'id'], id, `mục thứ ${before + 1} của tệp này`);
      });
    }
  }
  const seen = new Map<string, string>();
  const positions = new Map<string, string>();
  for (const { id, file, parts } of sources.procedure) {
    const before = seen.get(id);
    if (before !== undefined) report(file, [], id, before);
    seen.set(id, file);
    const position = `${parts['decision']}/${parts['position']}`;
    const taken = positions.get(position);
    if (taken !== undefined) report(file, [], position, taken);
    positions.set(position, file);
  }
  return findings;
}
