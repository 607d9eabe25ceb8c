import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { judgeDocx } from '../../src/conformance/judge.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { made } from '../templates/reading.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

/** LibreOffice opens a file and saves it anew. */
function saveAs(format: 'odt' | 'docx', file: string, outDir: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    join(folder, outDir),
    file,
  ]);
}

beforeAll(async () => {
  const file = join(folder, 'a.docx');
  writeFileSync(file, await renderDocx(made('quan-su-cap-xa')));
  saveAs('docx', file, 'docx');
  saveAs('odt', file, 'odt');
  saveAs('docx', join(folder, 'odt/a.odt'), 'odt');
});

test.each(['docx', 'odt'])(
  'what LibreOffice makes of our file by way of %s still passes every rule',
  async way => {
    const bytes = new Uint8Array(readFileSync(join(folder, way, 'a.docx')));
    const judgement = await judgeDocx(bytes);
    expect(judgement.filter(({ passed }) => passed === false)).toEqual([]);
    expect(judgement.filter(({ passed }) => passed === true).length).toBeGreaterThan(30);
  },
);
