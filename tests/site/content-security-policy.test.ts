import { expect, test } from 'vitest';
import { contentSecurityPolicy, policyOf } from '../../src/site/content-security-policy.ts';

const directives = (policy: string) => policy.split('; ').toSorted();

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

test('a published page loads and runs our own files and nothing else', () => {
  expect(directives(contentSecurityPolicy)).toEqual(published);
});

test('a page on the desk allows the styles that the desk writes into it, and nothing more', () => {
  expect(directives(policyOf(true))).toEqual(
    published.map(own => (own === "style-src 'self'" ? `${own} 'unsafe-inline'` : own)),
  );
});
