import { cpus } from 'node:os';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildSite } from 'astro';
import { synthesise } from '../../src/catalogue/synthesise.ts';
import { buildAll, phases, type Phase } from '../build.ts';
import { writeWhole } from '../files.ts';
import { figuresOf, peakMegabytes, withFolder } from './own-process.ts';
import { writeSynthetic } from './synthetic-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const figures = [...phases, 'whole', 'megabytes'] as const;
const bareFigures = ['whole', 'megabytes'] as const;

/** Builds the pages and the search of one catalogue in this process and prints what each phase took. */
export async function buildOnce(content: string): Promise<void> {
  const start = performance.now();
  const began: { phase: Phase; at: number }[] = [];
  let end = start;
  await withFolder(async folder => {
    await buildAll(content, join(folder, 'site'), {
      documents: false,
      begin: phase => began.push({ phase, at: performance.now() }),
    });
    // Clearing the pages away is no part of building them.
    end = performance.now();
  });
  const took = new Map<string, number>(
    began.map(({ phase, at }, index) => [phase, (began[index + 1]?.at ?? end) - at]),
  );
  took.set('whole', end - start).set('megabytes', peakMegabytes());
  process.stdout.write(JSON.stringify(Object.fromEntries(took)));
}

/** What anyone would write first: Astro's own loader over the same files, each shown as a table. */
const bareFiles = {
  'package.json': '{ "type": "module" }',
  'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = {
  procedures: defineCollection({
    loader: glob({ base: process.env.NIEM_YET_BARE, pattern: 'procedures/**/*.yaml' }),
  }),
};
`,
  'src/pages/[...id].astro': `---
import { getCollection } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('procedures')).map(({ id, data }) => ({ params: { id }, props: { data } }));
const { data } = Astro.props;
---
<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8" /><title>{data.name}</title></head>
  <body>
    <h1>{data.name}</h1>
    <table>
      {Object.entries(data).map(([key, value]) => (
        <tr><th scope="row">{key}</th><td>{typeof value === 'string' ? value : JSON.stringify(value)}</td></tr>
      ))}
    </table>
  </body>
</html>
`,
} as const;

/** Builds the site to compare with; it stands below this project because it takes Astro from here. */
export async function buildBareOnce(content: string): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/bare-'));
  try {
    for (const [file, text] of Object.entries(bareFiles)) {
      writeWhole(join(folder, file), text);
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    process.env['NIEM_YET_BARE'] = content;
    process.chdir(folder);
    const start = performance.now();
    await buildSite({ root: folder, configFile: false, logLevel: 'error' });
    const whole = performance.now() - start;
    process.stdout.write(JSON.stringify({ whole, megabytes: peakMegabytes() }));
  } finally {
    process.chdir(root);
    rmSync(folder, { recursive: true, force: true });
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

export async function measureSite(sizes: readonly number[]): Promise<void> {
  process.stdout.write(
    `${cpus().length} nhân ${cpus()[0]?.model ?? ''}. Thời gian tính bằng giây; không dựng văn bản Word, PDF.\n` +
      `| thủ tục | Astro trơn | Niêm Yết | gấp | ${phases.join(' | ')} | ms/thủ tục | bộ nhớ (MB) | Astro trơn (MB) |\n` +
      `|--:|${'--:|'.repeat(phases.length + 6)}\n`,
  );
  for (const size of sizes) {
    await withFolder(folder => {
      writeSynthetic(folder, size, synthesise);
      const bare = figuresOf(bareFigures, 'bare', '--content', folder);
      const own = figuresOf(figures, 'build', '--content', folder);
      const cells = [
        size,
        seconds(bare.whole),
        seconds(own.whole),
        (own.whole / bare.whole).toFixed(2),
        ...phases.map(phase => seconds(own[phase])),
        (own.whole / size).toFixed(2),
        own.megabytes,
        bare.megabytes,
      ];
      process.stdout.write(`| ${cells.join(' | ')} |\n`);
    });
  }
}
