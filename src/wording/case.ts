import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import { present } from '../catalogue/known.ts';
import { sayText } from './known.ts';
import type { Style } from './style.ts';

/** "2.1. Trường hợp chưa có giấy chứng tử"; on a page the case without a title says that it covers what the others leave. */
export function sayCase({ number, title }: Pick<ProcedureCase, 'number' | 'title'>, style: Style): string {
  if (style === 'paper') return [number && `${number}.`, present(title)].filter(Boolean).join(' ');
  const said = title === 'none' ? 'Các trường hợp còn lại' : sayText(title, style);
  return [number, said].filter(Boolean).join('. ');
}
