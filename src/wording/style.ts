/** Where words stand: on a page for everyone, or in a document that an office issues. */
export type Style = 'page' | 'paper';
