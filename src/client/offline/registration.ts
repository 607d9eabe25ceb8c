import { base } from 'virtual:niem-yet/settings';

/** Asks for the worker of this site; asking again gives the one that is there. */
export const registerWorker = () => navigator.serviceWorker.register(`${base}sw.js`, { scope: base });

/** Waits until a worker answers for this site; false when it could not be installed, as on a line that broke. */
export async function workerAnswers(): Promise<boolean> {
  const { active, waiting, installing } = await registerWorker();
  const worker = active ?? waiting ?? installing;
  if (!worker) return false;
  return new Promise(done => {
    const look = () => {
      // While it is being activated, requests wait for it.
      if (worker.state === 'activating' || worker.state === 'activated') done(true);
      if (worker.state === 'redundant') done(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
