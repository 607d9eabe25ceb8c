import { withParts } from '../../archive/with-parts.ts';
import { limits, openPackage } from '../docx/package.ts';
import { readPackage } from '../docx/read.ts';
import { findFaults, judgeFile, type Judgement } from '../judge.ts';
import type { Kind } from '../kinds.ts';
import type { ReadFile } from '../model.ts';
import { applyPlan } from './apply.ts';
import { Plan } from './plan.ts';

export interface Mended {
  /** The same file with what could be mended as tracked changes; undefined where nothing could. */
  readonly bytes: Uint8Array | undefined;
  /** How many changes wait to be accepted. */
  readonly changes: number;
  readonly before: Judgement;
  /** Of the file once our changes are accepted. */
  readonly after: Judgement;
}

/** What one mend uncovers another may mend: a narrower font leaves a line too long. */
const mostRounds = 4;

/** What nobody has tried yet: a cure that did not help is not given twice. */
function planFor(file: ReadFile, asked: Kind | undefined, tried: Set<string>): Plan | undefined {
  const plan = new Plan();
  let isEmpty = true;
  for (const { rule, faults = [] } of findFaults(file, asked))
    for (const { where, found, cures = [] } of faults) {
      const key = `${rule.id}\n${where}\n${found}`;
      if (cures.length === 0 || tried.has(key)) continue;
      tried.add(key);
      for (const cure of cures) plan.add(cure);
      isEmpty = false;
    }
  return isEmpty ? undefined : plan;
}

/** Mends what can be mended without knowing the matter, and judges the file again as it reads once that is accepted. */
export function mendDocx(bytes: Uint8Array, asked?: Kind): Mended {
  const tried = new Set<string>();
  const first = readPackage(openPackage(bytes));
  const own = first.remains.changes;
  let current = bytes;
  let read = first;
  let changes = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const file = openPackage(current);
    read = readPackage(file);
    const plan = planFor(read, asked, tried);
    const applied = plan && applyPlan(plan, file, read);
    if (!applied || applied.parts.size === 0) break;
    current = withParts(current, applied.parts, limits);
    changes += applied.changes;
    read = readPackage(openPackage(current));
  }
  const accepted = { ...read, remains: { ...read.remains, changes: own } };
  return {
    bytes: current === bytes ? undefined : current,
    changes,
    before: judgeFile(first, asked),
    after: judgeFile(accepted, asked),
  };
}
