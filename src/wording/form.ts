import type { Form } from '../catalogue/catalogue.ts';
import { fold } from '../language/fold.ts';
import { keepTogether } from '../language/typography.ts';
import type { Style } from './style.ts';

/**
 * On paper "Mẫu số 02. Đơn đề nghị hưởng chế độ trợ cấp một lần": two forms may bear one title. On a page the name comes
 * first, since the end of a long title is cut off: "Đơn đề nghị hưởng chế độ trợ cấp một lần (Mẫu số 02)".
 */
export function sayForm({ code, name }: Pick<Form, 'code' | 'name'>, style: Style): string {
  return style === 'paper' ? keepTogether(`${code}. ${name}`) : `${name} (${code})`;
}

/** A paper with the number of its form: "Đơn đề nghị - Mẫu số 02"; many names say it themselves. */
export function sayPaper(name: string, form: Pick<Form, 'code'> | undefined): string {
  return form && !says(name, form.code) ? `${name} - ${form.code}` : name;
}

/** Offices space and mark one number now so, now so: "Mẫu số 01 - ND159 - 11" is "Mẫu số 01-NĐ159-11". */
function says(name: string, code: string): boolean {
  const bare = (text: string) => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const [, after] = bare(name).split(bare(code));
  return after !== undefined && !/^\d/.test(after);
}
