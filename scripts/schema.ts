import { join } from 'node:path';
import { jsonSchemas } from '../src/catalogue/json-schema.ts';
import { readOptionsOnly, type Command } from './command.ts';
import { writeWhole } from '../src/integration/write-whole.ts';

export const schema: Command = {
  summary: 'Viết lược đồ JSON để trình soạn thảo gợi ý và kiểm tra các trường',
  help: `Cách dùng: niem-yet schema [--out THƯ_MỤC]

Viết một tệp .schema.json cho mỗi loại tệp nội dung và một tệp cho catalogue.json.

  --out   thư mục nhận (mặc định: public/du-lieu)`,
  run(args) {
    const { values } = readOptionsOnly(args, { out: { type: 'string', default: 'public/du-lieu' } });
    const schemas = jsonSchemas();
    for (const [name, text] of schemas) writeWhole(join(values.out, name), text);
    process.stdout.write(`Đã viết ${schemas.size} lược đồ vào ${values.out}.\n`);
    return 0;
  },
};
