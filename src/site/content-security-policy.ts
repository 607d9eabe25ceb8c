import { isLive } from 'virtual:niem-yet/settings';

/**
 * What a page may load and run: our own files, and nothing that stands in the page itself. No page holds a script or a
 * style, so no hashes are needed, and the same words stand in every page.
 */
export const policyOf = (live: boolean): string =>
  [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    // The search engine is WebAssembly, compiled from our own files only.
    "script-src 'self' 'wasm-unsafe-eval'",
    // The desk writes styles into the page, and its notice of faults brings its own; nothing that is published does.
    live ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
  ].join('; ');

export const contentSecurityPolicy = policyOf(isLive);
