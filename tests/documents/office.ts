import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tinosAlias } from './tinos.ts';

const run = promisify(execFile);

export const hasOffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);

/** LibreOffice with Tinos as Times New Roman. */
export async function convertToPdf(files: readonly string[], folder: string): Promise<void> {
  const alias = tinosAlias(folder);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: alias },
  });
}
