/** What we use of the script that Pagefind writes beside its index. */
export interface PagefindData {
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface PagefindResult {
  readonly id: string;
  data(this: void): Promise<PagefindData>;
}

/** Records by value, by filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  readonly filters: Counts;
}

export interface Pagefind {
  init(): Promise<void>;
  search(
    words: string | null,
    options?: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<PagefindAnswer>;
  /** Reads the pieces of the index where the words stand, without searching. */
  preload(words: string): Promise<void>;
  filters(): Promise<Counts>;
}

interface PagefindModule {
  createInstance(options: { readonly ranking: object }): Pagefind;
}

/** A word in the title or the code weighs far more than any number of words around it. */
const ranking = {
  metaWeights: { title: 30, code: 30, names: 12, papers: 6, agencies: 5, source: 4, field: 4, full: 3 },
  diacriticSimilarity: 0.8,
};

export async function openPagefind(folder: string): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const pagefind = module.createInstance({ ranking });
  await pagefind.init();
  return pagefind;
}
