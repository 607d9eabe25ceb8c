import { parentPort } from 'node:worker_threads';
import { judge, type JudgeJob } from '../src/conformance/job.ts';

parentPort?.on('message', (job: JudgeJob) => {
  void judge(job).then(judged => parentPort?.postMessage(judged));
});
