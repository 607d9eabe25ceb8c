import '../older-browsers.ts';
import { judge, type Judged, type JudgeJob } from '../../conformance/job.ts';
import type { VerdictPlace } from '../../conformance/judge.ts';
import { answer } from '../thread.ts';

const asks = {
  /** All that judging needs is fetched while the page opens: nothing is asked of any server once a file is given. */
  open: async (): Promise<void> => {
    await Promise.all([import('../../conformance/pdf/read.ts'), import('./pictures.ts')]);
  },
  judge: (job: JudgeJob): Promise<Judged> => judge(job),
  pictures: async (bytes: Uint8Array, places: readonly VerdictPlace[]): Promise<readonly ImageData[]> =>
    (await import('./pictures.ts')).drawPlaces(bytes, places),
};

export type Asks = typeof asks;

answer(asks);
