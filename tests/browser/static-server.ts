import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Served {
  readonly address: string;
  close(this: void): Promise<void>;
}

/** How the host behaves just now. */
export type Mood = 'well' | 'gone' | 'silent' | 'failing';

interface Hosting {
  /** The path below which the site stands. */
  readonly base?: string;
  readonly mood?: () => Mood;
}

/** Serves a built site as any static host does. */
export async function serve(
  folder: string,
  { base = '/', mood = () => 'well' }: Hosting = {},
): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const now = mood();
    if (now === 'gone') request.socket.destroy();
    if (now === 'failing') response.writeHead(503, { 'content-type': 'text/plain' }).end('down');
    if (now !== 'well') return;
    const asked = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const path = asked.startsWith(base) ? asked.slice(base.length - 1) : '/outside-the-base';
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(found ? file : '404.html')] ?? 'application/octet-stream',
    });
    createReadStream(found ? file : join(folder, '404.html')).pipe(response);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(closed => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
