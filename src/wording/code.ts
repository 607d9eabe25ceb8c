import type { Procedure } from '../catalogue/catalogue.ts';
import { sayText } from './known.ts';
import type { Style } from './style.ts';

/** A document prints the code with the tail the national code leaves out; a page gives both. */
export function sayCode(
  { code, codeAsPrinted }: Pick<Procedure, 'code' | 'codeAsPrinted'>,
  style: Style,
): string {
  if (codeAsPrinted === undefined) return sayText(code, style);
  return style === 'paper' ? codeAsPrinted : `${sayText(code, style)} (văn bản in: ${codeAsPrinted})`;
}
