import { createServer } from 'node:net';
import { readSite } from '../src/catalogue/read-site.ts';
import { UserError } from '../src/integration/user-error.ts';
import { publicBase } from '../src/site/address.ts';

function isFree(port: number): Promise<boolean> {
  return new Promise(answer => {
    const probe = createServer();
    probe.once('error', () => {
      answer(false);
    });
    probe.listen(port, 'localhost', () => {
      probe.close(() => {
        answer(true);
      });
    });
  });
}

/** A port as given, when nobody listens there. */
export async function readPort(given: string): Promise<number> {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UserError(`Cổng “${given}” không hợp lệ.`, 'Chọn số nguyên từ 1 đến 65535.');
  if (!(await isFree(port)))
    throw new UserError(
      `Cổng ${port} đang được chương trình khác dùng.`,
      'Dừng chương trình đó, hoặc chọn cổng khác: --port 4400.',
    );
  return port;
}

/** Tells where a running server shows the site. */
export function sayServing(content: string, port: number): void {
  const base = publicBase(readSite(content)?.address ?? 'unknown');
  process.stdout.write(`Đang mở tại http://localhost:${port}${base} (Ctrl+C để dừng).\n`);
}
