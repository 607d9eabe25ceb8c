import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkProse } from '../catalogue/guide-prose.ts';
import { sayFinding } from './judged-content.ts';

/**
 * The text of a guide that is about to be compiled, by the name the bundler has for it; undefined where it names no guide.
 * Judged once more, since a live site compiles what was saved after the catalogue was judged: no code of a guide is ever run.
 */
export function soundGuide(content: string, id: string): string | undefined {
  const [path = ''] = id.split('?');
  const file = relative(content, path).replaceAll(sep, '/');
  if (!/^guides\/[^/]+\.mdx$/.test(file)) return undefined;
  const text = readFileSync(join(content, file), 'utf8');
  const [finding] = checkProse(file, text);
  if (finding)
    throw new Error(
      sayFinding(content, { ...finding, line: finding.line ?? 1, column: finding.column ?? 1 }),
    );
  return text;
}
