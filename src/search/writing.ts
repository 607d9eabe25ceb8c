/**
 * Pagefind drops tone marks when it compares words but takes đ for a letter of its own. In its index đ is therefore
 * written as d with a combining stroke, a mark like any other; in a query it is a plain d.
 */
const stroke = '\u0335';

export function toIndex(text: string): string {
  return text.replaceAll('đ', `d${stroke}`).replaceAll('Đ', `D${stroke}`);
}

export function fromIndex(text: string): string {
  return text.replaceAll(`d${stroke}`, 'đ').replaceAll(`D${stroke}`, 'Đ');
}

export function toQuery(text: string): string {
  return text.replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
