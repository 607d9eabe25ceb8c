import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day } from '../catalogue/standing.ts';
import { SearchEntries, type Entry } from '../search/entries.ts';
import { parts } from '../search/parts.ts';
import { toIndex } from '../search/writing.ts';
import { writeWhole } from './write-whole.ts';

/** Records sent to the engine before waiting for its answers. */
const atOnce = 500;

async function add(index: PagefindIndex, { record, keys }: Entry): Promise<readonly string[]> {
  const written = parts.filter(part => record[part] !== '');
  const { errors } = await index.addCustomRecord({
    url: record.path,
    language: 'vi',
    // The engine takes no record without content.
    content: keys.length > 0 ? keys.join(' ') : toIndex(record.title),
    meta: {
      ...Object.fromEntries(written.map(part => [part, toIndex(record[part])])),
      ...(record.lineage === undefined ? {} : { lineage: record.lineage }),
    },
    filters: Object.fromEntries(Object.entries(record.facets).map(([name, values]) => [name, [...values]])),
  });
  return errors;
}

/**
 * How many places of words a piece of the index holds, a tenth of what the engine takes by itself. A query then fetches
 * 2 kB a word instead of 25 kB at 20,000 procedures, and looks through fewer words it was not asked for. The engine
 * takes it from the environment alone, under a name that may change: a test looks at the pieces.
 */
const chunkSize = ['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '2000'] as const;

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Neither its own search boxes nor its own thread are used: it runs in ours. */
const unused = /^pagefind-(?:ui|component-ui|modular-ui|highlight|worker)\./;

/** Writes the search index of a catalogue, as it stands on a day, into a folder. */
export async function makeSearch(catalogue: Catalogue, asOf: Day, folder: string): Promise<void> {
  // One file a record: files shared by several would be fewer, but cost a phone three times the bytes.
  const [setting, size] = chunkSize;
  process.env[setting] = size;
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const made = new SearchEntries(catalogue, asOf);
    let waiting: Promise<readonly string[]>[] = [];
    for (const entry of made.entries()) {
      waiting.push(add(index, entry));
      if (waiting.length < atOnce) continue;
      refuse((await Promise.all(waiting)).flat());
      waiting = [];
    }
    refuse((await Promise.all(waiting)).flat());
    refuse((await index.writeFiles({ outputPath: folder })).errors);
    for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
    writeWhole(join(folder, 'tu-vung.json'), JSON.stringify(made.pack()));
  } finally {
    await close();
  }
}
