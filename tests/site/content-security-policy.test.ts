import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/site/content-security-policy.ts';

test('a page loads and runs our own files and nothing else', () => {
  expect(contentSecurityPolicy.split('; ').toSorted()).toEqual([
    "base-uri 'none'",
    "default-src 'self'",
    "form-action 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "object-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "worker-src 'self'",
  ]);
});
