import type { Reading } from './read-source.ts';
import type { Gaps } from './understood.ts';

/** The decision that a file belongs to, by its path or by its own word; nothing where neither tells. */
function decisionOf(file: string, reading: Reading | undefined): string | undefined {
  return (
    /^(?:procedures|decisions)\/(?<id>[^/]+?)(?:\.yaml)?(?:\/|$)/.exec(file)?.groups?.['id'] ??
    reading?.decision
  );
}

/** What the faults of some files leave incomplete. A bundle that does not tell its decision may be any decision's. */
export function gapsOf(faulty: ReadonlySet<string>, readings: ReadonlyMap<string, Reading>): Gaps {
  const decisions = new Set<string>();
  for (const file of faulty) {
    if (!/^(?:procedures|decisions|bundles)(?:\/|$)/.test(file)) continue;
    const decision = decisionOf(file, readings.get(file));
    if (decision !== undefined) decisions.add(decision);
    else
      for (const { entity, id } of readings.values())
        if (entity === 'decision' && id !== undefined) decisions.add(id);
  }
  return {
    decisions,
    forms: [...faulty].some(file => /^forms(?:\/|$)/.test(file)),
    instruments: faulty.has('instruments.yaml'),
    agencies: faulty.has('agencies.yaml'),
  };
}
