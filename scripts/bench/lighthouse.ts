import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { buildAll } from '../build.ts';
import { openStaticHost } from './static-host.ts';

const least = 98;
const turns = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Readonly<Record<(typeof categories)[number], number>>;

interface Look {
  readonly scores: Scores;
  /** What took points off, with what the page shows for it. */
  readonly lost: ReadonlySet<string>;
}

/** Of each kind the heaviest page: the others can only be better. */
const kinds = {
  'trang đầu': 'index.html',
  'tìm kiếm': 'tim-kiem/index.html',
  'thủ tục': 'thu-tuc/*/*/index.html',
  'văn bản': 'quyet-dinh/*/index.html',
  'biểu mẫu': 'bieu-mau/*/index.html',
} as const;

function heaviest(site: string, pattern: string): string | undefined {
  const byWeight = globSync(pattern, { cwd: site })
    .map(file => ({ file, bytes: statSync(join(site, file)).size }))
    .toSorted((left, right) => right.bytes - left.bytes || (left.file < right.file ? -1 : 1));
  return byWeight[0]?.file.replace(/index\.html$/u, '');
}

function freePort(): Promise<number> {
  return new Promise(found => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        found(port);
      });
    });
  });
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** One run with a browser of its own, so that nothing of another page is left in it. */
async function runOnce(address: string): Promise<Result | undefined> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] });
    return run?.lhr;
  } finally {
    await browser.close();
  }
}

/** The trace of a run is lost now and then (NO_NAVSTART), and Lighthouse asks to be run again. */
async function run(address: string): Promise<Result> {
  let fault = 'no result';
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const result = await runOnce(address);
    if (result !== undefined && result.runtimeError === undefined) return result;
    fault = result?.runtimeError?.message ?? fault;
  }
  throw new Error(`${address}: ${fault}`);
}

async function look(address: string): Promise<Look> {
  const { categories: judged, audits } = await run(address);
  const scoreOf = (name: (typeof categories)[number]) => Math.round((judged[name]?.score ?? 0) * 100);
  const lost = categories.flatMap(name =>
    (judged[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const { score = null, displayValue } = audits[id] ?? {};
      const costs = weight > 0 && score !== null && score < least / 100;
      return costs ? [[id, displayValue].filter(Boolean).join(' ')] : [];
    }),
  );
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    lost: new Set(lost),
  };
}

/** The look in the middle by performance: other work on the machine spoils one, seldom two. */
async function lookSeveralTimes(address: string): Promise<Look> {
  const looks: Look[] = [];
  for (let turn = 0; turn < turns; turn += 1) looks.push(await look(address));
  looks.sort((left, right) => left.scores.performance - right.scores.performance);
  return looks[Math.floor(turns / 2)]!;
}

/** Says whether every page reaches the score in all four. */
async function measure(site: string): Promise<boolean> {
  const host = await openStaticHost(site);
  let reached = true;
  try {
    process.stdout.write(
      `Lighthouse, điện thoại; ${cpus().length} nhân ${cpus()[0]?.model ?? ''}; giữa ${turns} lần đo\n` +
        `| trang | địa chỉ | ${categories.join(' | ')} | mất điểm vì |\n|--|--|${'--:|'.repeat(categories.length)}--|\n`,
    );
    for (const [kind, pattern] of Object.entries(kinds)) {
      const path = heaviest(site, pattern);
      if (path === undefined) throw new Error(`${site} has no ${pattern}`);
      const { scores, lost } = await lookSeveralTimes(`${host.address}/${path}`);
      reached &&= categories.every(name => scores[name] >= least);
      const figures = categories.map(name => scores[name]).join(' | ');
      process.stdout.write(`| ${kind} | /${path} | ${figures} | ${[...lost].join('; ')} |\n`);
    }
    process.stdout.write(
      `${reached ? 'Mọi trang đạt' : 'Có trang dưới'} ${least} điểm. Tải của máy (1 phút): ${loadavg()[0]!.toFixed(1)}.\n`,
    );
  } finally {
    host.close();
  }
  return reached;
}

const { values } = parseArgs({ options: { site: { type: 'string' }, content: { type: 'string' } } });
if (values.site === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'niem-yet-lighthouse-'));
  try {
    const site = join(folder, 'site');
    await buildAll(values.content ?? 'content', site);
    process.exitCode = (await measure(site)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else process.exitCode = (await measure(resolve(values.site))) ? 0 : 1;
