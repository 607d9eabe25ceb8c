import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { astroSettings } from './astro-settings.ts';
import { buildAll } from './build.ts';
import { asOfOption, contentOption, dayOf, readOptionsOnly, type Command } from './command.ts';
import { readPort, sayServing } from './serving.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export const start: Command = {
  summary: 'Dựng toàn bộ rồi mở tại http://localhost:4321/',
  help: `Cách dùng: niem-yet start [--content THƯ_MỤC] [--as-of NGÀY] [--out THƯ_MỤC] [--port SỐ]

  --content   thư mục nội dung (mặc định: content)
  --as-of     trang nói theo hiệu lực ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --port      cổng (mặc định: 4321)
  --out       thư mục nhận (mặc định: một thư mục riêng của cổng này, không đụng tới dist)`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      out: { type: 'string' },
      port: { type: 'string', default: '4321' },
    });
    const port = await readPort(values.port);
    const out = resolve(values.out ?? join(root, '.cache/start', String(port)));
    await buildAll(values.content, out, dayOf(values));
    const server = await preview({
      ...astroSettings({ content: values.content }),
      outDir: out,
      server: { port, host: 'localhost' },
      logLevel: 'error',
    });
    sayServing(values.content, server.port);
    await server.closed();
    return 0;
  },
};
