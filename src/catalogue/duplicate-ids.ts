import type { Path, Unplaced } from './finding.ts';
import type { Sources } from './sources.ts';

/** Two entries of one list, or two procedures of one decision, with one id. */
export function duplicateIds(sources: Sources): Unplaced[] {
  const findings: Unplaced[] = [];
  const report = (file: string, path: Path, what: string, first: string, kind = 'Mã') =>
    findings.push({
      rule: 'duplicate-id',
      severity: 'error',
      file,
      path,
      message: `${kind} “${what}” đã dùng ở ${first}.`,
      remedy: `Đổi một trong hai ${kind.toLowerCase()}, hoặc xóa mục trùng.`,
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
  for (const { file, data } of sources.fields) {
    const named = new Map<string, string>();
    for (const [index, { id, name }] of data.entries()) {
      const before = named.get(name);
      if (before !== undefined) report(file, [index, 'name'], name, `lĩnh vực ${before}`, 'Tên');
      named.set(name, id);
    }
  }
  for (const { file, data } of sources.abbreviations) {
    const known = new Map<string, number>();
    for (const [index, { short, note }] of data.entries()) {
      const before = known.get(short);
      // With a note one short word may stand for two things.
      if (before !== undefined && note === undefined)
        report(file, [index, 'short'], short, `mục thứ ${before + 1} của tệp này`, 'Chữ viết tắt');
      known.set(short, index);
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
