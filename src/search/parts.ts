/** The parts of a record that are searched, weightiest first. */
export const parts = [
  'title',
  'code',
  'names',
  'papers',
  'agencies',
  'source',
  'field',
  'full',
  'text',
] as const;

export type Part = (typeof parts)[number];

/** What stands between the pieces of one part, so that no phrase runs from one into the next. */
export const separator = ' · ';
