import { expect, test } from 'vitest';
import { readBasisLines, sayBasisLine } from '../../../templates/compose/bases-lines.ts';
import { catalogue } from '../../office/office.ts';

const bases = [...catalogue.decisions.values()].flatMap(({ bases: own = [] }) => own);

test('lines nobody changed stay tied to what they cite', () => {
  expect(bases.length).toBeGreaterThan(5);
  for (const basis of bases) {
    const line = sayBasisLine(catalogue, basis);
    expect(readBasisLines(catalogue, `  ${line};\n\n`, [basis])).toEqual([basis]);
  }
});

test('a line that cites an instrument in full is tied to it, any other stands in its own words', () => {
  const [id = ''] = catalogue.instruments.keys();
  const line = sayBasisLine(catalogue, { instrument: id });
  expect(readBasisLines(catalogue, `${line}.\nTheo đề nghị của Giám đốc Sở Nội vụ.`, [])).toEqual([
    { instrument: id },
    { text: 'Theo đề nghị của Giám đốc Sở Nội vụ' },
  ]);
});
