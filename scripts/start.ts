import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { buildAll } from './build.ts';
import { contentOption, readOptionsOnly, UserError, type Command } from './command.ts';

export const start: Command = {
  summary: 'Dựng toàn bộ rồi mở tại http://localhost:4321/',
  help: `Cách dùng: niem-yet start [--content THƯ_MỤC] [--out THƯ_MỤC] [--port SỐ]

  --content   thư mục nội dung (mặc định: content)
  --out       thư mục nhận (mặc định: dist)
  --port      cổng (mặc định: 4321)`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      out: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '4321' },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new UserError(`Cổng “${values.port}” không hợp lệ.`, 'Chọn số nguyên từ 1 đến 65535.');
    if (!(await buildAll(values.content, values.out))) return 1;
    const root = fileURLToPath(new URL('..', import.meta.url));
    const server = await preview({
      root,
      outDir: resolve(values.out),
      server: { port, host: 'localhost' },
      logLevel: 'error',
    });
    process.stdout.write(`Đang mở tại http://localhost:${server.port}/ (Ctrl+C để dừng).\n`);
    await server.closed();
    return 0;
  },
};
