import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './write-whole.ts';
import { progress } from './progress.ts';
import { RenderThread } from './render-thread.ts';
import type { Rendered, Rendering } from './render.ts';

export interface RenderJob extends Rendering {
  /** Changes with anything that would change the file. */
  readonly key: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const cacheFolder = join(root, '.cache/documents');

type Made = Pick<Rendered, 'bytes' | 'pages' | 'missing'>;

function fromCache(key: string): Made | undefined {
  const [file, about] = [join(cacheFolder, key), join(cacheFolder, `${key}.json`)];
  if (!existsSync(file) || !existsSync(about)) return undefined;
  return { bytes: readFileSync(file), ...(JSON.parse(readFileSync(about, 'utf8')) as Omit<Made, 'bytes'>) };
}

function toCache(key: string, { bytes, ...about }: Made): void {
  writeWhole(join(cacheFolder, key), bytes);
  writeWhole(join(cacheFolder, `${key}.json`), JSON.stringify(about));
}

/** Renders on all cores: each worker takes the next job when it has done its last. */
async function renderAll(jobs: readonly RenderJob[], done: (key: string, made: Made) => void): Promise<void> {
  const waiting = [...jobs];
  const worker = async () => {
    const thread = new RenderThread<Rendering>(new URL('./render-worker.ts', import.meta.url));
    try {
      for (let job = waiting.shift(); job; job = waiting.shift()) {
        const { key, ...rendering } = job;
        done(key, await thread.render(rendering));
      }
    } finally {
      await thread.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, worker));
}

/** What the jobs give, by their keys: from the cache, or made now on all cores. */
export async function renderJobs(
  jobs: readonly RenderJob[],
  name: string,
): Promise<ReadonlyMap<string, Made>> {
  const made = new Map<string, Made>();
  for (const { key } of jobs) {
    const cached = fromCache(key);
    if (cached) made.set(key, cached);
  }
  const tell = progress(name);
  await renderAll(
    jobs.filter(({ key }) => !made.has(key)),
    (key, rendered) => {
      made.set(key, rendered);
      toCache(key, rendered);
      tell(made.size, jobs.length);
    },
  );
  return made;
}
