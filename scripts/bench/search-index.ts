import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { parts, separator } from '../../src/search/parts.ts';
import { searchRecords } from '../../src/search/record.ts';
import { makeSearch } from '../../src/integration/make-search.ts';
import { peakMegabytes } from './own-process.ts';
import { measuredDay, readOrRefuse } from './catalogue.ts';

/** Pagefind works in a process of its own, whose memory only Linux tells. */
function watchEngine(): () => number {
  let peak = 0;
  const look = setInterval(() => {
    try {
      const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
      for (const child of children.split(' ').filter(Boolean)) {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1];
        peak = Math.max(peak, Number(kilobytes ?? 0));
      }
    } catch {
      // The process may have ended between the two readings.
    }
  }, 50);
  return () => {
    clearInterval(look);
    return Math.round(peak / 1024);
  };
}

async function indexOnce(content: string, make: (catalogue: Catalogue) => Promise<void>): Promise<void> {
  const catalogue = readOrRefuse(content);
  const engine = watchEngine();
  const start = performance.now();
  await make(catalogue);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({ seconds, megabytes: peakMegabytes(), engineMegabytes: engine() }));
}

export const indexFigures = ['seconds', 'megabytes', 'engineMegabytes'] as const;

/** Makes our index in this process and prints what it took. */
export const indexOwnOnce = (content: string, out: string): Promise<void> =>
  indexOnce(content, catalogue => makeSearch(catalogue, measuredDay, out));

/** Makes the index to compare with: the same records, everything as Pagefind does it by itself. */
export const indexBareOnce = (content: string, out: string): Promise<void> =>
  indexOnce(content, async catalogue => {
    const { index } = await createIndex();
    if (!index) throw new Error('Pagefind does not start');
    for (const record of searchRecords(catalogue, measuredDay)) {
      await index.addCustomRecord({
        url: record.path,
        language: 'vi',
        content: parts.flatMap(part => (record[part] === '' ? [] : [record[part]])).join(separator),
        meta: { title: record.title },
        filters: Object.fromEntries(
          Object.entries(record.facets).map(([name, values]) => [name, [...values]]),
        ),
      });
    }
    await index.writeFiles({ outputPath: out });
    await close();
  });

export function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
