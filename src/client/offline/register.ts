/** Keeps opened pages for a time without network. A browser that cannot, or may not, reads the site as before. */
async function register(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const controlled = navigator.serviceWorker.controller !== null;
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  if (controlled) return;
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
