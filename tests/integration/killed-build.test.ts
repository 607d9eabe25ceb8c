import { mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mark } from '../../src/integration/marker.ts';
import { CopiedProgram, holdings, type Ended } from './copied-program.ts';

const program = new CopiedProgram();
const out = join(program.around, 'trang');

afterAll(() => {
  program[Symbol.dispose]();
});

/** As an earlier build left it, only smaller. */
function earlier(): ReadonlyMap<string, string> {
  const files = ['index.html', 'thu-tuc/a/index.html', 'tai-lieu/manifest.json', 'pagefind/tu-vung.json'];
  for (const file of files) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), `cũ: ${file}`);
  }
  mark(out, files, 'replaced');
  return holdings(out);
}

/** Ended in the middle: just before an operation on a file whose path ends so. */
const endedAt = (operation: string, path: string, signal = 'SIGKILL'): Promise<Ended> =>
  program.startUntil({ operation, path, signal }, 'build', '--out', out).ended;

/** One after another as a build comes to them; what each leaves is swept by the next. The first have all to bundle. */
const moments = [
  ['mkdir', '/work/[^/]+/astro/$'],
  ['renameSync', '/\\.cache/documents/[^/]+\\.tmp$'],
  ['renameSync', '/tai-lieu/manifest\\.json\\.\\d+\\.tmp$'],
  ['writeFileSync', '/pagefind/tu-vung\\.json\\.\\d+\\.tmp$'],
  ['writeFileSync', '/\\.cache/presses/[^/]+\\.tmp/'],
  ['writeFile', '/site/404\\.html$'],
  ['createWriteStream', '/catalogue\\.json\\.\\d+\\.tmp$'],
] as const;

const besideOut = () => readdirSync(program.around).filter(name => name.startsWith('.trang'));

/** Processes that stand in the program's folder, where the system tells. */
function stillThere(): readonly string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(name => {
      try {
        return readlinkSync(join('/proc', name, 'cwd')).startsWith(program.root);
      } catch {
        return false;
      }
    });
}

test('a build killed at any moment leaves the old output whole, and the next one sweeps', async () => {
  const old = earlier();
  for (const [operation, path] of moments) {
    expect([path, await endedAt(operation, path)]).toMatchObject([path, { signal: 'SIGKILL' }]);
    expect(holdings(out)).toEqual(old);
    expect(readdirSync(join(program.root, '.cache/work'))).toHaveLength(1);
  }
  // Ctrl+C: a shell shows 130.
  const interrupted = await endedAt('mkdir', '/site/thu-tuc/', 'SIGINT');
  expect(interrupted.status === 130 || interrupted.signal === 'SIGINT').toBe(true);
  expect(holdings(out)).toEqual(old);

  expect(await program.run('build', '--out', out)).toMatchObject({ status: 0 });
  // Printed by what a killed build has bundled, and by Astro's own command, the site is the same.
  const astro = join(program.root, 'node_modules/astro/bin/astro.mjs');
  expect(await program.startNode([astro, 'build']).ended).toMatchObject({ status: 0 });
  expect(holdings(join(program.root, 'dist'))).toEqual(holdings(out));
  expect(holdings(out)).not.toEqual(old);
  expect(readdirSync(join(program.root, '.cache/work'))).toEqual([]);
  expect(besideOut()).toEqual([]);
  const left = [...holdings(program.around, path => path.endsWith('/node_modules')).keys()];
  expect(left.filter(path => path.endsWith('.tmp'))).toEqual([]);
  expect(stillThere()).toEqual([]);
});
