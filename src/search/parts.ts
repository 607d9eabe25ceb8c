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

/** One thing for each part. */
export const forEachPart = <Value>(of: (part: Part) => Value): Readonly<Record<Part, Value>> => ({
  title: of('title'),
  code: of('code'),
  names: of('names'),
  papers: of('papers'),
  agencies: of('agencies'),
  source: of('source'),
  field: of('field'),
  full: of('full'),
  text: of('text'),
});

/** What stands between the pieces of one part, so that no phrase runs from one into the next. */
export const separator = ' · ';
