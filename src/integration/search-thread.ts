import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day } from '../catalogue/standing.ts';
import type { SearchJob } from './search-worker.ts';
import { UserError } from './user-error.ts';

const entry = new URL('./search-worker.ts', import.meta.url);

/** Makes the search index in a thread of its own: what it makes of each procedure would hold up the pages. */
export async function makeSearchBeside(catalogue: Catalogue, asOf: Day, folder: string): Promise<void> {
  const worker = new Worker(entry, { workerData: { catalogue, asOf, folder } satisfies SearchJob });
  const told: unknown[] = [];
  worker.on('message', (message: unknown) => told.push(message));
  // An error in the thread makes this wait fail with it.
  await once(worker, 'exit');
  // The engine, a program of its own, ends without an answer where it cannot write.
  if (told.length === 0)
    throw new UserError(
      'Bộ tạo chỉ mục tìm kiếm dừng giữa chừng.',
      'Thường là vì ổ đĩa đầy hoặc máy hết bộ nhớ: xóa bớt tệp, đóng bớt chương trình rồi chạy lại.',
    );
}
