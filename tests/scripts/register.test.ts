import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { register } from '../../scripts/register.ts';
import { heldOn } from '../../src/catalogue/compare-catalogues.ts';
import { NamedAgencies } from '../../src/site/named-agencies.ts';
import { asOf, catalogue, root } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run.ts';

const naming = new NamedAgencies([...catalogue.agencies.values()]);
const [busy = ''] = [...heldOn(catalogue, asOf).values()].flatMap(own => [...naming.in(own)]);

test('a register is written for the agency asked for, or refused with the ids there are', async () => {
  const out = join(temporaryFolder(), 'danh-muc');
  const make = (...args: readonly string[]) => runHere(register, '--content', root, '--out', out, ...args);
  await expect(make()).rejects.toThrow('Chưa nói cơ quan nào.');
  await expect(make('--agency', 'khong-co')).rejects.toThrow('không có cơ quan “khong-co”');
  const { status, stdout } = await make('--agency', busy, '--as-of', asOf, '--format', 'xlsx');
  expect([status, stdout.startsWith(join(out, `danh-muc-${busy}.xlsx`))]).toEqual([0, true]);
  expect(stdout).toMatch(/\n\d+ thủ tục\n$/u);
  expect(readdirSync(out)).toContain(`danh-muc-${busy}.xlsx`);
});
