import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildSite, type AstroInlineConfig } from 'astro';
import { synthesise } from '../../src/catalogue/synthesise.ts';
import { phases, telling, type Phase } from '../../src/integration/phases.ts';
import { buildAll } from '../build.ts';
import { writeWhole } from '../../src/integration/write-whole.ts';
import { figuresOf, peakMegabytes, withFolder } from './own-process.ts';
import { Stopwatch } from './stopwatch.ts';
import { writeSynthetic } from './synthetic-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Astro alone goes through. */
const barePhases = ['start', 'collections', 'bundling', 'pages'] as const satisfies readonly Phase[];

/** Builds the pages and the search of one catalogue in this process and prints what each phase took. */
export async function buildOnce(content: string): Promise<void> {
  const watch = new Stopwatch();
  await withFolder(async folder => {
    await buildAll(content, join(folder, 'site'), { documents: false, begin: watch.begin, bundleAnew: true });
    // Clearing the pages away is no part of building them.
    tellFigures(watch);
  });
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

/** As in our own configuration: a peer with slower settings would flatter us. */
const bareSettings: AstroInlineConfig = {
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
};

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
    const watch = new Stopwatch();
    watch.begin('start');
    const integrations = [telling(watch.begin)];
    await buildSite({ ...bareSettings, root: folder, configFile: false, logLevel: 'error', integrations });
    tellFigures(watch);
  } finally {
    process.chdir(root);
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellFigures(watch: Stopwatch): void {
  process.stdout.write(JSON.stringify({ ...watch.figures(), megabytes: peakMegabytes() }));
}

const namesOf = (of: readonly string[]) => [...of, 'whole'].flatMap(name => [name, `${name} cpu`]);

interface Measured {
  readonly size: number;
  readonly own: Readonly<Record<string, number>>;
  readonly bare: Readonly<Record<string, number>>;
}

/** Both sites of one size, each in a process of its own, one right after the other. */
async function measure(size: number): Promise<Measured> {
  let measured: Measured | undefined;
  await withFolder(folder => {
    writeSynthetic(folder, size, synthesise);
    const bare = figuresOf([...namesOf(barePhases), 'megabytes'], 'bare', '--content', folder);
    const own = figuresOf([...namesOf(phases), 'megabytes'], 'build', '--content', folder);
    measured = { size, own, bare };
  });
  return measured!;
}

const seconds = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '' : (milliseconds / 1000).toFixed(1);
const times = (value: number, base: number) => `×${(value / base).toFixed(2)}`;
const say = (text: string) => process.stdout.write(`${text}\n`);
const row = (...cells: readonly string[]) => {
  say(`| ${cells.join(' | ')} |`);
};

/** Each phase beside the same of the bare site, and beside what it took at the smallest size. */
function tellPhases({ size, own, bare }: Measured, smallest: Measured): void {
  row('bước', 'giây', 'giây CPU', 'tăng theo cỡ', 'Astro trơn: giây', 'giây CPU', 'tăng theo cỡ');
  row('---', '--:', '--:', '--:', '--:', '--:', '--:');
  const growth = (now: number | undefined, before: number | undefined) =>
    now === undefined || before === undefined ? '' : times(now / size, before / smallest.size);
  for (const name of [...phases, 'whole']) {
    const cpu = `${name} cpu`;
    row(
      name,
      seconds(own[name]),
      seconds(own[cpu]),
      growth(own[cpu], smallest.own[cpu]),
      seconds(bare[name]),
      seconds(bare[cpu]),
      growth(bare[cpu], smallest.bare[cpu]),
    );
  }
}

function tellWhole({ size, own, bare }: Measured): void {
  const ratio = times(own['whole']!, bare['whole']!);
  const ratioOfProcessor = times(own['whole cpu']!, bare['whole cpu']!);
  const each = (own['whole']! / size).toFixed(2);
  say(
    `${size} thủ tục: ${ratio} thời gian của Astro trơn (${ratioOfProcessor} giây CPU), ${each} ms mỗi thủ tục; ` +
      `bộ nhớ cao nhất ${own['megabytes']} MB, Astro trơn ${bare['megabytes']} MB.\n`,
  );
}

export async function measureSite(sizes: readonly number[]): Promise<void> {
  say(
    `${cpus().length} nhân ${cpus()[0]?.model ?? ''}. Không dựng văn bản Word, PDF. Giây CPU là của mọi luồng trong tiến trình, ` +
      'không kể bộ máy tìm kiếm Pagefind chạy riêng. Tăng theo cỡ: giây CPU mỗi thủ tục so với cỡ đầu.\n',
  );
  let smallest: Measured | undefined;
  for (const size of sizes) {
    const measured = await measure(size);
    smallest ??= measured;
    tellPhases(measured, smallest);
    tellWhole(measured);
  }
}
