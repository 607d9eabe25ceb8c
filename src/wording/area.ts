import type { Decision } from '../catalogue/catalogue.ts';

export const wholeCountry = 'Toàn quốc';

/** The province of a text, or the whole country. */
export const sayArea = ({ province }: Pick<Decision, 'province'>): string =>
  province === 'none' ? wholeCountry : province;
