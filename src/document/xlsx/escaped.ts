const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/gu, sign => entities[sign] ?? sign);

/** A cell that holds "_x0041_" by chance must not be read as a sign escaped so (ECMA-376 part 1, 22.9.2.19). */
const guarded = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

/** Words of a cell, whose lines stand under one another. */
export const wordsXml = (text: string): string => `<t xml:space="preserve">${escaped(guarded(text))}</t>`;
