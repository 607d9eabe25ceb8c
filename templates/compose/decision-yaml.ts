import { stringify } from 'yaml';
import type { DecisionData } from '../../src/catalogue/schema/decision.ts';

/** As a file of decisions/: once it lies there, the catalogue prints and publishes what was composed. */
export function decisionYaml(data: DecisionData): string {
  // Long lines are not broken: a broken one is read with other spaces by people.
  return `# yaml-language-server: $schema=../../public/du-lieu/schema/decision.schema.json\n${stringify(data, { lineWidth: 0 })}`;
}
