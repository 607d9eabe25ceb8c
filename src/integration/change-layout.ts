import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { explain } from '../catalogue/explain.ts';
import { changeLayout, type ChangeLayout } from '../catalogue/schema/column.ts';
import { UserError } from './user-error.ts';

function readYaml(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`Không đọc được tệp cột “${file}”.`, 'Kiểm tra đường dẫn ghi sau --columns.');
  }
  try {
    return parse(text);
  } catch {
    throw new UserError(`Tệp cột “${file}” không phải YAML.`, 'Soát lại dấu cách đầu dòng và dấu nháy.');
  }
}

/** The columns of the lists as an office wants them. */
export function readChangeLayout(file: string): ChangeLayout {
  const value = readYaml(file);
  const { data, error } = changeLayout.safeParse(value);
  if (data) return data;
  const [first] = explain(changeLayout, value, error, file);
  throw new UserError(
    `Tệp cột “${file}” (${first?.path.join('.') ?? ''}): ${first?.message ?? 'không đúng dạng.'}`,
    first?.remedy ?? 'Mỗi danh sách là các dòng { heading, holds }.',
  );
}
