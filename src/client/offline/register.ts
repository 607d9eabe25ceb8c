import { registerWorker } from './registration.ts';

/**
 * Whether the worker itself fetched this page. That it controls the page does not tell: a new worker takes over pages that
 * came before it.
 */
function cameThroughWorker(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.workerStart > 0;
}

/** Keeps opened pages for a time without network. A browser that cannot, or may not, reads the site as before. */
async function register(): Promise<void> {
  await registerWorker();
  if (cameThroughWorker()) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(location.pathname);
}

if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    register().catch((error: unknown) => {
      // Private windows and full disks refuse; the page needs nothing of it.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    });
  });
