import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { readSite } from '../src/catalogue/read-site.ts';
import { publicBase } from '../src/site/address.ts';
import { astroSettings, buildAll } from './build.ts';
import { contentOption, readOptionsOnly, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

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

export const start: Command = {
  summary: 'Dựng toàn bộ rồi mở tại http://localhost:4321/',
  help: `Cách dùng: niem-yet start [--content THƯ_MỤC] [--out THƯ_MỤC] [--port SỐ]

  --content   thư mục nội dung (mặc định: content)
  --port      cổng (mặc định: 4321)
  --out       thư mục nhận (mặc định: một thư mục riêng của cổng này, không đụng tới dist)`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      out: { type: 'string' },
      port: { type: 'string', default: '4321' },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new UserError(`Cổng “${values.port}” không hợp lệ.`, 'Chọn số nguyên từ 1 đến 65535.');
    if (!(await isFree(port)))
      throw new UserError(
        `Cổng ${port} đang được chương trình khác dùng.`,
        'Dừng chương trình đó, hoặc chọn cổng khác: --port 4400.',
      );
    const out = resolve(values.out ?? join(root, '.cache/start', String(port)));
    await buildAll(values.content, out);
    const server = await preview({
      ...astroSettings({ content: values.content }),
      outDir: out,
      server: { port, host: 'localhost' },
      logLevel: 'error',
    });
    process.stdout.write(
      `Đang mở tại http://localhost:${server.port}${publicBase(readSite(values.content)?.address ?? 'unknown')} (Ctrl+C để dừng).\n`,
    );
    await server.closed();
    return 0;
  },
};
