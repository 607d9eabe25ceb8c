import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Host {
  readonly address: string;
  /** All that went over the wire so far, heads of answers included. */
  readonly sent: () => number;
  readonly stop: () => void;
}

/** Serves folders, the first that has the file, as a static server does: text compressed, Pagefind's own files as they are. */
export async function hostFolders(...folders: readonly string[]): Promise<Host> {
  const sockets = new Set<Socket>();
  const fileOf = (path: string) =>
    folders.map(folder => join(folder, path)).find(file => existsSync(file) && statSync(file).isFile());
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = fileOf(path.endsWith('/') ? `${path}index.html` : path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    const body = readFileSync(file);
    const packed = type === undefined ? body : gzipSync(body);
    response
      .writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'content-length': packed.length,
        ...(type !== undefined && { 'content-encoding': 'gzip' }),
      })
      .end(packed);
  });
  server.on('connection', socket => sockets.add(socket));
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    sent: () => Array.from(sockets, ({ bytesWritten }) => bytesWritten).reduce((sum, one) => sum + one, 0),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
