import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const hasOffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);

/** LibreOffice with Tinos where Times New Roman is asked for: the fonts of a machine do not move lines. */
export async function convertToPdf(files: readonly string[], folder: string): Promise<void> {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  mkdirSync(folder, { recursive: true });
  const alias = join(folder, 'fonts.conf');
  writeFileSync(
    alias,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>
      <match target="pattern"><test name="family"><string>Times New Roman</string></test>
      <edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`,
  );
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: alias },
  });
}
