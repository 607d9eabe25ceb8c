/**
 * What a guide may hold besides Markdown: components of ours by name, each with the attributes it takes. A guide needs none
 * today; one that is added here must also be given to the page that shows guides.
 */
export const guideComponents: Readonly<Record<string, readonly string[]>> = {};
