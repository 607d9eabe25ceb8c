import { parentPort } from 'node:worker_threads';
import type { Rendered } from './render.ts';

function send(rendered: Rendered): void {
  const { buffer } = rendered.bytes;
  // Handed over, not copied.
  parentPort?.postMessage(rendered, buffer instanceof ArrayBuffer ? [buffer] : []);
}

/** In a thread: answers a job with what it gives, or with why it gives nothing. */
export function answerJob(making: Promise<Rendered>): void {
  making.then(send, (error: unknown) => {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ bytes: new Uint8Array(), fault });
  });
}
