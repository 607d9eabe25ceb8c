import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map(folder => join(folder, 'soffice'))
  .find(existsSync);

/** A machine may have LibreOffice for documents only, without its spreadsheet. */
export const hasSpreadsheet =
  office !== undefined && existsSync(join(dirname(realpathSync(office)), 'libsclo.so'));

/** Has LibreOffice open a file and save it in another format, as an office would. */
export function convert(name: string, bytes: Uint8Array | string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-'));
  const made = join(folder, 'out', name.replace(/\.\w+$/, `.${format.split(':')[0]!}`));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [profile, '--headless', '--convert-to', format, '--outdir', dirname(made)];
    execFileSync(office ?? 'soffice', [...options, join(folder, name)], { stdio: 'pipe', timeout: 90_000 });
    return new Uint8Array(readFileSync(made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
