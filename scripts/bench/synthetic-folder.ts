import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { SyntheticFile } from '../../src/catalogue/synthesise.ts';
import { UserError } from '../../src/integration/user-error.ts';
import { progress } from '../../src/integration/progress.ts';

const shipped = fileURLToPath(new URL('../../content', import.meta.url));

type Synthesis = (catalogue: Catalogue, procedures: number) => Iterable<SyntheticFile>;

/** The list of instruments, without what it says of decisions that the invented catalogue does not hold. */
const withoutOurDecisions = (): string =>
  readFileSync(join(shipped, 'instruments.yaml'), 'utf8').replaceAll(
    /^ {2}inForce:\n(?: {4}.*\n)+/gm,
    block => (block.includes('{ decision: ') ? '  inForce: unknown\n' : block),
  );

/** The invented texts stand in all provinces, whoever issues them. */
const withoutProvinces = (): string =>
  readFileSync(join(shipped, 'agencies.yaml'), 'utf8').replaceAll(
    /, province: [^,}]+?(?=[,}]| \}$)|^ {2}province: .*\n/gm,
    '',
  );

/** Writes a catalogue of so many invented procedures, built from the words of the real one. */
export function writeSynthetic(root: string, procedures: number, synthesis: Synthesis): void {
  const { catalogue } = loadCatalogue(shipped);
  if (!catalogue) throw new UserError('Danh mục đi kèm đang có lỗi.', 'Chạy niem-yet check.');
  const tell = progress('Viết danh mục thử');
  for (const folder of ['decisions', 'procedures', 'bundles', 'forms'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['site', 'fields', 'abbreviations', 'calendar'])
    cpSync(join(shipped, `${name}.yaml`), join(root, `${name}.yaml`));
  writeFileSync(join(root, 'instruments.yaml'), withoutOurDecisions());
  writeFileSync(join(root, 'agencies.yaml'), withoutProvinces());
  let written = 0;
  for (const { file, text } of synthesis(catalogue, procedures)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    written += 1;
    tell(Math.min(written, procedures), procedures);
  }
}
