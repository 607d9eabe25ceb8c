import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { Cache } from './cache.ts';
import { progress } from './progress.ts';
import { RenderThread } from './render-thread.ts';
import type { Rendered, Rendering } from './render.ts';

export interface RenderJob extends Rendering {
  /** Changes with anything that would change the file. */
  readonly key: string;
}

type Made = Pick<Rendered, 'bytes' | 'pages' | 'missing'>;

const cache = new Cache('documents');
const lineEnd = 10;
const aboutFile = z.object({ pages: z.int(), missing: z.array(z.string()) }).partial();

/** One entry: a first line says what is known of the file, the file follows. */
function fromCache(key: string): Made | undefined {
  const kept = cache.read(key);
  if (!kept) return undefined;
  const end = kept.indexOf(lineEnd);
  const about: unknown = JSON.parse(new TextDecoder().decode(kept.subarray(0, end)));
  const { pages, missing } = aboutFile.parse(about);
  return {
    bytes: kept.subarray(end + 1),
    ...(pages === undefined ? {} : { pages }),
    ...(missing === undefined ? {} : { missing }),
  };
}

function toCache(key: string, { bytes, ...about }: Made): void {
  cache.write(key, Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), bytes]));
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
