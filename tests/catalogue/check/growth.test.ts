import { expect, test } from 'vitest';
import type { Catalogue, Decision, Form, Procedure } from '../../../src/catalogue/catalogue.ts';
import { rules } from '../../../src/catalogue/check/all.ts';
import type { Rule, Scope, Subjects } from '../../../src/catalogue/check/rule.ts';
import { seenBy, Surroundings } from '../../../src/catalogue/check/surroundings.ts';
import { takeApart } from '../../../src/catalogue/understood.ts';
import { countReads } from '../../counted-reads.ts';
import { asOf, catalogue, decision, form } from '../../office/office.ts';

type Given = Pick<Procedure, 'code' | 'levels' | 'onlineLevel'>;

/** One text of so many procedures, each in a section of its own and with a form of its own: all that a rule might go through. */
function catalogueOf(size: number, given: Given): Catalogue {
  const procedures: Procedure[] = [];
  const sections = Array.from({ length: size }, (_, index) => ({
    id: `S${index}`,
    heading: `Lĩnh vực ${index}`,
    statedCount: 1,
  }));
  const large: Decision = { ...decision('quy-trinh-noi-vu'), procedures, sections };
  const { codeAsPrinted: _, ...model } = decision('quan-su-cap-xa').procedures[4]!;
  for (let index = 0; index < size; index += 1) {
    const cases = model.cases.map(own => ({ ...own, superior: 'unknown' as const }));
    const own = { ...model, ...given, cases, id: `thu/${index}`, number: index + 1, section: `S${index}` };
    procedures.push({ ...own, decision: large });
  }
  const forms = procedures.map((own, index): [string, Form] => [
    `mau-${index}`,
    { ...form('mau-02-nd23-2012'), id: `mau-${index}`, procedures: [own] },
  ]);
  return {
    ...catalogue,
    decisions: new Map([[large.id, large]]),
    procedures: new Map(procedures.map(own => [own.id, own])),
    forms: new Map(forms),
  };
}

function readsOf(id: string, size: number, given: Given): number {
  const whole = takeApart(catalogueOf(size, given));
  const { value, reads } = countReads(whole);
  const surroundings = new Surroundings();
  surroundings.look({ ...value, gaps: whole.gaps }, asOf);
  const before = reads();
  const run = <Of extends Scope>(scope: Of, subject: Subjects[Of], decision: string) => {
    for (const rule of rules.filter((rule): rule is Rule<Of> => rule.id === id && rule.scope === scope)) {
      const seen = seenBy(rule, subject, surroundings.of(decision));
      if (!seen) throw new Error(`${id} of ${scope} sees nothing`);
      rule.check(...seen);
    }
  };
  for (const { own, decision } of value.procedures) run('procedure', own, decision);
  for (const own of value.decisions) run('decision', own, own.id);
  return reads() - before;
}

const states: readonly Given[] = [
  { code: 'unknown', levels: 'unknown', onlineLevel: 'unknown' },
  { code: '1.010815', levels: ['commune'], onlineLevel: 'full' },
];

test.for([...new Set(rules.map(({ id }) => id))])(
  '%s reads four times as much of four times as many procedures',
  id => {
    for (const given of states) {
      const [few, many] = [readsOf(id, 25, given), readsOf(id, 100, given)];
      expect(many).toBeLessThanOrEqual(4.2 * few);
    }
  },
);
