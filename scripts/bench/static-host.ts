import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const squeezable = /^(?:text|application\/(?!wasm))|svg|wasm/u;

const coders = {
  br: (bytes: Buffer) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Buffer) => gzipSync(bytes, { level: 9 }),
} as const;

/** Serves a built site as docs/dua-len-may-chu.md asks of a host: compressed beforehand, cached, 404.html with code 404. */
export async function openStaticHost(folder: string): Promise<{ address: string; close: () => void }> {
  const squeezed = new Map<string, Buffer>();
  const bodyOf = (file: string, coding: keyof typeof coders) => {
    const key = `${coding} ${file}`;
    const body = squeezed.get(key) ?? coders[coding](readFileSync(file));
    squeezed.set(key, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    const asked = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = existsSync(asked) && statSync(asked).isFile();
    const file = found ? asked : join(folder, '404.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const accepted = request.headers['accept-encoding'] ?? '';
    const coding = (['br', 'gzip'] as const).find(name => squeezable.test(type) && accepted.includes(name));
    const body = coding === undefined ? readFileSync(file) : bodyOf(file, coding);
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'content-length': body.length,
      ...(coding !== undefined && { 'content-encoding': coding }),
      vary: 'accept-encoding',
      'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    response.end(body);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
