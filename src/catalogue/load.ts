import { OpenContent, type Loaded, type LoadOptions } from './open-content.ts';

/** Reads a whole content folder once. */
export const loadCatalogue = (root: string, options: LoadOptions = {}): Loaded =>
  new OpenContent(root).read(undefined, options);
