import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fixText } from '../src/catalogue/fix.ts';
import { listFiles } from '../src/catalogue/read.ts';
import { asOfOption, contentOption, dayOf, readOptionsOnly, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';
import { writeWhole } from '../src/integration/write-whole.ts';
import { judgeContent, sayFinding } from '../src/integration/judged-content.ts';

function fixFiles(content: string): number {
  const root = resolve(content);
  let fixed = 0;
  for (const file of listFiles(root).files.filter(name => name.endsWith('.yaml'))) {
    const bytes = readFileSync(join(root, file));
    const text = bytes.toString('utf8');
    // A file that is not UTF-8 would lose letters if it were written back.
    if (!Buffer.from(text, 'utf8').equals(bytes)) continue;
    const { text: mended, lines } = fixText(text);
    if (lines.length === 0) continue;
    writeWhole(join(root, file), mended);
    const some = lines.length > 12 ? `${lines.slice(0, 12).join(', ')}…` : lines.join(', ');
    process.stdout.write(`Đã sửa ${content}/${file}, dòng ${some}\n`);
    fixed += 1;
  }
  return fixed;
}

export const check: Command = {
  summary: 'Kiểm tra danh mục, chỉ rõ tệp, dòng, cách sửa',
  help: `Cách dùng: niem-yet check [--content THƯ_MỤC] [--as-of NGÀY] [--fix] [--format text|json]

Chạy mọi quy tắc trên thư mục nội dung. Mỗi phát hiện một dòng:
  tệp:dòng:cột  quy tắc  điều sai  → cách sửa
Có lỗi thì kết thúc với mã 1. Lỗi của văn bản gốc đã khai trong acknowledged được liệt kê riêng.

  --content   thư mục nội dung (mặc định: content)
  --as-of     soát theo hiệu lực ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --fix       sửa những gì chắc chắn: dấu rời (NFC), dấu cách thừa, dấu chấm trong mã thủ tục
  --format    text (mặc định) hoặc json cho máy đọc`,
  run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    });
    const { content, format } = values;
    if (format !== 'text' && format !== 'json')
      throw new UserError(`Không có dạng “${format}”.`, 'Chọn --format text hoặc --format json.');
    if (values.fix) {
      const fixed = fixFiles(content);
      if (format === 'text') process.stdout.write(`Đã sửa ${fixed} tệp.\n\n`);
    }
    const { catalogue, findings, errors, warnings, acknowledged } = judgeContent(content, dayOf(values));
    if (format === 'json') {
      process.stdout.write(`${JSON.stringify({ content, findings }, null, 2)}\n`);
      return errors.length > 0 ? 1 : 0;
    }
    const say = (list: typeof findings) => list.map(finding => `${sayFinding(content, finding)}\n`).join('');
    process.stdout.write(say(errors) + say(warnings));
    if (acknowledged.length > 0) {
      process.stdout.write(
        `\nLỗi của văn bản gốc, giữ như in (${acknowledged.length}):\n${say(acknowledged)}`,
      );
    }
    if (catalogue) {
      const { decisions, procedures, bundles, forms } = catalogue;
      process.stdout.write(
        `\n${decisions.size} văn bản, ${procedures.size} thủ tục, ${bundles.size} liên thông, ${forms.size} biểu mẫu.\n`,
      );
    } else {
      process.stdout.write(
        '\nTệp có lỗi chưa được soát nội dung, chỗ đếm hay so với các tệp ấy cũng vậy: sửa xong thì chạy lại.\n',
      );
    }
    process.stdout.write(
      `${errors.length} lỗi, ${warnings.length} cảnh báo, ${acknowledged.length} lỗi của văn bản gốc đã khai nhận.\n`,
    );
    return errors.length > 0 ? 1 : 0;
  },
};
