import { fold } from '../language/fold.ts';

/** Folded words with single spaces: what a printed line says, whatever its letters look like. */
export const plain = (text: string) =>
  fold(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** Letter for letter, in any way of composing them: single spaces, and case as it is. */
export const exact = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

export const isCapitals = (text: string) => /\p{L}/u.test(text) && text === text.toUpperCase();

export const isAppendixLabel = (text: string) =>
  /^phu luc(?: (?:so )?(?:[ivxlc\d]{1,6}|[….]+\d?[….]+))?\.?$/.test(plain(text));

/** Blanks, dots and lines written where a drawn line belongs. */
export const isFakeLine = (text: string) =>
  /^[\s_\-–—=*.…]*(?:_{3}|[-–—=*]{4}|[.…]{8})[\s_\-–—=*.…]*$/u.test(text);
