import { dev as openDesk } from 'astro';
import { astroSettings } from './astro-settings.ts';
import { asOfOption, contentOption, dayOf, readOptionsOnly, type Command } from './command.ts';
import { readPort, sayServing } from './serving.ts';

export const dev: Command = {
  summary: 'Mở trang để sửa nội dung: lưu tệp là thấy ngay, lỗi hiện trên trang',
  help: `Cách dùng: niem-yet dev [--content THƯ_MỤC] [--as-of NGÀY] [--port SỐ]

Cả trang, văn bản, biểu mẫu, tìm kiếm và dữ liệu, luôn theo tệp vừa lưu. Tệp có lỗi thì trang báo tệp nào, dòng nào, sửa thế
nào, và giữ bản tốt trước đó cho đến khi sửa xong.

  --content   thư mục nội dung (mặc định: content)
  --as-of     trang nói theo hiệu lực ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --port      cổng (mặc định: 4321)`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      port: { type: 'string', default: '4321' },
    });
    const port = await readPort(values.port);
    const settings = astroSettings({ ...dayOf(values), content: values.content });
    const server = await openDesk({ ...settings, logLevel: 'warn', server: { host: 'localhost', port } });
    sayServing(values.content, server.address.port);
    return new Promise(() => {
      // Runs until it is stopped.
    });
  },
};
