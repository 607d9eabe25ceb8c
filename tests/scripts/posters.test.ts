import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { posters } from '../../scripts/posters.ts';
import { catalogue, root } from '../office/office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run.ts';

const out = join(temporaryFolder(), 'to-niem-yet');
const make = (...args: readonly string[]) =>
  runHere(posters, '--content', root, '--out', out, '--paper', 'a4', '--format', 'docx', ...args);

const [id = ''] = catalogue.procedures.keys();

test('a poster is named like the address of its procedure, and its missing code is told', async () => {
  const { status, stdout, stderr } = await make('--procedure', id);
  expect([status, stdout]).toEqual([0, `${join(out, id)}-a4.docx\n`]);
  expect(stderr).toContain('không có mã QR');
  expect(existsSync(`${join(out, id)}-a4.docx`)).toBe(true);
});

test('posters of an agency are those it receives, one file a text where they are merged', async () => {
  const receiving = [...catalogue.procedures.values()].flatMap(
    ({ agencies }) => agencies?.receives?.flatMap(actor => ('agency' in actor ? [actor.agency] : [])) ?? [],
  );
  const [agency = ''] = receiving;
  const { status, stdout } = await make('--agency', agency, '--merge', '--as-of', '2025-12-01');
  expect(status).toBe(0);
  expect(stdout).toMatch(/to-niem-yet-a4\.docx\n$/u);
});

test('what cannot be told apart or found is refused in words, before anything is written', async () => {
  const refused = (...args: readonly string[]) =>
    expect(make(...args, '--out', join(out, 'khac'))).rejects.toMatchObject({
      message: expect.any(String) as string,
    });
  await expect(make()).rejects.toThrow('Chưa nói thủ tục nào.');
  await expect(make('--all', '--procedure', id)).rejects.toThrow('Chỉ chọn theo một cách.');
  await expect(make('--field', 'khong-co')).rejects.toThrow('không có lĩnh vực “khong-co”');
  await refused('--agency', 'khong-co');
  await refused('--paper', 'A5');
  expect(existsSync(join(out, 'khac'))).toBe(false);
});
