import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { sure } from '../../src/sure.ts';
import { testPagesComplete } from '../browser/complete-pages.ts';
import { niemYet } from '../scripts/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

testPagesComplete(() => {
  const site = join(folder, 'site');
  const { status, stdout, stderr } = niemYet('build', '--content', 'content', '--no-documents', '--out', site);
  if (status !== 0) throw new Error(stdout + stderr);
  return { catalogue: sure(loadCatalogue('content').catalogue, 'catalogue'), site };
});
