import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function directives(isDesk: boolean): Promise<string[]> {
  vi.stubEnv('DEV', isDesk);
  vi.resetModules();
  const { contentSecurityPolicy } = await import('../../src/site/content-security-policy.ts');
  return contentSecurityPolicy.split('; ').toSorted();
}

const published = [
  "base-uri 'none'",
  "default-src 'self'",
  "form-action 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "object-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
];

test('a published page loads and runs our own files and nothing else', async () => {
  expect(await directives(false)).toEqual(published);
});

test('a page on the desk allows the styles that the desk writes into it, and nothing more', async () => {
  expect(await directives(true)).toEqual(
    published.map(own => (own === "style-src 'self'" ? `${own} 'unsafe-inline'` : own)),
  );
});
