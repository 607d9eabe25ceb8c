import { pointsPerMillimetre } from '../standard.ts';

/** Twentieths of a point: the unit of nearly every length in WordprocessingML. */
export const twips = (points: number) => Math.round(points * 20);

export const twipsFromMillimetres = (millimetres: number) => twips(millimetres * pointsPerMillimetre);

export const pointsFromTwips = (length: number) => length / 20;

/** A margin rounded down would be narrower than the law allows. */
export const twipsAtLeast = (millimetres: number) => Math.ceil(millimetres * pointsPerMillimetre * 20);

/** Sizes of type are in half points. */
export const halfPoints = (points: number) => Math.round(points * 2);

/** English Metric Units: the unit of drawings. */
export const emus = (points: number) => Math.round(points * 12_700);
