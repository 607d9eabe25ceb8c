/** Pages of the reader's own, and the one that stands for none: nothing for a search engine. */
const unlisted: readonly string[] = ['404/', '404.html', 'da-luu/', 'ngoai-tuyen/'];

export const isListed = (path: string) => !unlisted.includes(path);
