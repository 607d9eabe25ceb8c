import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A fontconfig file with Tinos where Times New Roman is asked for: the fonts of a machine do not move lines. */
export function tinosAlias(folder: string): string {
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
  return alias;
}
