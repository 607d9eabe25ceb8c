import { parentPort } from 'node:worker_threads';
import { answerJob } from './answer-job.ts';
import { render, type Rendering } from './render.ts';

parentPort?.on('message', (job: Rendering) => {
  answerJob(render(job));
});
