import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hanging } from '../scripts/run.ts';

/** Has LibreOffice open a file and save it in another format, as an office would. */
export function convert(name: string, bytes: Uint8Array | string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-'));
  const made = join(folder, 'out', name.replace(/\.\w+$/, `.${format.split(':')[0]!}`));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [profile, '--headless', '--convert-to', format, '--outdir', dirname(made)];
    execFileSync('soffice', [...options, join(folder, name)], { stdio: 'pipe', timeout: hanging });
    return new Uint8Array(readFileSync(made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
