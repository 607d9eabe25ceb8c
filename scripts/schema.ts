import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/catalogue/json-schema.ts';
import { readOptionsOnly, type Command } from './command.ts';
import { allowedPlace, refusePlace } from '../src/integration/refused-places.ts';
import { writeWhole } from '../src/integration/write-whole.ts';

/** By its title; a mark beside the schemas would be published with them. */
function isOurs(path: string): boolean {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return (
      typeof read === 'object' &&
      read !== null &&
      'title' in read &&
      String(read.title).startsWith('Niêm Yết: ')
    );
  } catch {
    return false;
  }
}

/** A folder that is absent, empty or holds schemas of ours; other files beside those are let alone. */
function placeFor(out: string, names: readonly string[]): string {
  const place = allowedPlace(out, 'content');
  if (!existsSync(place) || readdirSync(place).length === 0) return place;
  const there = names.filter(name => existsSync(join(place, name)));
  const theirs = there.find(name => !isOurs(join(place, name)));
  if (theirs !== undefined)
    refusePlace(`Thư mục nhận (${out}) có tệp không phải do Niêm Yết tạo ra: ${theirs}`);
  if (there.length === 0) refusePlace(`Thư mục nhận (${out}) đang có tệp không phải do Niêm Yết tạo ra.`);
  return place;
}

export const schema: Command = {
  summary: 'Viết lược đồ JSON để trình soạn thảo gợi ý và kiểm tra các trường',
  help: `Cách dùng: niem-yet schema [--out THƯ_MỤC]

Viết một tệp .schema.json cho mỗi loại tệp nội dung và một tệp cho catalogue.json.

  --out   thư mục nhận (mặc định: public/du-lieu): chưa có, còn trống, hoặc đã có lược đồ của Niêm Yết`,
  run(args) {
    const { values } = readOptionsOnly(args, { out: { type: 'string', default: 'public/du-lieu' } });
    const schemas = jsonSchemas();
    const place = placeFor(values.out, [...schemas.keys()]);
    for (const [name, text] of schemas) writeWhole(join(place, name), text);
    process.stdout.write(`Đã viết ${schemas.size} lược đồ vào ${values.out}.\n`);
    return 0;
  },
};
